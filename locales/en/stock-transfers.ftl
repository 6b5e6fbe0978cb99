## The list of transfers
transfers-title = Transfers
transfers-lede = Boxes on their way between warehouses and organisations.
transfers-search = Code or warehouse
transfers-which-in = Coming in
transfers-which-out = Going out
transfers-which-done = Done
transfers-none-in = Nothing is on its way here.
transfers-none-out = Nothing is being packed or on its way from here.
transfers-none-done = No transfer is done yet.
transfer-code = Transfer
transfer-from = From
transfer-to = To
transfer-boxes = Boxes
transfer-state = State
transfer-when = When
transfer-state-packing = Being packed
transfer-state-on-the-road = On the road
transfer-state-arrived = Arrived
transfer-state-called-off = Called off
transfer-differing = { $n ->
    [one] One box differed
   *[other] { $n } boxes differed
}

## Starting one
transfer-new-title = New transfer
transfer-new-lede = Choose where from and where to; then scan the boxes.
transfer-no-warehouse = Your organisation has no warehouse in use yet.
transfer-note = Remark
transfer-note-help = Optional: who drives, when to expect it.
transfer-start = Start packing

## One transfer
transfer-title = Transfer
transfer-from-to = From { $from } to { $to }
transfer-started-by = { $who } began to pack it.
transfer-sent-by = { $who } sent it.
transfer-received-by = { $who } received it.
transfer-is-on-the-road = It is on the road. Whoever receives it says here what arrived.
transfer-was-called-off = This transfer was called off; its boxes were put back.
transfer-nothing-differed = Everything arrived as it was sent.
transfer-add-code = Code of a box
transfer-add-help = Scan its label, or type the six characters.
transfer-add = Add
transfer-scan = Scan
transfer-scan-hint = Hold the label in front of the camera.
transfer-scan-denied = The camera may not be used. Type the code.
transfer-scan-tick = Scan and tick
transfer-scan-tick-denied = The camera may not be used. Tick the boxes by hand.
transfer-scan-not-in-it = That box is not in this list.
transfer-no-boxes = No box yet
transfer-no-boxes-help = Scan the first box that goes along.
transfer-units = Units
transfer-box = Box
transfer-item = Item
transfer-size = Size
transfer-quantity = Quantity
transfer-place = Place
transfer-arrived-as = Arrived as
transfer-differed = What differed
transfer-differs-missing = It did not arrive.
transfer-differs-item = Another item was in it.
transfer-differs-size = It was another size.
transfer-differs-fewer = { $n ->
    [one] One fewer than sent.
   *[other] { $n } fewer than sent.
}
transfer-differs-more = { $n ->
    [one] One more than sent.
   *[other] { $n } more than sent.
}
transfer-remove = Take out
transfer-remove-code = Take { $code } out of the transfer
transfer-send = It leaves now
transfer-send-help = After this nobody here can change these boxes any more. If you call the transfer off instead, its boxes are put back.
transfer-call-off = Call off
done-transfer-started = Started. Now scan the boxes.
done-transfer-added = Added and set aside. Next box.
done-transfer-removed = Taken out and put back.
done-transfer-sent = It is on the road.
done-transfer-called-off = Called off; the boxes were put back.
done-transfer-arrived = Received. The boxes are in your stock now.

## Packing list
transfer-packing-list = Packing list
transfer-print = Print
transfer-sum = { $boxes ->
    [one] One box
   *[other] { $boxes } boxes
} with { $units ->
    [one] one unit
   *[other] { $units } units
} in all
transfer-loaded = Loaded
transfer-unloaded = Unloaded

## Receiving one
transfer-receive = Receive it
transfer-came-after-all = A missing box came after all
transfer-arrive-title = What arrived?
transfer-arrive-lede = From { $from }. Look at each box: tick it if it is as it was sent, or say how many there are.
transfer-place-all = Place for all boxes
transfer-place-all-help = Optional: where you put them down, like B4.
transfer-was-sent = { $n ->
    [one] One was sent.
   *[other] { $n } were sent.
}
transfer-as-sent = It is here, as it was sent
transfer-found = How many are there
transfer-found-help = Leave it empty if you ticked the box; 0 if it did not arrive.
transfer-otherwise = Another item, size or place, or a remark
transfer-remark = Remark
transfer-arrive-save = Receive all of this
transfer-all-as-sent = Everything is as it was sent
transfer-all-as-sent-help = Only if you have looked at every box. Whatever number you typed above still counts.
transfer-all-as-sent-tick = Every box is here, as it was sent
transfer-late-title = What came after all?
transfer-late-lede = These boxes from { $from } were marked as not arrived. Say how many there are in those that came after all; leave the others empty.
transfer-late-save = Receive these
transfer-kept = What you typed last time is still here.

## Errors
error-transfer-same-warehouse = Choose another warehouse than the one it leaves from.
error-transfer-box-unknown = There is no box { $code } in this organisation. Look at the code again.
error-transfer-box-elsewhere = { $code } stands in another warehouse.
error-transfer-box-taken = { $code } is in a transfer already.
error-transfer-box-gone = { $code } is not set aside any more: somebody put it back or took it. Take it out of the list, then send again.
error-transfer-box-unaccounted = Say for { $code } what arrived.
error-transfer-box-came = { $code } was received already. Look at the transfer again.
error-transfer-none-came = Tick a box that came, or say how many there are in it.
error-transfer-unsaid = Tick this box, or say how many there are; 0 if it did not arrive.
error-transfer-empty = Add a box first.
error-transfer-full = A transfer holds at most { $max } boxes. Start another one.
error-transfer-not-packing = This transfer has left or was called off. Nothing was changed.
error-transfer-not-sent = This transfer has not left yet.
error-transfer-called-off = This transfer was called off.
error-transfer-arrived = Somebody has received this transfer already. Nothing was changed.
