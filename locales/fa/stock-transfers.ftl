## The list of transfers
transfers-title = انتقال‌ها
transfers-lede = جعبه‌هایی که میان انبارها و سازمان‌ها در راه‌اند.
transfers-search = کد یا انبار
transfers-which-in = در راه این‌جا
transfers-which-out = از این‌جا
transfers-which-done = تمام‌شده
transfers-none-in = چیزی در راه این‌جا نیست.
transfers-none-out = چیزی از این‌جا آماده نمی‌شود و در راه نیست.
transfers-none-done = هنوز انتقالی تمام نشده است.
transfer-code = انتقال
transfer-from = از
transfer-to = به
transfer-boxes = جعبه‌ها
transfer-state = وضعیت
transfer-when = کی
transfer-state-packing = در حال آماده‌سازی
transfer-state-on-the-road = در راه
transfer-state-arrived = رسیده
transfer-state-called-off = لغوشده
transfer-differing = { $n ->
    [one] یک جعبه فرق داشت
   *[other] { $n } جعبه فرق داشت
}

## Starting one
transfer-new-title = انتقال تازه
transfer-new-lede = بگویید از کجا به کجا؛ بعد جعبه‌ها را اسکن کنید.
transfer-no-warehouse = سازمان شما هنوز انبار فعالی ندارد.
transfer-note = یادداشت
transfer-note-help = اختیاری: چه کسی می‌راند، کی می‌رسد.
transfer-start = شروع آماده‌سازی

## One transfer
transfer-title = انتقال
transfer-from-to = از { $from } به { $to }
transfer-started-by = شروع آماده‌سازی: { $who }.
transfer-sent-by = فرستنده: { $who }.
transfer-received-by = گیرنده: { $who }.
transfer-is-on-the-road = در راه است. هر که آن را می‌گیرد، این‌جا می‌گوید چه رسید.
transfer-was-called-off = این انتقال لغو شد و جعبه‌هایش سر جایشان برگشتند.
transfer-nothing-differed = همه‌چیز همان‌طور که فرستاده شد رسید.
transfer-add-code = کد یک جعبه
transfer-add-help = برچسبش را اسکن کنید یا شش حرف را بنویسید.
transfer-add = افزودن
transfer-scan = اسکن
transfer-scan-hint = برچسب را جلوی دوربین بگیرید.
transfer-scan-denied = اجازهٔ دوربین نیست. کد را بنویسید.
transfer-scan-tick = اسکن و علامت
transfer-scan-tick-denied = نمی‌توان از دوربین استفاده کرد. جعبه‌ها را با دست علامت بزنید.
transfer-scan-not-in-it = این جعبه در این فهرست نیست.
transfer-no-boxes = هنوز جعبه‌ای نیست
transfer-no-boxes-help = اولین جعبه‌ای را که می‌رود اسکن کنید.
transfer-units = واحدها
transfer-box = جعبه
transfer-item = قلم
transfer-size = اندازه
transfer-quantity = مقدار
transfer-place = جا
transfer-arrived-as = چه رسید
transfer-differed = چه فرق داشت
transfer-differs-missing = نرسید.
transfer-differs-item = قلم دیگری در آن بود.
transfer-differs-size = اندازهٔ دیگری بود.
transfer-differs-fewer = { $n ->
    [one] یکی کمتر از آنچه فرستاده شد.
   *[other] { $n } تا کمتر از آنچه فرستاده شد.
}
transfer-differs-more = { $n ->
    [one] یکی بیشتر از آنچه فرستاده شد.
   *[other] { $n } تا بیشتر از آنچه فرستاده شد.
}
transfer-remove = بیرون آوردن
transfer-remove-code = بیرون آوردن { $code } از انتقال
transfer-send = همین حالا می‌رود
transfer-send-help = بعد از این هیچ‌کس این‌جا نمی‌تواند این جعبه‌ها را تغییر دهد. اگر انتقال را لغو کنید، جعبه‌ها سر جایشان برمی‌گردند.
transfer-call-off = لغو انتقال
done-transfer-started = شروع شد. حالا جعبه‌ها را اسکن کنید.
done-transfer-added = اضافه و کنار گذاشته شد. جعبهٔ بعدی.
done-transfer-removed = بیرون آمد و سر جایش برگشت.
done-transfer-sent = در راه است.
done-transfer-called-off = لغو شد و جعبه‌ها سر جایشان برگشتند.
done-transfer-arrived = گرفته شد. جعبه‌ها حالا در موجودی شما هستند.

## Packing list
transfer-packing-list = فهرست بار
transfer-print = چاپ
transfer-sum = { $boxes } جعبه، روی‌هم { $units } واحد
transfer-loaded = بار شد
transfer-unloaded = پیاده شد

## Receiving one
transfer-receive = گرفتن آن
transfer-came-after-all = جعبهٔ گمشده سرانجام رسید
transfer-arrive-title = چه رسید؟
transfer-arrive-lede = از { $from }. به هر جعبه نگاه کنید: اگر همان است که فرستاده شد علامت بزنید، یا بگویید چند تا هست.
transfer-place-all = جای همهٔ جعبه‌ها
transfer-place-all-help = اختیاری: آن‌ها را کجا می‌گذارید، مثل B4.
transfer-was-sent = { $n ->
    [one] یکی فرستاده شد.
   *[other] { $n } تا فرستاده شد.
}
transfer-as-sent = این‌جاست، همان‌طور که فرستاده شد
transfer-found = چند تا هست
transfer-found-help = اگر جعبه را علامت زدید خالی بگذارید؛ 0 اگر نرسیده است.
transfer-otherwise = قلم، اندازه یا جای دیگر، یا یادداشت
transfer-remark = یادداشت
transfer-arrive-save = گرفتن همهٔ این‌ها
transfer-all-as-sent = همه چیز همان‌طور است که فرستاده شد
transfer-all-as-sent-help = تنها اگر به همهٔ جعبه‌ها نگاه کرده‌اید. عددهایی که بالا نوشتید همچنان حساب می‌شود.
transfer-all-as-sent-tick = همهٔ جعبه‌ها این‌جاست، همان‌طور که فرستاده شد
transfer-late-title = سرانجام چه رسید؟
transfer-late-lede = این جعبه‌ها از { $from } نرسیده ثبت شده بودند. بگویید در آن‌هایی که سرانجام رسیدند چند تا هست؛ بقیه را خالی بگذارید.
transfer-late-save = گرفتن این‌ها
transfer-kept = آنچه بار پیش نوشتید هنوز این‌جاست.

## Errors
error-transfer-same-warehouse = انباری غیر از انبار مبدأ انتخاب کنید.
error-transfer-box-unknown = در این سازمان جعبه‌ای با کد { $code } نیست. کد را دوباره ببینید.
error-transfer-box-elsewhere = { $code } در انبار دیگری است.
error-transfer-box-taken = { $code } از پیش در یک انتقال است.
error-transfer-box-gone = { $code } دیگر کنار گذاشته نیست: کسی آن را برگردانده یا برده است. آن را از فهرست بیرون آورید و دوباره بفرستید.
error-transfer-box-unaccounted = بگویید از { $code } چه رسید.
error-transfer-box-came = { $code } پیش‌تر گرفته شده است. دوباره به انتقال نگاه کنید.
error-transfer-none-came = جعبه‌ای را که رسیده علامت بزنید یا بگویید چند تا در آن است.
error-transfer-unsaid = این جعبه را علامت بزنید یا بگویید چند تا هست؛ 0 اگر نرسیده است.
error-transfer-empty = اول یک جعبه اضافه کنید.
error-transfer-full = یک انتقال حداکثر { $max } جعبه دارد. یکی دیگر شروع کنید.
error-transfer-not-packing = این انتقال رفته یا لغو شده است. چیزی تغییر نکرد.
error-transfer-not-sent = این انتقال هنوز نرفته است.
error-transfer-called-off = این انتقال لغو شده است.
error-transfer-arrived = کسی این انتقال را پیش‌تر گرفته است. چیزی تغییر نکرد.
