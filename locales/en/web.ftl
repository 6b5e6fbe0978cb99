## Frame of every page
skip-to-content = Skip to content
menu-main = Main menu
menu-open = Menu
menu-close = Close
menu-home = Home
menu-languages = Languages
menu-needs = What is needed
menu-about = Who we are
menu-privacy = Privacy
menu-sign-in = Sign in
menu-sign-out = Sign out
menu-public-needs = Public needs list
foot-no-tracking = No cookies, no tracking. Made by and for the people who hand things out.
section-warehouse = Warehouse
section-needs = Needs
section-bring = What people bring
section-outreach = Out there
section-coalition = Coalition
find-label = Find a box or an item
find-placeholder = Code, item, size
undo = Undo

## Forms and lists
form-has-errors = Nothing was saved yet. Please look at:
form-save = Save
form-cancel = Cancel
form-optional = optional
form-choose = Choose…
list-filter = Filter
list-clear = Clear
list-next = Next
list-previous = Back
list-download = Download as CSV
list-empty = Nothing here yet.
list-none-match = Nothing matches. Try fewer words, or clear the filter.
list-search = Search
select-all = Select all
done-already = That was done already; nothing was done twice.
done-saved = Saved.

## Dates
date-in-words = { $day } { $month } { $year }
moment-in-words = { $date }, { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Errors
error-not-found = This is not here
error-not-found-help = It may have moved, or it belongs to another organisation. Nothing was changed.
error-not-this-way = That does not work from here
error-not-this-way-help = This address only takes what its own page sends. Nothing was changed. Go back to that page and try again from there.
error-forbidden = You may not do this
error-forbidden-help = Your role does not allow it. Nothing was changed. Ask your coordinator if it should.
error-sign-in = Please sign in
error-sign-in-help = Sign in first, then try again.
error-refused = That could not be done
error-invalid = Something in the form is not right
error-invalid-help = Nothing was saved. Go back, look at the marked fields and send it again.
error-slow-down = Too many tries
error-slow-down-help = { $seconds ->
    [one] Please wait one second, then try again.
   *[other] Please wait { $seconds } seconds, then try again.
}
error-too-large = That is too much at once
error-too-large-help = Nothing was saved. Send a smaller file, or split it in two.
error-again = Very busy just now
error-again-help = Nothing was saved. Please send it again.
error-fault = Something went wrong on our side
error-fault-help = Nothing was changed. Please try again; if it happens again, tell your coordinator what you did.
error-to-desk = To the desk
error-to-needs = To the needs list
error-cross-site = This form came from another site, so it was not accepted. Open the page here and send it again.
error-form-broken = The form did not arrive whole. Please send it again.
error-file-empty = The file is empty. Choose another one.
error-required = Fill this in.
error-choose = Choose one from the list.
error-too-long = Too long: at most { $max } characters.
error-control-characters = Remove the invisible characters; type it anew.
error-letters-lost = Some letters got lost on the way (�). Type the text anew.
error-nothing-to-see = There is nothing to see in this. Write at least one letter or number.
error-number = Write a whole number, like 12.
error-quantity-zero = At least one.
error-quantity-negative = A quantity cannot be below zero.
error-quantity-absurd = That is too many: at most { $max } at once. Check the number.
error-date = Write a date like 2026-11-21.
error-already-there = This exists already.
error-does-not-fit = This does not fit what is there now. Open the page again and look.
