## What somebody has
bring-title = Bring something
menu-bring = Bring something
bring-this = Bring this
bring-heading = What would you like to bring?
bring-lede = Say what you have, in the words of our list. Then choose a time; we send you the address once you have confirmed.
bring-yours = What you bring
bring-take-out = Take out
bring-go-on = Choose a time
bring-not-now = Thank you, but please not now
bring-not-now-text = We have enough of these for now, and they would take the place of what is missing. Please keep them, give them elsewhere, or look below at what is urgent.
bring-full = That is a full list. If you have more, book a second visit.
bring-find = Find what you have
bring-search = Coats, tents, rice…
bring-none-found = Nothing on our list is called that. Try another word, or read the whole list.
bring-first = This is most urgent now:
bring-size = Size
bring-size-level = { $size } – { $level }
bring-size-missing = { $size } – { $level }, about { $n } missing
bring-missing = About { $n } are missing.
bring-welcome = About { $n } of these are missing, so { $n } are welcome. Could you bring { $n }, and give the rest where they are short of it?
bring-welcome-take = Bring { $n }
bring-units = How many?
bring-put-in = Add
bring-points-near = Not coming to Calais? Collection points near you
bring-thing = { $units } × { $item }
bring-thing-sized = { $units } × { $item }, { $size }
bring-m3 = { $m3 } m³

## Where and when
bring-place-title = When you come
bring-place-heading = When do you come?
bring-urgent-lede = Some of this is urgent. Thank you!
bring-takes-up = That takes up about { $m3 } m³.
bring-back = Change the list
bring-vehicle = In what do you come?
bring-vehicle-boot = The boot of a car: up to { $m3 } m³
bring-vehicle-car = A car with its seats down: up to { $m3 } m³
bring-vehicle-small-van = A small van: up to { $m3 } m³
bring-vehicle-large-van = A large van: up to { $m3 } m³
bring-when-heading = Choose a time
bring-address-later = We send you the address once you have confirmed. Please do not publish it: it keeps people and the warehouse safe.
bring-no-slots = No time can be booked just now. Look again in a few days, or choose a collection point.
bring-later = Later days
bring-left = { $n ->
    [0] full
    [one] one place left
   *[other] { $n } places left
}
bring-day = { $weekday } { $date }
bring-hours = { $from }–{ $to }
bring-when = { $day }, { $from } to { $to }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
bring-day-label = Which day?
bring-day-help = Look at the opening hours above.
bring-warehouse-instead = Bring it to the warehouse instead
bring-you = How we reach you
bring-you-text = Only the warehouse sees this. We forget it 30 days after your visit.
bring-name = Your name
bring-email = Your e-mail
bring-email-help = We write to you to confirm, to remind you, and if something changes.
bring-phone = Phone (optional)
bring-lang = Write to me in
bring-book = Hold this time for me
bring-sent-title = Look at your mail
bring-sent-heading = Now look at your mail
bring-sent-text = Open the link in our mail and confirm within two hours: then the time is yours.
bring-sent-help = No mail after ten minutes? Look among the unwanted ones, or book again with another address.

## What was booked
bring-mine-title = Your visit
bring-state-heading-held = Please confirm
bring-state-heading-confirmed = We look forward to seeing you
bring-state-heading-lapsed = The two hours are over
bring-state-heading-cancelled = Your visit is cancelled
bring-state-heading-called-off = We had to call your visit off
bring-state-heading-open = Please confirm soon
bring-state-heading-arrived-point = Thank you, it arrived
bring-state-heading-missed-point = Nobody noted that it came
bring-state-heading-arrived = Thank you, it arrived
bring-state-heading-missed = We missed you
bring-state-text-held = The time is held for you until you confirm, for two hours. Then we show you the address.
bring-state-text-confirmed = Your time is booked. Please bring only what stands here, sorted by kind and size.
bring-state-text-lapsed = Nobody confirmed, so the time is free again. You can book another one.
bring-state-text-cancelled = Thank you for telling us: somebody else can come then.
bring-state-text-called-off = We are sorry. Please choose another day. The reason:
bring-state-text-open = Many are choosing this time just now, so it is not held for you: it is yours as soon as you confirm, if there still is room.
bring-state-text-arrived-point = The collection point took it in. Its group sorts it and drives what is needed to the warehouse.
bring-state-text-missed-point = If you brought it all the same: thank you. If not, choose another day.
bring-state-text-arrived = It is on our shelves or on its way to somebody.
bring-state-text-missed = We waited for you that day. If you still want to come, book another time.
bring-confirm = Yes, I will come
bring-say-code = At the gate, say { $code }.
bring-to-calendar = To my calendar
bring-to-labels = { $n ->
    [one] Print the label
   *[other] Print { $n } labels
}
bring-labels-title = Labels for your boxes
bring-labels-help = A label on each box, and it is unpacked in minutes. One thing and one size in a box.
bring-to-change = Change something
bring-cancel = I cannot come
bring-keep-link = Keep this page’s link to yourself: whoever has it can change your visit.
bring-again = Book another time
bring-change-title = Change your visit
bring-change-what = How many of each?
bring-change-help = 0 takes a thing out.
bring-change-slot = Another time
bring-change-save = Save the change
bring-back-to-mine = Leave it as it is
bring-calendar = Bring things to the warehouse ({ $code })
bring-calendar-point = Bring things to the collection point ({ $code })

## Letters
mail-bring-ask-subject = Please confirm your visit { $code }
mail-bring-ask-text =
    Hello { $name },

    we hold this time for you: { $when }.

    Please confirm within two hours:
    { $link }

    After that you will find the address there. If you did not ask for this, do nothing.
mail-bring-ask-open-text =
    Hello { $name },

    you would like to come: { $when }.

    Many are choosing this time just now, so we cannot hold it for you. It is yours as soon as you confirm, if there still is room:
    { $link }

    After that you will find the address there. If you did not ask for this, do nothing.
mail-bring-confirmed-subject = Your visit { $code }: { $when }
mail-bring-changed-subject = Your visit { $code } has changed: { $when }
mail-bring-reminder-subject = See you soon: { $when } ({ $code })
mail-bring-confirmed-text =
    Hello { $name },

    we expect you: { $when }.
    At the gate, say { $code }.

    Where (please do not publish it):
    { $address }

    What you bring:
    { $what }

    Labels to print, to change something or to cancel:
    { $link }

    For your calendar:
    { $calendar }

    Thank you!
mail-bring-cancelled-subject = Visit { $code } is cancelled
mail-bring-cancelled-text =
    Hello { $name },

    your visit is cancelled: { $when }.
    You can book another time:
    { $link }

    To take it out of your calendar:
    { $calendar }
mail-bring-called-off-subject = We have to call your visit { $code } off
mail-bring-called-off-text =
    Hello { $name },

    we are sorry: we have to call your visit off, { $when }.
    The reason: { $reason }

    Your things are still welcome. Please choose another day here:
    { $link }

    To take it out of your calendar:
    { $calendar }
bring-reason-closed = We are closed then.
mail-bring-stop-subject = Some of what you bring is no longer needed ({ $code })
mail-bring-stop-text =
    Hello { $name },

    since you booked, others were quicker. Please do not bring this any more:
    { $what }

    The rest is still welcome: { $when }. You can change your list here:
    { $link }

    What is missing now:
    { $needs }

    Thank you for your patience with us.
mail-bring-urgent-subject = What you bring has become urgent ({ $code })
mail-bring-urgent-text =
    Hello { $name },

    this has become urgent, and you bring it:
    { $what }

    We are all the happier to see you: { $when }. If you can bring more of it, change your list here:
    { $link }
mail-bring-thanks-subject = Thank you: what became of what you brought
mail-bring-thanks-text =
    Hello { $name },

    thank you for coming.

    { $became }

    What is missing now:
    { $needs }

    We forget your address in a few days, as we promised.
bring-became-all = All of what you brought has been handed on.
bring-became-most = Most of what you brought has been handed on.
bring-became-some = Some of what you brought has been handed on.
bring-became-none = We received what you brought.
bring-became-ready = What is left is sorted and ready on our shelves for the days to come.
bring-became-unusable = A part could not be used: it was worn or damaged, or got lost.
bring-became-wasted = This time it could not be used: it was worn or damaged, or got lost.
bring-became-point = The collection point took in what you brought. Its group sorts it and drives what is needed to the warehouse.
mail-convoy-asked-subject = Somebody asks for a place: { $from } → { $to }, { $day }
mail-convoy-asked-text =
    Somebody asks for a place in your convoy from { $from } to { $to } on { $day }.

    Who it is, and your answer, here:
    { $link }
mail-convoy-answer-subject = The convoy from { $from } to { $to }, { $day }
mail-convoy-yes-text =
    Hello { $name },

    yes, there is a place for you on { $day } from { $from } to { $to }. Agree on the rest with { $keeper }.

    If you no longer need it, give it back here, so that somebody else can have it:
    { $link }
mail-convoy-no-text =
    Hello { $name },

    thank you for asking. There is no place for you on { $day } from { $from } to { $to } this time.
mail-convoy-changed-text =
    Hello { $name },

    the convoy in which you asked for a place has changed. It now leaves on { $day } from { $from } to { $to }. If you have questions, ask { $keeper }.

    If that no longer suits you, give your place back here:
    { $link }
mail-convoy-closed-text =
    Hello { $name },

    the convoy from { $from } to { $to } on { $day } gives no places any more, and may not drive. Please ask { $keeper } before you set out.

    If you no longer need your place, give it back here:
    { $link }
mail-convoy-withdrawn-subject = A place is free again: { $from } → { $to }, { $day }
mail-convoy-withdrawn-text =
    Somebody gives their place back in your convoy from { $from } to { $to } on { $day }.

    What is left, and who asks:
    { $link }

## Collection points and convoys
points-title = Collection points
points-lede = Groups near you collect what is needed, sort it and drive it to the warehouse.
points-to-bring = What would you like to bring?
points-none = No collection point is open just now.
points-map = Map of the collection points. Each mark leads to its entry below.
points-map-in = Zoom in
points-map-out = Zoom out
points-map-fingers = Use two fingers to move the map
points-map-scroll = Hold { $key } and scroll to zoom
points-map-credit = Map: © OpenStreetMap contributors
points-data = These points as data:
point-whose = Kept by
point-address = Address
point-hours = Open
point-contact = Contact
point-takes = Takes now:
convoys-title = Convoys
convoys-lede = They drive to Calais and have room left. Ask for a seat or for space.
convoy-title = Convoy
convoy-way = { $from } → { $to }
convoy-driver = Who drives
convoy-seats-left = Seats left
convoy-space-left = Space left
convoy-ask = Ask for a place
convoy-ask-text = Whoever keeps the convoy answers you by mail. We forget your contact 30 days after the convoy.
convoy-seats = Seats
convoy-volume = Space in m³
convoy-volume-help = A pallet of boxes is about 1.5.
convoy-words = What you would like to say
convoy-send = Ask
convoy-asked-title = Your request is on its way
convoy-asked-text = You will get an answer by mail.
convoy-place-title = Your place
convoy-place-asked = Your request waits for an answer.
convoy-place-accepted = You have a place.
convoy-place-declined = There is no place for you this time.
convoy-place-withdrawn = You gave your place back. Thank you for telling us.
convoy-withdraw = I no longer need it

## What cannot be
error-bring-units = That is too many for one visit: at most { $max } of a thing. Check the number; for a lorry, write to us first.
error-bring-too-large = That is about { $m3 } m³ and does not fit in there. Choose a larger vehicle, bring less, or come twice.
error-bring-choose-slot = Choose a time.
error-bring-slot = This time is not offered. Choose one from the list.
error-bring-slot-past = This day is over. Choose a later one.
error-bring-slot-over = This hour has begun already. Choose a later one.
error-bring-slot-full = Somebody was quicker: there is not enough room left at this time. Choose another one.
error-bring-notice = We need { $days ->
    [one] one day
   *[other] { $days } days
} of notice, and plan only some weeks ahead. Choose a time from the list.
error-bring-too-far = At most { $days } days ahead.
error-bring-lapsed = The two hours are over, and the time is free again. Please book another one.
error-bring-over = This visit is over or cancelled; nothing was changed.
error-bring-nothing-left = Nothing would be left. If you cannot come, cancel the visit instead.
error-convoy-seats = At most 60 seats.
error-convoy-nothing = Ask for a seat or for space.
error-convoy-full = There is not enough room left.
error-convoy-withdrawn = This was declined or given back already; nothing was changed.
error-bring-volume = Write cubic metres like 1.5, at most 100.

## What is kept, on the page about privacy
privacy-supporters = If you bring something, or follow what is needed
privacy-donor = Your name, e-mail address and telephone number, sealed, and what you bring
privacy-donor-why = So that you are told the address, reminded, and told if something changes
privacy-donor-how-long = 30 days after your visit or convoy, or after it was cancelled; two hours if you never confirm. What was brought stays, without you.
privacy-follower = The e-mail address of whoever follows an item, with the item and the language
privacy-follower-why = So that a letter goes out when it turns urgent
privacy-follower-how-long = Until you stop, with the link in each letter; 7 days if you never confirm
