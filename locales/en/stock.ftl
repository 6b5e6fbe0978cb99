## Menu
menu-board = Stock board
menu-receive = Receive
menu-boxes = Boxes
menu-arrivals = Unsorted arrivals
menu-kits = Kits
menu-transfers = Transfers
menu-stocktakes = Stocktakes
menu-labels = Labels
menu-catalogue = Catalogue
menu-warehouses = Warehouses
menu-imports = Imports

## Words of the warehouse
state-expected = Expected
state-in-stock = In stock
state-picked = Picked
state-packed-out = Packed out
state-transferred = On the road
state-lost = Lost
state-scrapped = Scrapped
unit-piece = Piece
unit-pair = Pair
unit-pack = Pack
unit-kg = Kilogram
unit-litre = Litre
unit-tin = Tin
count-piece = { $n ->
    [one] { $n } piece
   *[other] { $n } pieces
}
count-pair = { $n ->
    [one] { $n } pair
   *[other] { $n } pairs
}
count-pack = { $n ->
    [one] { $n } pack
   *[other] { $n } packs
}
count-kg = { $n } kg
count-litre = { $n ->
    [one] { $n } litre
   *[other] { $n } litres
}
count-tin = { $n ->
    [one] { $n } tin
   *[other] { $n } tins
}
who-all = Anyone
who-men = Men
who-women = Women
who-children = Children
who-babies = Babies
who-somebody = Somebody
who-program = The program
season-all = All year
season-winter = Winter
season-summer = Summer
season-rain = Rain
location-kind-shelf = Shelf
location-kind-pallet = Pallet
location-kind-floor = Floor
location-kind-door = By the door
location-kind-van = Van
size-system-letters = Letters, XS to XXL
size-system-shoes = Shoes, EU 36 to 47
size-system-waist = Waist in inches
size-system-age = Age
size-system-none = No sizes
icon-shirt = Shirt
icon-footprints = Footprints
icon-bed = Bed
icon-tent = Tent
icon-droplets = Drops
icon-soap = Soap
icon-bath = Bath
icon-utensils = Knife and fork
icon-flashlight = Torch
icon-smartphone = Phone
icon-baby = Baby
icon-heart = Heart
icon-leaf = Leaf
icon-box = Box
icon-boxes = Boxes
icon-star = Star
lang-en = English
lang-fr = French
lang-ar = Arabic
lang-fa = Persian
place-none = No place yet

## Scanning
scan = Scan
scan-next = Scan the next
scan-label = Scan a label
scan-hint = Hold the label’s square in the picture.
scan-denied = No camera. Type the code instead.
scan-unknown = That is no label of ours.

## Stock board
board-title = Stock board
board-boxes = boxes in stock
board-unsorted = pieces not sorted yet
board-percent = { $n } %
board-full = { $filled } of { $space } m³, { $boxes ->
    [one] { $boxes } box
   *[other] { $boxes } boxes
}
board-backlog-age = { $n ->
    [0] The oldest unsorted piece came today.
    [one] The oldest unsorted piece came a day ago.
   *[other] The oldest unsorted piece came { $n } days ago.
}
board-backlog-aim = The aim is five days.
board-backlog-late = The aim is five days: sort the oldest first.
board-search = Item
board-caption = What is in stock, and what went out in the last twelve weeks
board-in-boxes = Boxes
board-by-size = By size
board-went = Went out
board-figures = Figures by week
board-week-from = Week from
board-none = Nothing stands here
board-expiring = To go out soon
board-expiring-all = Everything that expires, soonest first

## Boxes
boxes-title = Boxes
boxes-code-or-item = Code or item
boxes-every-category = Every category
boxes-every-size = Every size
boxes-every-warehouse = Every warehouse
boxes-of-item = Only boxes of: { $item }
boxes-order = Order
boxes-sort-newest = Newest first
boxes-sort-expiring = Expiring first
boxes-sort-fullest = Fullest first
boxes-none = No boxes
boxes-none-help = Boxes appear here once you receive them.
boxes-selected = selected
boxes-print = Print labels
boxes-select = Select { $code }
boxes-pages = Pages
boxes-range = { $from } to { $to }

## A box
box-title = Box
box-code = Code
box-item = Item
box-size = Size
box-size-help = Leave it empty if the item has no sizes.
box-quantity = Quantity
box-warehouse = Warehouse
box-place = Location
box-place-now = Where does it stand now?
box-place-help = What is written on the shelf, like B4.
box-state = State
box-expires = Use by
box-received = Received
box-note = Note
box-expired = Past its date. Do not hand it out.
box-on-the-road = It is on the road. Whoever receives it says what arrived:
box-print-label = Print the label
box-what-now = What happens to it?
box-pack-out = Pack out
box-pack-out-all = Pack out all { $n }
box-pack-out-part = Pack out a part
box-how-many-go = How many go?
box-pick = Set aside
box-put-back = Put back
box-arrived = It has come
box-found = It was found
box-found-quantity = How many are in it?
box-move = Move
box-move-to = To which location?
box-split = Split
box-split-part = How many go into the new box?
box-split-help = The rest stays here.
box-split-label = Label printed ahead
box-label-help = Only if you stick on a label that was printed ahead. Otherwise leave it empty.
box-merge = Merge
box-merge-into = Into which box?
box-merge-help = Both boxes hold the same item and size. This one will be empty.
box-correct = Correct what is in it
box-really = How many are really in it?
box-why = Why?
box-scrap = Scrap
box-scrap-part = How many?
box-scrap-help = Leave it empty for the whole box.
box-lost = Mark as lost
box-lost-help = Only after looking for it.
box-history = History
box-undo-last = Take the last act back

## What happened to a box
history-expect = { $who } announced it with { $n }.
history-receive = { $who } received it: { $after } in it, at { $place }.
history-split-from = { $who } took { $n } out into { $code }; { $after } left.
history-split-into = { $who } made this box from { $n } of { $code }.
history-merge-from = { $who } emptied it into { $code }.
history-merge-into = { $who } added { $n } from { $code }; { $after } now.
history-move = { $who } moved it to { $place }.
history-correct = { $who } corrected it: { $after } in it.
history-correct-content = { $who } corrected what is in it: { $after } × { $item }, not { $was }.
history-pick = { $who } set it aside.
history-put-back = { $who } put it back.
history-pack-out = { $who } packed { $n } out; { $after } left.
history-return = { $who } brought { $n } back from a distribution; { $after } in it now.
history-lose = { $who } marked it as lost.
history-find = { $who } found it again with { $after }, at { $place }.
history-scrap = { $who } scrapped { $n }; { $after } left.
history-send = { $who } sent it on the road.
history-arrive = { $who } took it in from the road: { $after } in it, at { $place }.
history-kit-from = { $who } took { $n } out for kits; { $after } left.
history-kit-into = { $who } put { $n } in while working on kits; { $after } now.
history-stocktake = { $who } approved a stocktake: { $after } in it.
history-undo = { $who } took an act back; { $after } in it now.
history-taken-back = Taken back.

## Receiving
receive-title = Receive
receive-which = What is it?
receive-with-label = It will get the label { $code }.
receive-announced = Some boxes are announced. Have they come?
receive-search = Item
receive-found = Found
receive-lately = Received lately
receive-every = Everything we collect
receive-how-much = One item, one size in a box.
receive-other-item = Another item
receive-kept = What you typed last time is still here.
receive-quantity = How many in each box?
receive-boxes = How many boxes?
receive-expires-help = The date on the packet. Change it if it is another.
receive-label = Label printed ahead
receive-not-here = Not here yet, only announced
receive-save = Receive
received-title = { $n ->
    [one] One box received
   *[other] { $n } boxes received
}
received-print = Print labels
received-another = Another like this
received-write = Write the code on each box, or stick its label on.

## Finding
find-title = Find
find-what = Code, item or size
find-no-box = No box here has the code { $code }. It may be a box of another organisation, or a label that was not printed here.
find-place = Everything at { $code }
find-begin = What are you looking for?
find-nothing = Nothing found for “{ $q }”
find-help = Scan a label, or type its six characters, a word in any language, or a word and a size: coat M.
find-none-in-stock = None in stock.
find-quantity = { $n } in { $boxes ->
    [one] one box
   *[other] { $boxes } boxes
}
find-sizes = Sizes
find-first-out = Take these first
find-more = There is more. Add a word to narrow it down.

## Catalogue
catalogue-title = Catalogue
catalogue-search = Item
catalogue-which = Show
catalogue-active = What we collect
catalogue-inactive = What we no longer collect
catalogue-none = The catalogue is empty
catalogue-none-help = Add a category first, then the items in it.
item-new = New item
item-name = Name
item-name-help = Where Arabic or Persian is empty, the English name is shown.
item-category = Category
item-who = Who for
item-sizes = Sizes
item-sizes-help = This cannot be changed later.
item-unit = Counted in
item-season = Season
item-weight = Weight of one, in grams
item-volume = Space of one in a box, in litres
item-shelf-life = Keeps for how many days?
item-shelf-life-help = Leave it empty if it does not go off.
item-avoid = Please do not send
item-avoid-help = One sentence; may be empty.
item-active = We collect it
item-is-inactive = We no longer collect it.
item-boxes = Its boxes
item-photo = Photo
item-photo-file = Choose a photo
item-photo-help = JPEG, PNG or WebP, up to 12 MB. Place and time in it are removed. Anyone can see it: no people, please.
item-photo-save = Save the photo
categories-title = Categories
categories-none = No categories yet
categories-none-help = Add the first one here.
category-new = New category
category-change = Change the category
category-icon = Icon
category-sort = Place in lists
category-sort-help = Small numbers come first.

## Warehouses
warehouses-title = Warehouses
warehouses-none = No warehouse yet
warehouses-none-help = Boxes stand in a warehouse. Add the first one.
warehouse-new = New warehouse
warehouse-change = Change the warehouse
warehouse-name = Name
warehouse-name-help = No street address: only who has booked a drop-off is told it.
warehouse-town = Town
warehouse-space = Space in cubic metres
warehouse-space-help = Floor times the height that you can fill.
warehouse-filled = Filled
warehouse-active = In use
warehouse-not-in-use = Not in use.
locations-title = Locations
locations-none = No locations yet
locations-none-help = Add shelves, pallets and vans, so that boxes can be found.
locations-add = Add locations
locations-codes = Codes
locations-codes-help = Several at once: A1-A12, B1-B4, DOOR.
location-code = Code
location-kind = Kind
location-note = Hint
location-active = In use
location-not-in-use = not in use
location-change = Change { $code }
location-edit = Change

## What was just done
done-box-moved = Moved.
done-box-packed-out = Packed out.
done-box-picked = Set aside.
done-box-put-back = Put back.
done-box-split = Split. This is the new box: give it its label.
done-box-merged = Merged into this box.
done-box-arrived = Received.
done-box-found = Found again.
done-box-corrected = Corrected.
done-box-lost = Marked as lost.
done-box-scrapped = Scrapped.
done-boxes-received = Received.
done-boxes-announced = Announced. It counts as stock once it has come.
done-undone = Taken back.
done-item-added = Added. A photo helps people who bring things.
done-warehouse-added = Added. Now add its locations.
done-locations-added = Locations added.

## Errors
error-box-is-expected = { $code } is only announced. Receive it first.
error-box-is-in-stock = { $code } is in stock, not set aside.
error-box-is-picked = { $code } is set aside. Put it back first.
error-box-is-packed-out = { $code } was packed out already. Nothing was changed.
error-box-is-transferred = { $code } is on the road to another warehouse. Nothing was changed.
error-box-is-lost = { $code } is marked as lost. If you have it, say that it was found.
error-box-is-scrapped = { $code } was scrapped. Nothing was changed.
error-box-changed = Somebody changed { $code } in the meantime. Nothing was changed by you: look again.
error-correct-nothing = That is what is written here already. Change what differs.
error-box-meanwhile = { $kind ->
    [pack-out] { $who } packed { $code } out first: { $at }. Nothing was changed by you.
    [merge] { $who } merged { $code } first: { $at }. Nothing was changed by you.
    [lose] { $who } marked { $code } as lost: { $at }. Nothing was changed by you.
    [scrap] { $who } scrapped { $code }: { $at }. Nothing was changed by you.
    [pick] { $who } set { $code } aside: { $at }. Nothing was changed by you.
    [send] { $who } sent { $code } on the road: { $at }. Nothing was changed by you.
   *[other] { $who } changed { $code } last: { $at }. Nothing was changed by you: look again.
}
error-box-too-few = Only { $quantity } are in { $code }.
error-box-other-warehouse = { $code } stands in another warehouse than the one this is loaded from.
error-box-unknown = No box of yours has the code { $code }.
error-boxes-too-many = At most { $max } boxes at once.
error-code-length = A code has six characters.
error-code-unreadable = That is no code of ours. Look again: one character may be wrong.
error-label-one-box = One label is for one box. Receive one box at a time with it.
error-label-unknown = The label { $code } was not printed here.
error-label-used = The label { $code } is on a box already. Look at that box, or put another label on this one.
error-litres = Write litres like 3 or 0.5.
error-location-code = { $code } does not work as a code: use letters, digits, dots and dashes.
error-location-range = { $range } counts backwards.
error-location-taken = There is a location { $code } already.
error-location-unknown = There is no location { $code } in this warehouse.
error-locations-all-there = All of these are there already.
error-locations-too-many = At most { $max } locations at once.
error-merge-same-box = That is this box itself. Scan the other one.
error-merge-unlike = The boxes do not match: item, size, organisation and warehouse must be the same.
error-size = Choose a size: { $sizes }.
error-slug-empty = The English name needs letters or digits.
error-slug-reserved = “{ $slug }” is the address of another page. Add a word to the English name.
error-slug-taken = There is one called { $slug } already.
error-split-too-many = Only { $quantity } are in { $code }; at least one must stay.
error-undo-not-this = This cannot be taken back here.
error-undo-too-late = Something has happened to { $code } since. Take that back first.
