## Sending in a file
imports-title = Import
imports-lede = Send in a spreadsheet. You see first what would happen; nothing is imported until you confirm.
import-kind = What is in the file
import-kind-boxes = Boxes
import-kind-items = Items of the catalogue
import-warehouse = Warehouse
import-warehouse-help = Where the boxes stand. Not needed for items.
import-file = File
import-file-help = CSV or Excel (.xlsx), at most 12 MB.
import-send = Read the file
import-how = How the file should look
import-how-help = The first row says what is in each column, in English or French, in any order. Boxes need an item and a quantity; items need a category and a name in English and French. Dates are written 2026-11-21 or 21/11/2026.
import-limits = At most { $rows } rows and { $columns } columns.
import-template-boxes = Empty file for boxes
import-template-items = Empty file for items
imports-past = What was sent in
import-unnamed = From the command line
import-when = When
import-state = State
import-waits = Waits to be confirmed
import-taken = { $n ->
    [one] One row imported
   *[other] { $n } rows imported
}
done-import-read = The file was read. Nothing is imported yet.

## What would happen
import-title = What would happen
import-nothing-yet = Nothing is imported yet. A file that nobody confirms is forgotten after a day.
import-good-rows = Rows to import
import-bad-rows = Rows to put right
import-unknown-columns = These columns are not known and are left out: { $columns }
import-bad-title = To put right
import-bad-help = Put these right in your file and send it in again, or tick below that they are left out.
import-line = Row
import-line-n = Row { $n }
import-column = Column
import-cell = Cell
import-what = What to do
import-more-bad = { $n ->
    [one] And one more; download the list to see all.
   *[other] And { $n } more; download the list to see all.
}
import-would = What would be imported
import-word = Word in addresses
import-skip = { $n ->
    [one] Leave the row out that has to be put right
   *[other] Leave the { $n } rows out that have to be put right
}
import-confirm = { $n ->
    [one] Import one row
   *[other] Import { $n } rows
}
import-drop = Forget this file
import-was-taken = { $n ->
    [one] One row was imported, { $skipped } left out.
   *[other] { $n } rows were imported, { $skipped } left out.
}
import-was-taken-back = { $n ->
    [one] One box of it was taken back.
   *[other] { $n } boxes of it were taken back.
}
import-take-back-title = Take this import back
import-take-back-help = { $n ->
    [one] One box of it is as it came in. It is taken out of stock again; its code cannot be used for another box.
   *[other] { $n } boxes of it are as they came in. They are taken out of stock again; their codes cannot be used for other boxes.
}
import-take-back = { $n ->
    [one] Take one box back
   *[other] Take { $n } boxes back
}
import-moved = These were moved or changed since, and stay:
import-more-moved = { $n ->
    [one] And one more.
   *[other] And { $n } more.
}
done-import-confirmed = Imported.
done-import-taken-back = Taken back. What was moved or changed since has stayed.
done-import-dropped = Forgotten. Nothing was imported.

## Errors of the file
error-import-no-file = Choose a file.
error-import-empty = The file is empty. Choose another one.
error-import-too-large = The file is too large, or unpacks to too much. Send at most 12 MB; split it in two if need be.
error-import-too-long = The file has more than { $max } rows. Split it in two.
error-import-too-wide = The file has more than { $max } columns. Remove those that are not needed.
error-import-no-rows = There is nothing below the first row.
error-import-not-text = This is not a table we can read. In your spreadsheet, save it as CSV or as Excel (.xlsx).
error-import-not-a-table = This is a web page or another kind of document, not a table. In your spreadsheet, save it as CSV or as Excel (.xlsx).
error-import-old-workbook = This is an old Excel file, or one with a password. Save it as Excel (.xlsx) without a password, or as CSV.
error-import-unreadable = This Excel file is damaged or incomplete. Open it in your spreadsheet, save it again and send that.
error-import-columns = These columns are missing in the first row: { $columns }. Look at the empty file for how it should be.
error-import-column-twice = The column { $column } is there twice. Remove one of them.

## Errors of a row
error-import-formula = This is a formula, or looks like one. Write what it comes to as plain text or a number.
error-import-label = { $code } is not a label that was printed ahead here and is still free. Leave the cell empty for a new code.
error-import-label-twice = { $code } is on another row already. Each box has a code of its own.
error-import-location = This warehouse has no such place. Add it first, or leave the cell empty.
error-import-date = Write the date as 2026-11-21 or 21/11/2026.
error-import-category = There is no such category. Write its name as in the catalogue.
error-import-word = Write one of: { $words }
error-import-slug = Use small letters, digits and dashes only, at most { $max }.
error-import-item-known = { $slug } is in the catalogue already. Change it there.
error-import-item-twice = { $slug } is on another row already.
error-import-nothing-untouched = No box of it is as it came in. Take each back on its own page, if it should not be there.

## Errors of confirming
error-import-bad-rows = { $n ->
    [one] One row has to be put right. Tick that it is left out, or send in the file again.
   *[other] { $n } rows have to be put right. Tick that they are left out, or send in the file again.
}
error-import-confirmed = This file has been imported already. Nothing was done twice.
error-import-nothing-left = No row can be imported. Put them right and send in the file again.
