## The kits
kits-title = Kits
kits-lede = Things that go out together. See how many could be put together now, and which component there is too little of.
kits-count = { $count ->
    [one] One kit
   *[other] { $count } kits
}
kits-kit = Kit
kits-parts = Components
kits-possible = Could be assembled now
kits-possible-at = { $warehouse }: { $count }
kits-limited-by = limited by { $item }
kits-empty-title = No kits yet
kits-empty = A kit is an item that is made of other items, like a welcome pack.
kits-all = All kits
kits-new-title = Make an item a kit
kits-new-item = Item
kits-new-help = An item without sizes. Add it to the catalogue first if it is not there.
kits-new-go = Say what it is made of

## One kit
kit-no-warehouse = There is no warehouse in use.
kit-no-components = Nobody has said yet what this kit is made of.
kit-change = Change components
kit-from = From the boxes of
kit-components-title = Components
kit-component = Component
kit-each = In each kit
kit-there = In stock
kit-size = Size
kit-size-of = Size of { $item }
kit-size-units = { $size } ({ $count } in stock)
kit-put-in = put it in
kit-how-many = How many kits
kit-where = Where the box of kits goes
kit-nowhere = Not on a location yet
kit-label = Code of a label printed ahead
kit-label-help = Leave it empty for a new label.
kit-assemble = Assemble
kit-assemble-help = Components are taken from the boxes that expire first, then from the oldest.
kit-boxes = Boxes of this kit
kit-kits = Kits
kit-warehouse = Warehouse
kit-until = Until
kit-break-up = Break up
kit-made = { $count ->
    [one] One new box wants a label.
   *[other] { $count } new boxes want labels.
}
kit-print = Print labels
done-kits-assembled = The kits are assembled.
error-kit-short = { $item }: { $missing } too few. { $needed } are needed, { $there } are in stock.
error-kit-none = This item is not a kit: nobody has said what it is made of.

## What a kit is made of
kit-components-of = What is in: { $kit }
kit-components-lede = The order here is the order in which it is packed.
kit-components-back = Back to the kit
kit-components-help = Empty a quantity to take a component out. A kit is a kit without its optional components.
kit-optional = optional
kit-add = Add a component
done-kit-defined = The components are saved.
error-kit-all-optional = At least one component must not be optional.
error-kit-quantity = At most { $max } of one component in a kit.
error-kit-twice = This component is in the kit already.
error-kit-in-itself = A kit cannot hold itself, nor a kit that holds it.
error-kit-sized = This item has sizes. A kit has none: choose another item, or add one to the catalogue.

## Break up
kit-break-up-title = Break up kits
kit-break-up-of = Break up { $code }
kit-break-up-lede = { $count ->
    [one] This box holds one kit. Each component goes into a box of its own.
   *[other] This box holds { $count } kits. Each component goes into a box of its own.
}
kit-break-up-count = How many kits to break up
kit-as-assembled = In each kit, as it was assembled
kit-look-inside = Look inside: which sizes are they?
kit-part = { $item }, { $count }
kit-part-sized = { $item }, size { $size }, { $count }
kit-was-in = it is in these kits
done-kits-broken-up = The kits are broken up.
