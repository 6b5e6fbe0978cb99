## Frame of every page
skip-to-content = رفتن به محتوا
menu-main = فهرست اصلی
menu-open = فهرست
menu-close = بستن
menu-home = خانه
menu-languages = زبان‌ها
menu-needs = چه چیز لازم است
menu-about = ما کیستیم
menu-privacy = حریم خصوصی
menu-sign-in = ورود
menu-sign-out = خروج
menu-public-needs = فهرست عمومی نیازها
foot-no-tracking = نه کوکی و نه ردیابی. ساخته‌شده به دست کسانی که کمک‌ها را پخش می‌کنند و برای همان‌ها.
section-warehouse = انبار
section-needs = نیازها
section-bring = آنچه می‌آورند
section-outreach = در میدان
section-coalition = ائتلاف
find-label = یافتن جعبه یا جنس
find-placeholder = کد، جنس، اندازه
undo = برگرداندن

## Forms and lists
form-has-errors = هنوز چیزی ذخیره نشده است. لطفاً این‌ها را ببینید:
form-save = ذخیره
form-cancel = انصراف
form-optional = اختیاری
form-choose = انتخاب کنید…
list-filter = صافی
list-clear = پاک کردن
list-next = بعدی
list-previous = قبلی
list-download = دریافت به صورت CSV
list-empty = هنوز چیزی اینجا نیست.
list-none-match = چیزی پیدا نشد. با واژه‌های کمتر امتحان کنید یا صافی را پاک کنید.
list-search = جستجو
select-all = انتخاب همه
done-already = این کار پیش‌تر انجام شده بود؛ هیچ چیز دو بار انجام نشد.
done-saved = ذخیره شد.

## Dates
date-in-words = { $day } { $month } { $year }
moment-in-words = { $date}، { $time }
month-1 = جنوری
month-2 = فبروری
month-3 = مارچ
month-4 = اپریل
month-5 = می
month-6 = جون
month-7 = جولای
month-8 = اگست
month-9 = سپتمبر
month-10 = اکتوبر
month-11 = نوامبر
month-12 = دسمبر

## Errors
error-not-found = این صفحه اینجا نیست
error-not-found-help = شاید جابه‌جا شده یا از سازمان دیگری است. چیزی تغییر نکرد.
error-not-this-way = از این‌جا نمی‌شود
error-not-this-way-help = این نشانی فقط چیزی را می‌پذیرد که صفحهٔ خودش بفرستد. چیزی تغییر نکرد. به آن صفحه برگردید و از همان‌جا دوباره کوشش کنید.
error-forbidden = شما اجازهٔ این کار را ندارید
error-forbidden-help = نقش شما این اجازه را نمی‌دهد. چیزی تغییر نکرد. از هماهنگ‌کننده بپرسید که آیا باید اجازه داشته باشید.
error-sign-in = لطفاً وارد شوید
error-sign-in-help = نخست وارد شوید و بعد دوباره امتحان کنید.
error-refused = این کار انجام نشد
error-invalid = چیزی در فورمه درست نیست
error-invalid-help = چیزی ذخیره نشد. برگردید، خانه‌های نشانه‌دار را ببینید و دوباره بفرستید.
error-slow-down = بیش از حد تلاش شد
error-slow-down-help = { $seconds ->
    [one] یک ثانیه صبر کنید و بعد دوباره امتحان کنید.
   *[other] { $seconds } ثانیه صبر کنید و بعد دوباره امتحان کنید.
}
error-too-large = این یک‌باره زیاد است
error-too-large-help = چیزی ذخیره نشد. فایل کوچک‌تری بفرستید یا آن را دو بخش کنید.
error-again = اکنون بسیار شلوغ است
error-again-help = چیزی ذخیره نشد. لطفاً دوباره بفرستید.
error-fault = مشکلی از سوی ما پیش آمد
error-fault-help = چیزی تغییر نکرد. دوباره امتحان کنید؛ اگر باز هم پیش آمد، به هماهنگ‌کننده بگویید چه می‌کردید.
error-to-desk = به میز کار
error-to-needs = به فهرست نیازها
error-cross-site = این فورمه از سایت دیگری آمده بود و پذیرفته نشد. صفحه را همین‌جا باز کنید و دوباره بفرستید.
error-form-broken = فورمه کامل نرسید. لطفاً دوباره بفرستید.
error-file-empty = فایل خالی است. فایل دیگری انتخاب کنید.
error-required = این را پر کنید.
error-choose = یکی را از فهرست انتخاب کنید.
error-too-long = بسیار دراز است: حداکثر { $max } حرف.
error-control-characters = حرف‌های ناپیدا را پاک کنید و از نو بنویسید.
error-letters-lost = چند حرف در راه گم شد (�). متن را از نو بنویسید.
error-nothing-to-see = در این متن چیزی دیده نمی‌شود. دست‌کم یک حرف یا عدد بنویسید.
error-number = یک عدد کامل بنویسید، مانند 12.
error-quantity-zero = دست‌کم یک.
error-quantity-negative = مقدار نمی‌تواند کمتر از صفر باشد.
error-quantity-absurd = بسیار زیاد است: هر بار حداکثر { $max }. عدد را بررسی کنید.
error-date = تاریخ را مانند 2026-11-21 بنویسید.
error-already-there = این از پیش وجود دارد.
error-does-not-fit = این با وضعیت کنونی جور نیست. صفحه را دوباره باز کنید و ببینید.
