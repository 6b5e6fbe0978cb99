## The menu
menu-bring-desk = Drop-offs
menu-bring-slots = Times and address
menu-bring-points = Collection points
menu-bring-convoys = Convoys

## Who comes
bring-board-title = Drop-offs
bring-board-today = Today
bring-board-coming = Coming
bring-board-past = Past
bring-board-none-today = Nobody is expected today.
bring-board-none-coming = Nothing is booked yet. Share the link to “Bring something”.
bring-board-none-past = Nobody has come yet.
bring-waiting = { $n ->
    [0] Nobody more is awaited.
    [one] One more is awaited.
   *[other] { $n } more are awaited.
}
bring-search-board = Reference or name
bring-who = Who
bring-what = What
bring-load = { $kinds ->
    [one] one kind
   *[other] { $kinds } kinds
}, { $units ->
    [one] one unit
   *[other] { $units } units
}
bring-vehicle-word = Vehicle
bring-vehicle-short-boot = Boot
bring-vehicle-short-car = Car
bring-vehicle-short-small-van = Small van
bring-vehicle-short-large-van = Large van
bring-state-held = To be confirmed
bring-state-confirmed = Expected
bring-state-lapsed = Not confirmed
bring-state-cancelled = Cancelled
bring-state-arrived = Arrived
bring-state-missed = Never came
bring-arrived = Arrived
bring-differs = Something differs
bring-forgotten = Contact forgotten, as promised
bring-boxes-ready = Boxes made ready
bring-count-help = Correct what differs. The boxes that came become stock; the others are given up.
bring-remark = Remark
bring-came = Came
bring-differed = differs
bring-call-off = Cancel this visit
bring-call-off-reason = Why
bring-called-off-donor = Called off by the donor.
bring-called-off-house = Called off by us:
bring-miss = Never came
bring-call-off-help = The donor is told by mail, with this reason. Their boxes are given up.
bring-to-board = All drop-offs
done-bring-arrived = Arrived. The boxes are in stock.
done-bring-cancelled = The visit is cancelled, and the donor is told.
done-bring-missed = Noted: it never came.
error-bring-not-awaited = This drop-off is not awaited any more: it has arrived already, or was cancelled.

## Times and address
bring-slots-title = Times and address
bring-slots-lede = When vans may come, how many at a time, and where. The address is told only to who has confirmed.
bring-no-warehouse = Your organisation has no warehouse in use.
bring-rules = Each week
bring-weekday = Day
bring-open-hours = Hours
bring-opens = Opens
bring-closes = Closes
bring-slot-minutes = Minutes a slot
bring-vans = Vans a slot
bring-room = m³ a slot
bring-rule-new = Add hours
bring-add = Add
bring-remove = Remove
bring-closed-days = Closed days
bring-closed-none = None ahead.
bring-closed-day = Closed on
bring-closed-reason = Why (whoever has booked is told)
bring-close = Close this day
bring-losing =
    { $n ->
        [one] One visit is booked on this day. It is called off with a letter that gives your reason:
       *[other] { $n } visits are booked on this day. They are called off with a letter that gives your reason:
    }
bring-close-sure = Close this day and call them off
bring-where = Address and notice
bring-address = Address
bring-address-help = Never shown in public; only to who has confirmed a visit.
bring-directions = How to find it
bring-notice = Days of notice
bring-ahead = Days ahead that can be booked
bring-takes-bookings = Takes bookings
bring-booked = Booked
bring-slot-day = Day
bring-of = { $taken } of { $all }
bring-yes = Yes
bring-no = No
error-bring-address-first = Enter the address first.
error-bring-ahead = It must be at least as many days as the notice.
error-bring-between = From { $least } to { $most }.
error-bring-hours = It must close at least one slot after it opens.
error-bring-overlap = The gate is open at that time already, from { $from } to { $to }. Change those hours first, or choose others.
error-bring-reason = Write why: whoever has booked this day is told.
error-bring-not-yet = Its day has not come yet.
error-bring-time = Write a time like 09:30.

## Collection points
points-desk-lede = Shops, churches and halls where your group collects. Everything here is public.
points-public = Public page
points-desk-none = No collection point yet. Add the first one.
point-new-title = New collection point
point-edit-title = Collection point
point-lede = Never a place where people sleep.
point-name = Name
point-area = Town or region
point-active = Open now
point-hours-help = In words: Saturdays 10 to 12.
point-takes-now = What it takes now
point-takes-help = Leave it empty if it takes everything on the list.
point-contact-help = A telephone number or address of the group, not of a person.
point-latitude = Degrees north
point-longitude = Degrees east
point-degrees-help = As a map shows them: 50.86. West is negative.
point-is-active = Takes things now
error-point-degrees = Write degrees like 50.86.

## Convoys
convoys-desk-lede = Say who drives and what room is left. Whoever wants a place asks, and you answer.
convoys-desk-none = No convoy yet. Add the first one.
convoy-new-title = New convoy
convoy-edit-title = Convoy
convoy-left = Left: { $seats } seats, { $m3 } m³
convoy-asks = Who asks
convoy-asks-none = Nobody has asked yet.
convoy-request-asked = Waits for your answer
convoy-request-accepted = Accepted
convoy-request-declined = Declined
convoy-request-withdrawn = Given back
convoy-yes = Yes, there is a place
convoy-no = No
convoy-day = Day
convoy-route = From and to
convoy-leaves = Leaves from
convoy-goes-to = Goes to
convoy-goes-to-help = The town only, never an address.
convoy-driver-help = A first name is enough; it is public.
convoy-keeper = E-mail of who answers
convoy-keeper-help = Never public. Whoever gets a place is told it.
convoy-lang = Write to them in
convoy-takes = What it still takes
convoy-open = Places
convoy-is-open = Gives places
done-convoy-answered = Answered. They are told by mail.
error-convoy-answered = This was answered already.
error-convoy-given-away = More than that is given away already.
error-convoy-no-room = A convoy needs a seat or space to give.
