## The kits
kits-title = کیت‌ها
kits-lede = چیزهایی که با هم بیرون می‌روند. ببینید الان چند تا می‌توان ساخت و کدام جزء کم است.
kits-count = { $count ->
    [one] یک کیت
   *[other] { $count } کیت
}
kits-kit = کیت
kits-parts = اجزا
kits-possible = الان می‌توان ساخت
kits-possible-at = { $warehouse }: { $count }
kits-limited-by = محدود به { $item }
kits-empty-title = هنوز کیتی نیست
kits-empty = کیت قلمی است که از قلم‌های دیگر ساخته می‌شود، مثل بستهٔ خوش‌آمد.
kits-all = همهٔ کیت‌ها
kits-new-title = یک قلم را کیت کنید
kits-new-item = قلم
kits-new-help = قلمی بدون اندازه. اگر در فهرست نیست، اول آن را اضافه کنید.
kits-new-go = بگویید از چه ساخته می‌شود

## One kit
kit-no-warehouse = انباری در کار نیست.
kit-no-components = هنوز کسی نگفته این کیت از چه ساخته می‌شود.
kit-change = تغییر اجزا
kit-from = از جعبه‌های
kit-components-title = اجزا
kit-component = جزء
kit-each = در هر کیت
kit-there = موجود
kit-size = اندازه
kit-size-of = اندازهٔ { $item }
kit-size-units = { $size } ({ $count } موجود)
kit-put-in = داخلش بگذارید
kit-how-many = چند کیت
kit-where = جعبهٔ کیت‌ها کجا می‌رود
kit-nowhere = هنوز جایی ندارد
kit-label = کد برچسبی که از پیش چاپ شده
kit-label-help = برای برچسب نو خالی بگذارید.
kit-assemble = ساختن کیت‌ها
kit-assemble-help = اجزا از جعبه‌هایی برداشته می‌شوند که زودتر تاریخشان می‌گذرد، بعد از قدیمی‌ترها.
kit-boxes = جعبه‌های این کیت
kit-kits = کیت‌ها
kit-warehouse = انبار
kit-until = تا
kit-break-up = باز کردن
kit-made = { $count ->
    [one] یک جعبهٔ نو برچسب می‌خواهد.
   *[other] { $count } جعبهٔ نو برچسب می‌خواهند.
}
kit-print = چاپ برچسب‌ها
done-kits-assembled = کیت‌ها ساخته شدند.
error-kit-short = { $item }: { $missing } کم است. { $needed } لازم است و { $there } موجود است.
error-kit-none = این قلم کیت نیست: کسی نگفته از چه ساخته می‌شود.

## What a kit is made of
kit-components-of = داخل { $kit }
kit-components-lede = ترتیب این‌جا ترتیب بسته‌بندی است.
kit-components-back = بازگشت به کیت
kit-components-help = برای برداشتن یک جزء، مقدارش را پاک کنید. کیت بدون اجزای اختیاری هم کیت است.
kit-optional = اختیاری
kit-add = افزودن جزء
done-kit-defined = اجزا ذخیره شدند.
error-kit-all-optional = دست‌کم یک جزء باید غیراختیاری باشد.
error-kit-quantity = حداکثر { $max } از هر جزء در یک کیت.
error-kit-twice = این جزء در کیت هست.
error-kit-in-itself = کیت نمی‌تواند خودش را در بر بگیرد، و نه کیتی که آن را در بر دارد.
error-kit-sized = این قلم اندازه دارد و کیت ندارد: قلم دیگری انتخاب کنید یا به فهرست اضافه کنید.

## Break up
kit-break-up-title = باز کردن کیت‌ها
kit-break-up-of = باز کردن { $code }
kit-break-up-lede = { $count ->
    [one] در این جعبه یک کیت است. هر جزء در جعبهٔ خودش می‌رود.
   *[other] در این جعبه { $count } کیت است. هر جزء در جعبهٔ خودش می‌رود.
}
kit-break-up-count = چند کیت باز شود
kit-as-assembled = در هر کیت، همان‌طور که ساخته شد
kit-look-inside = داخلش را ببینید: چه اندازه‌هایی است؟
kit-part = { $item }، { $count }
kit-part-sized = { $item }، اندازهٔ { $size }، { $count }
kit-was-in = در این کیت‌ها هست
done-kits-broken-up = کیت‌ها باز شدند.
