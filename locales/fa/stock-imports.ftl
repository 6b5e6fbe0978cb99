## Sending in a file
imports-title = وارد کردن
imports-lede = یک جدول بفرستید. اول می‌بینید چه می‌شود؛ تا تأیید نکنید چیزی وارد نمی‌شود.
import-kind = در پرونده چیست
import-kind-boxes = جعبه‌ها
import-kind-items = قلم‌های کاتالوگ
import-warehouse = انبار
import-warehouse-help = جعبه‌ها کجا هستند. برای قلم‌ها لازم نیست.
import-file = پرونده
import-file-help = CSV یا Excel (.xlsx)، حداکثر ۱۲ مگابایت.
import-send = خواندن پرونده
import-how = پرونده چگونه باشد
import-how-help = سطر اول می‌گوید در هر ستون چیست، به انگلیسی یا فرانسوی و به هر ترتیبی. جعبه‌ها قلم (item) و مقدار (quantity) لازم دارند؛ قلم‌ها دسته (category) و نام انگلیسی و فرانسوی. تاریخ را 2026-11-21 یا 21/11/2026 بنویسید.
import-limits = حداکثر { $rows } سطر و { $columns } ستون.
import-template-boxes = پروندهٔ خالی برای جعبه‌ها
import-template-items = پروندهٔ خالی برای قلم‌ها
imports-past = آنچه فرستاده شد
import-unnamed = از خط فرمان
import-when = کی
import-state = وضعیت
import-waits = منتظر تأیید
import-taken = { $n ->
    [one] یک سطر وارد شد
   *[other] { $n } سطر وارد شد
}
done-import-read = پرونده خوانده شد. هنوز چیزی وارد نشده است.

## What would happen
import-title = چه می‌شود
import-nothing-yet = هنوز چیزی وارد نشده است. پرونده‌ای که کسی تأیید نکند بعد از یک روز فراموش می‌شود.
import-good-rows = سطرهایی که وارد می‌شوند
import-bad-rows = سطرهایی که باید درست شوند
import-unknown-columns = این ستون‌ها شناخته نیستند و کنار گذاشته می‌شوند: { $columns }
import-bad-title = باید درست شوند
import-bad-help = این‌ها را در پروندهٔ خود درست کنید و دوباره بفرستید، یا پایین علامت بزنید که کنار گذاشته شوند.
import-line = سطر
import-line-n = سطر { $n }
import-column = ستون
import-cell = خانه
import-what = چه باید کرد
import-more-bad = و { $n } تای دیگر؛ فهرست را دانلود کنید تا همه را ببینید.
import-would = چه وارد می‌شود
import-word = واژه در نشانی‌ها
import-skip = { $n ->
    [one] سطری که باید درست شود کنار گذاشته شود
   *[other] { $n } سطری که باید درست شوند کنار گذاشته شوند
}
import-confirm = { $n ->
    [one] وارد کردن یک سطر
   *[other] وارد کردن { $n } سطر
}
import-drop = فراموش کردن این پرونده
import-was-taken = { $n ->
    [one] یک سطر وارد شد، { $skipped } کنار گذاشته شد.
   *[other] { $n } سطر وارد شد، { $skipped } کنار گذاشته شد.
}
import-was-taken-back = { $n ->
    [one] یک جعبهٔ آن پس گرفته شد.
   *[other] { $n } جعبهٔ آن پس گرفته شد.
}
import-take-back-title = پس گرفتن این ورود
import-take-back-help = { $n ->
    [one] یک جعبه همان‌طور است که وارد شد. از موجودی بیرون می‌رود؛ کدش برای جعبهٔ دیگری به کار نمی‌رود.
   *[other] { $n } جعبه همان‌طور است که وارد شد. از موجودی بیرون می‌رود؛ کدهایشان برای جعبه‌های دیگر به کار نمی‌رود.
}
import-take-back = { $n ->
    [one] پس گرفتن یک جعبه
   *[other] پس گرفتن { $n } جعبه
}
import-moved = این‌ها از آن پس جابه‌جا یا تغییر داده شده‌اند و می‌مانند:
import-more-moved = { $n ->
    [one] و یکی دیگر.
   *[other] و { $n } تای دیگر.
}
done-import-confirmed = وارد شد.
done-import-taken-back = پس گرفته شد. آنچه از آن پس جابه‌جا یا تغییر داده شده مانده است.
done-import-dropped = فراموش شد. چیزی وارد نشد.

## Errors of the file
error-import-no-file = یک پرونده انتخاب کنید.
error-import-empty = پرونده خالی است. یکی دیگر انتخاب کنید.
error-import-too-large = پرونده خیلی بزرگ است یا وقت باز شدن خیلی بزرگ می‌شود. حداکثر ۱۲ مگابایت بفرستید؛ اگر لازم است دو قسمتش کنید.
error-import-too-long = پرونده بیش از { $max } سطر دارد. دو قسمتش کنید.
error-import-too-wide = پرونده بیش از { $max } ستون دارد. ستون‌هایی را که لازم نیست بردارید.
error-import-no-rows = زیر سطر اول چیزی نیست.
error-import-not-text = این جدولی نیست که بتوانیم بخوانیم. در برنامهٔ جدول به صورت CSV یا Excel (.xlsx) ذخیره کنید.
error-import-not-a-table = این صفحهٔ وب یا سند دیگری است، نه جدول. در برنامهٔ جدول به صورت CSV یا Excel (.xlsx) ذخیره کنید.
error-import-old-workbook = این پروندهٔ قدیمی Excel است یا گذرواژه دارد. به صورت Excel (.xlsx) بدون گذرواژه یا CSV ذخیره کنید.
error-import-unreadable = این پروندهٔ Excel خراب یا ناقص است. در برنامهٔ جدول باز کنید، دوباره ذخیره کنید و بفرستید.
error-import-columns = این ستون‌ها در سطر اول نیستند: { $columns }. پروندهٔ خالی را ببینید.
error-import-column-twice = ستون { $column } دو بار آمده است. یکی را بردارید.

## Errors of a row
error-import-formula = این فرمول است یا مانند آن. نتیجه‌اش را به صورت متن یا عدد بنویسید.
error-import-label = { $code } برچسبی نیست که این‌جا از پیش چاپ شده و هنوز آزاد باشد. برای کد تازه خانه را خالی بگذارید.
error-import-label-twice = { $code } در سطر دیگری هم هست. هر جعبه کد خودش را دارد.
error-import-location = این انبار چنین جایی ندارد. اول آن را اضافه کنید یا خانه را خالی بگذارید.
error-import-date = تاریخ را مثل 2026-11-21 یا 21/11/2026 بنویسید.
error-import-category = چنین دسته‌ای نیست. نامش را مانند کاتالوگ بنویسید.
error-import-word = یکی از این‌ها را بنویسید: { $words }
error-import-slug = فقط حروف کوچک لاتین، رقم و خط تیره، حداکثر { $max }.
error-import-item-known = { $slug } از پیش در کاتالوگ است. همان‌جا تغییرش دهید.
error-import-item-twice = { $slug } در سطر دیگری هم هست.
error-import-nothing-untouched = هیچ جعبه‌ای از آن همان‌طور که وارد شد نمانده است. اگر نباید باشد، هر کدام را در صفحهٔ خودش درست کنید.

## Errors of confirming
error-import-bad-rows = { $n ->
    [one] یک سطر باید درست شود. علامت بزنید که کنار گذاشته شود، یا پرونده را دوباره بفرستید.
   *[other] { $n } سطر باید درست شوند. علامت بزنید که کنار گذاشته شوند، یا پرونده را دوباره بفرستید.
}
error-import-confirmed = این پرونده پیش‌تر وارد شده است. هیچ کاری دو بار نشد.
error-import-nothing-left = هیچ سطری وارد نمی‌شود. درستشان کنید و پرونده را دوباره بفرستید.
