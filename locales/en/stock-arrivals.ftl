## The backlog
arrivals-title = Unsorted arrivals
arrivals-lede = { $days ->
    [one] What came through the door and waits to be sorted. The aim is one day.
   *[other] What came through the door and waits to be sorted. The aim is { $days } days.
}
arrivals-pieces = Sacks, pallets and cartons
arrivals-weight = Weight, about
arrivals-oldest = The oldest waits
arrivals-days = { $n ->
    [0] Today
    [one] One day
   *[other] { $n } days
}
arrivals-late = Some of it has waited longer than { $days } days. Sort the oldest first.
arrivals-history = The last four weeks, day by day
arrivals-day = Day
arrivals-search = From whom, or what is in it
arrivals-any-kind = Any kind
arrivals-all = Also what is sorted
arrivals-none = Nothing waits to be sorted.
arrivals-none-help = When a van comes, note here what comes through the door.
weight-kg = { $kg } kg

## Taking in at the door
arrival-new-title = Something has come
arrival-new-lede = Count and weigh it now; sort it later.
arrival-kind = What it came in
arrival-kind-sack = Sacks
arrival-kind-pallet = Pallets
arrival-kind-carton = Cartons
arrival-count-sack = { $n ->
    [one] One sack
   *[other] { $n } sacks
}
arrival-count-pallet = { $n ->
    [one] One pallet
   *[other] { $n } pallets
}
arrival-count-carton = { $n ->
    [one] One carton
   *[other] { $n } cartons
}
arrival-pieces = How many
arrival-weight = Weight of all of it, kg
arrival-weight-help = Like 12.5. A guess is better than nothing.
arrival-giver = From whom
arrival-giver-help = Optional. A group or a town; no private names if it can be helped.
arrival-probably = What is probably in it
arrival-probably-help = Optional: what the giver said, or what you see.
arrival-photo = Photograph
arrival-photo-help = Optional. Of the things, not of people. The place and time in it are removed.
arrival-warehouse = Warehouse
arrival-save = Take it in
done-arrival-added = Taken in. It waits to be sorted.

## One arrival
arrival-title = Arrival
arrival-came = Came
arrival-pieces-of = { $n ->
    [0] None left
    [one] One left
   *[other] { $n } left
}
arrival-sorted = Sorted
arrival-all-sorted = All of it is sorted.
arrival-never-came = It never came: it was counted by mistake.
arrival-waits = { $left ->
    [one] One piece waits, about { $weight }.
   *[other] { $left } pieces wait, about { $weight }.
}
arrival-late = This has waited longer than { $days } days. Sort it next.
arrival-estimate = Probably in it
arrival-about = about { $n } × { $item }
arrival-estimate-none = Nothing like it has been sorted yet, so there is no guess.
arrival-estimate-giver = { $n ->
    [one] Worked out from one sort of what the same giver brought.
   *[other] Worked out from { $n } sorts of what the same giver brought.
}
arrival-estimate-kind = { $n ->
    [one] Worked out from one past sort of the same kind.
   *[other] Worked out from { $n } past sorts of the same kind.
}
arrival-photo-alt = Photograph of what came
arrival-correct = Correct what was typed
arrival-really-pieces = How many really came
arrival-really-pieces-help = With those that are sorted already; 0 if it never came.
arrival-corrections = What was corrected
arrival-was-corrected = { $who } corrected it: pieces { $pieces }, weight { $weight }.
done-arrival-corrected = Corrected.

## Sorting
sort-title = Sort it
sort-lede = Say how many pieces you emptied and which boxes came out of them. What is not sorted yet stays here.
sort-pieces = Pieces sorted now
sort-pieces-help = Of those that wait.
sort-discarded = Thrown away, kg
sort-box = Box { $n }
sort-expires-help = For what goes off: the soonest date on the packets.
sort-label = Code, if a label is on it
sort-more = More boxes
sort-save = Sorted
done-arrival-sorted = Sorted. The boxes are in stock; print their labels below.
sorts-title = What was sorted
sort-was-done = { $n ->
    [one] { $who } sorted one piece.
   *[other] { $who } sorted { $n } pieces.
}
sort-was-undone = { $n ->
    [one] { $who } took the sorting of one piece back.
   *[other] { $who } took the sorting of { $n } pieces back.
}
sort-thrown-away = { $weight } were thrown away.
sort-undone = Taken back
sort-print = Print labels
sort-take-back = Take back
done-sort-taken-back = Taken back. The pieces wait again, and their boxes are out of stock.

## Errors
error-weight = Write a weight in kilograms, like 12.5.
error-weight-negative = A weight cannot be below zero.
error-weight-absurd = That is too heavy: at most { $max } kg at once. Check the number.
error-sort-too-many = { $left ->
    [0] Nothing of it waits any more. Somebody else has sorted it.
    [one] Only one piece waits.
   *[other] Only { $left } pieces wait.
}
error-sort-discarded = More was thrown away than came. Check the number.
error-sort-undone = This was taken back already.
error-arrival-sorted = { $sorted } are sorted already, so at least as many came. Take a sort back first if it is wrong.
error-photo-unreadable = This is no photograph that can be opened. Send a JPEG, PNG or WebP.
error-photo-too-large = This photograph is too large. Send a smaller one: at most 12 MB.
error-item-unknown = No item is called so. Choose one from the list, or add it to the catalogue first.
error-item-several = Several items are called so. Write one of: { $slugs }
