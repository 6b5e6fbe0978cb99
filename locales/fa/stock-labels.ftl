## Print labels
labels-title = برچسب‌ها
labels-lede = روی هر جعبه یک برچسب. هر تلفنی مربع را می‌خواند و هر کسی شش حرف را.
labels-boxes-title = برای جعبه‌هایی که این‌جا هستند
labels-none-yet = هنوز جعبه‌ای نرسیده است.
labels-latest = جعبه‌هایی که آخر از همه رسیدند
labels-code = کد
labels-item = قلم
labels-size = اندازه
labels-quantity = مقدار
labels-came = رسید
labels-select = چاپ { $code }
labels-typed = یا کدها را بنویسید
labels-typed-help = هر چند تا که می‌خواهید، با فاصله بین آن‌ها.
labels-sheet = برگه
labels-start = اولین جای خالی روی برگه
labels-start-help = برای برگهٔ نو ۱. از بالا سمت چپ، سطر به سطر بشمارید.
labels-cut = کاغذ ساده: خط برش کشیده شود
labels-show = نمایش برگه‌ها
sheet-3x8 = ‏A4، ۲۴ برچسب ۷۰ × ۳۷ میلی‌متر
sheet-2x4 = ‏A4، ۸ برچسب ۱۰۵ × ۷۴ میلی‌متر

## Rolls printed ahead
rolls-title = رول‌های چاپ‌شده از پیش
rolls-lede = کد برای جعبه‌هایی که بعداً می‌رسند. یکی را بچسبانید و هنگام دریافت جعبه اسکن کنید. هر رول را فقط یک بار چاپ کنید: دو جعبه با یک برچسب از هم شناخته نمی‌شوند.
rolls-sheets = چند برگه
rolls-sheets-help = از ۱ تا ۲۰.
rolls-make = ساختن رول
rolls-empty = هنوز رولی نیست.
rolls-made = ساخته شد
rolls-labels = برچسب‌ها
rolls-used = روی جعبه‌ها
done-roll-made = رول ساخته شد. برای چاپ بازش کنید.

## The sheets
labels-print-title = برگه‌های برچسب
labels-count = { $count ->
    [0] همهٔ برچسب‌های این رول روی جعبه‌ها هستند
    [one] یک برچسب
   *[other] { $count } برچسب
}
labels-print-help = با اندازهٔ ۱۰۰٪ و بدون حاشیه چاپ کنید.
labels-left-out = { $count ->
    [one] یک برچسب روی جعبه است و چاپ نمی‌شود.
   *[other] { $count } برچسب روی جعبه‌ها هستند و چاپ نمی‌شوند.
}
labels-print = چاپ
labels-back = بازگشت به برچسب‌ها
labels-qr = کد QR جعبهٔ { $code }
label-quantity = { $unit ->
    [pair] { $count } جفت
    [pack] { $count } بسته
    [kg] { $count } کیلوگرم
    [litre] { $count } لیتر
    [tin] { $count } قوطی
   *[piece] { $count } عدد
}
label-until = تا { $date }

## What can be wrong
error-label-start = این برگه { $max } جا دارد. عددی از ۱ تا { $max } بنویسید.
error-label-none = یک جعبه را علامت بزنید یا یک کد بنویسید.
error-label-many = برای یک چاپ زیاد است: حداکثر { $max } برچسب.
error-label-wrong = این‌ها برچسب‌های شما نیستند: { $words }. دوباره نگاه کنید.
error-roll-sheets = هر رول حداکثر { $max } برگه دارد.
