## The stocktakes
stocktakes-title = Stocktakes
stocktakes-lede = Count what is really there. Nothing changes until somebody approves what differs.
stocktakes-all = All stocktakes
stocktakes-empty-title = Nothing was counted yet
stocktakes-empty = Begin with one location: it is done in a quarter of an hour.
stocktake-where = Where
stocktake-all-of = { $warehouse }: all of it
stocktake-place-in = { $warehouse }: { $place }
stocktake-begin = Begin to count
stocktake-state = State
stocktake-any-state = Any
stocktake-state-open = Being counted
stocktake-state-approved = Approved
stocktake-state-dropped = Dropped
stocktake-began = Began
stocktake-ended = Ended
done-stocktake-begun = Go along the shelves and scan each box.

## Counting
stocktake-title = Stocktake
stocktake-progress = { $seen } of { $believed } boxes counted
stocktake-to-differences = See what differs
stocktake-place = Where you are
stocktake-place-help = It stays chosen for the next box.
stocktake-no-place = I am not saying
stocktake-code = Code of the box
stocktake-scan = Scan
stocktake-scan-hint = Hold the square of the label in front of the camera.
stocktake-scan-denied = The camera cannot be used. Type the code.
stocktake-scan-unknown = This is no label of a box.
stocktake-counted = How many are in it
stocktake-counted-help = Count them. 0 if the box is empty.
stocktake-count = Counted
stocktake-not-seen = Not seen yet
stocktake-all-seen = Every box that should be here was counted.
stocktake-and-more = And more.
done-box-counted = Counted. Next box.
done-box-counted-again = Counted again; the new count holds.
error-count-unknown = No box of yours has the code { $code }, or the place is not in this warehouse. Nothing was counted.
error-stocktake-ended = This stocktake has ended. Begin a new one.

## What differs
stocktake-differences-title = What differs
stocktake-to-counting = Go on counting
stocktake-agree = { $count ->
    [one] One count agrees.
   *[other] { $count } counts agree.
}
stocktake-cut = There is more than fits here. Download the file to see all of it.
stocktake-differ = Counted otherwise
stocktake-none-differ = Nothing was counted otherwise.
stocktake-believed = Believed
stocktake-counted-short = Counted
stocktake-change = Change
stocktake-outcome = What follows
stocktake-outcome-agrees = The quantity agrees.
stocktake-outcome-correct = The quantity is put right.
stocktake-outcome-lost = The box is marked lost.
stocktake-outcome-back = It was believed gone. It is put back in stock.
stocktake-outcome-changed = Something came or went after it was counted. The ledger stands, at { $now }. Count it again if you doubt it.
stocktake-found-at = It is moved to { $place }, where it was found.
stocktake-found-here = It is moved to this warehouse, where it was found.
stocktake-marked-lost = Not seen, and marked lost
stocktake-mark-lost = Mark { $code } lost
stocktake-not-seen-help = Tick what is lost. What you do not tick stays as it is.
stocktake-approve = Approve
stocktake-approve-help = The ledger is put right at once. It cannot be undone as one; single boxes can be corrected.
stocktake-drop = Drop this stocktake
done-stocktake-approved = Approved. The ledger says what was counted.
done-stocktake-dropped = Dropped. Nothing was changed.
error-stocktake-counted-since = Somebody has counted since you opened this page. Look again, then approve.
