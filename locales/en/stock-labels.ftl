## Print labels
labels-title = Labels
labels-lede = One label on each box. Any phone reads the square, and anybody reads the six characters.
labels-boxes-title = For boxes that are here
labels-none-yet = No box has come yet.
labels-latest = The boxes that came last
labels-code = Code
labels-item = Item
labels-size = Size
labels-quantity = Quantity
labels-came = Came
labels-select = Print { $code }
labels-typed = Or type codes
labels-typed-help = As many as you like, with spaces between them.
labels-sheet = Sheet
labels-start = First free place on the sheet
labels-start-help = 1 for a new sheet. Count from the top left, row by row.
labels-cut = Plain paper: draw lines to cut along
labels-show = Show the sheets
sheet-3x8 = A4, 24 labels of 70 × 37 mm
sheet-2x4 = A4, 8 labels of 105 × 74 mm

## Rolls printed ahead
rolls-title = Rolls printed ahead
rolls-lede = Codes for boxes to come. Stick one on, then scan it when you receive the box. Print a roll once only: two boxes with the same label cannot be told apart.
rolls-sheets = How many sheets
rolls-sheets-help = 1 to 20.
rolls-make = Make a roll
rolls-empty = No roll yet.
rolls-made = Made
rolls-labels = Labels
rolls-used = On boxes
done-roll-made = The roll is made. Open it to print it.

## The sheets
labels-print-title = Label sheets
labels-count = { $count ->
    [0] Every label of this roll is on a box
    [one] One label
   *[other] { $count } labels
}
labels-print-help = Print at 100 %, without margins.
labels-left-out = { $count ->
    [one] One label is on a box already and is left out.
   *[other] { $count } labels are on boxes already and are left out.
}
labels-print = Print
labels-back = Back to labels
labels-qr = QR code of { $code }
label-quantity = { $unit ->
    [pair] { $count ->
        [one] { $count } pair
       *[other] { $count } pairs
    }
    [pack] { $count ->
        [one] { $count } pack
       *[other] { $count } packs
    }
    [kg] { $count } kg
    [litre] { $count ->
        [one] { $count } litre
       *[other] { $count } litres
    }
    [tin] { $count ->
        [one] { $count } tin
       *[other] { $count } tins
    }
   *[piece] { $count ->
        [one] { $count } piece
       *[other] { $count } pieces
    }
}
label-until = until { $date }

## What can be wrong
error-label-start = This sheet has { $max } places. Write a number from 1 to { $max }.
error-label-none = Tick a box or type a code.
error-label-many = That is too much for one print: at most { $max } labels.
error-label-wrong = These are no labels of yours: { $words }. Look at them again.
error-roll-sheets = At most { $max } sheets in one roll.
