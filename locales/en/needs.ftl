## Levels
level-urgent = Urgent
level-needed = Needed
level-enough = Enough
level-stop = Please stop

## Front page
front-title = What people need today
front-heading = Bring what people really need
front-lede = Grassroots groups share one warehouse for people who live outside. We count what is on the shelves and what is handed out, and tell you here, hour by hour, what is missing.
front-to-needs = See the whole list
front-to-about = Who we are
front-all-urgent = { $count ->
    [one] One thing is urgent
   *[other] All { $count } urgent things
}
front-how = How this list is made
front-how-text = Every box has a label and is scanned when it comes and when it goes. So the list knows for how many days each thing will last. Nobody has to guess, and nobody has to drive a van full of things that are here already.

## The list
needs-title = What is needed
needs-lede = Worked out from what is on our shelves and what is handed out each week.
needs-worked-out = Last worked out
needs-levels = Levels
needs-sizes = Sizes
needs-before-you-pack = Clean and whole things only, please, sorted by kind and size. No bright or reflective colours.
needs-group-urgent = Bring these first
needs-group-needed = Needed too
needs-group-enough = Enough for now
needs-group-stop = Please don’t send these
needs-how = How are the levels worked out?
needs-how-pins = The coalition may decide otherwise for a while; then it says who, why and until when.
needs-meaning-urgent = What is in stock lasts less than a third of the days we want.
needs-meaning-needed = What is in stock lasts fewer days than we want, but at least a third of them.
needs-meaning-enough = What is in stock lasts as long as we want, and less than twice as long.
needs-meaning-stop = What is in stock lasts at least twice as long as we want, or nobody here can use it. It would fill shelves that other things need.
needs-why = Why?
needs-more = More about it
needs-nothing-urgent = Nothing is urgent just now. Thank you!
needs-empty = The list is not ready yet
needs-empty-help = Please come back soon, or ask us before you pack anything.
needs-data = This list as data:
needs-embed = The list for your own website
needs-whole-list = The whole list, with reasons
needs-picture-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

## One item
need-back = To the whole list
need-avoid = What not to send
need-photo = Photograph: { $item }
need-coalition = The coalition
need-size-waist = waist { $sizes }
need-size-months = { $sizes } months
need-size-years = { $sizes } years
need-sizes-urgent = Urgent: { $sizes }
need-sizes-needed = Needed: { $sizes }
need-sizes-enough = Enough: { $sizes }
need-sizes-stop = Please stop: { $sizes }
need-summary-urgent = Urgently needed just now.
need-summary-needed = Needed just now.
need-summary-enough = There is enough for now.
need-summary-stop = Please don’t send this for now.
need-why-cover = { $days ->
    [0] Almost nothing in stock; we want { $wanted } days’ worth.
    [one] In stock for about one day; we want { $wanted }.
   *[other] In stock for about { $days } days; we want { $wanted }.
}
need-why-range = In stock for about { $from } to { $to } days, by size; we want { $wanted }.
need-why-year = In stock for more than a year; we want { $wanted } days’ worth.
need-why-no-use = Nobody here uses this, and there is some in stock.
need-why-pinned = { $who } decided this, until { $until }: “{ $reason }”

## Desk: the table
menu-needs-desk = Needs
needs-desk-title = Needs
needs-desk-lede = For each item and size: what is there, what is used, and the level that follows.
needs-desk-words = Words
needs-desk-category = Category
needs-desk-level = Level
needs-desk-every = All
needs-desk-only-pinned = Pinned
needs-desk-only-unset = No weekly use entered
needs-desk-item = Item
needs-desk-size = Size
needs-desk-stock = In stock
needs-desk-use = Weekly use
needs-desk-went = Out weekly
needs-desk-days = Days
needs-desk-days-of = { $days } of { $wanted }
needs-desk-no-level = No level: nothing entered, or neither used nor in stock.
needs-desk-pages = Pages
needs-desk-range = { $from }–{ $to } of { $total }

## Desk: one item
needs-desk-back = To all needs
needs-desk-item-lede = Enter how much is used in a week, and for how many days it should be in stock. “Out weekly” is what was really packed out, the weekly average of the last four weeks.
needs-desk-public = See the public page
needs-desk-use-title = Weekly use and days of cover
needs-desk-cover = Days wanted
needs-desk-one-size = One size
needs-desk-place = { $size }, { $column }
needs-desk-history = What was entered before
needs-desk-entered = { $use } a week, for { $cover } days
done-needs-entered = Saved. The public list is worked out anew.
error-weekly-use = Between 0 and { $max } a week.
error-cover-days = Between 1 and { $max } days.

## Desk: pins
pin-title = Pinned levels
pin-lede = Pin a level when you know something that the figures don’t: a van on its way, cold coming, full shelves. Everyone reads your reason, and who decided.
pin-none = Nothing is pinned. The level follows from the figures.
pin-new = Pin a level
pin-level = Level
pin-size = Size
pin-every-size = Every size
pin-reason = Reason
pin-reason-help = Shown to everyone as you write it, in every language. Name no place where people live and no person.
pin-from = From
pin-until = Until (last day)
pin-until-help = At most 90 days from today. Then the figures count again.
pin-who = Decided by
pin-over = Over
pin-set = Pin
pin-end = End this pin now
done-pin-set = Pinned. The public list shows it.
done-pin-ended = The pin has ended. The figures count again.
error-pin-reason = Say why, in at least { $min } characters.
error-pin-past = This day is over. Choose today or later.
error-pin-too-long = At most { $max } days ahead.
error-pin-ended = This pin has ended already. Nothing was changed.
