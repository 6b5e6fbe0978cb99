## Levels
level-urgent = فوری
level-needed = لازم
level-enough = کافی
level-stop = لطفاً نفرستید

## Front page
front-title = امروز چه چیز لازم است
front-heading = چیزی بیاورید که مردم واقعاً لازم دارند
front-lede = گروه‌های مردمی برای کسانی که بیرون زندگی می‌کنند یک انبار مشترک دارند. ما آنچه را در قفسه‌هاست و آنچه را پخش می‌شود می‌شماریم و اینجا ساعت به ساعت می‌گوییم چه چیز کم است.
front-to-needs = دیدن همه فهرست
front-to-about = ما کیستیم
front-all-urgent = { $count ->
    [one] یک چیز فوری است
   *[other] همه { $count } چیز فوری
}
front-how = این فهرست چگونه ساخته می‌شود
front-how-text = هر جعبه برچسبی دارد که هنگام آمدن و رفتن اسکن می‌شود. پس فهرست می‌داند هر چیز برای چند روز بس است. کسی لازم نیست حدس بزند و کسی با موتری پر از چیزهایی که اینجا هست راه نمی‌افتد.

## The list
needs-title = چه چیز لازم است
needs-lede = حساب‌شده از آنچه در قفسه‌های ماست و آنچه هر هفته پخش می‌شود.
needs-worked-out = آخرین حساب
needs-levels = درجه‌ها
needs-sizes = اندازه‌ها
needs-before-you-pack = لطفاً فقط چیزهای پاک و سالم، جداشده بر اساس نوع و اندازه. بدون رنگ تند یا شب‌نما.
needs-group-urgent = اول این‌ها را بیاورید
needs-group-needed = این‌ها هم لازم است
needs-group-enough = فعلاً کافی است
needs-group-stop = لطفاً این‌ها را نفرستید
needs-how = درجه‌ها چگونه حساب می‌شوند؟
needs-how-pins = ائتلاف می‌تواند برای مدتی تصمیم دیگری بگیرد؛ آن‌گاه می‌گوید چه کسی، چرا و تا کی.
needs-meaning-urgent = موجودی برای کمتر از یک‌سوم روزهایی که می‌خواهیم بس است.
needs-meaning-needed = موجودی برای روزهای کمتری از آنچه می‌خواهیم بس است، ولی دست‌کم یک‌سوم آن.
needs-meaning-enough = موجودی برای روزهایی که می‌خواهیم بس است، و کمتر از دو برابر آن.
needs-meaning-stop = موجودی برای دو برابر روزهایی که می‌خواهیم یا بیشتر بس است، یا اینجا به کار کسی نمی‌آید. جای چیزهای دیگر را می‌گیرد.
needs-why = چرا؟
needs-more = بیشتر دربارهٔ آن
needs-nothing-urgent = اکنون هیچ چیز فوری نیست. سپاس!
needs-empty = فهرست هنوز آماده نیست
needs-empty-help = لطفاً زود دوباره سر بزنید، یا پیش از بسته‌بندی از ما بپرسید.
needs-data = این فهرست به صورت داده:
needs-embed = فهرست برای سایت خودتان
needs-whole-list = همه فهرست، با دلیل‌ها
needs-picture-more = { $count ->
    [one] و یک چیز دیگر
   *[other] و { $count } چیز دیگر
}

## One item
need-back = به همه فهرست
need-avoid = چه چیز نفرستید
need-photo = عکس: { $item }
need-coalition = ائتلاف
need-size-waist = کمر { $sizes }
need-size-months = { $sizes } ماهه
need-size-years = { $sizes } ساله
need-sizes-urgent = فوری: { $sizes }
need-sizes-needed = لازم: { $sizes }
need-sizes-enough = کافی: { $sizes }
need-sizes-stop = لطفاً نفرستید: { $sizes }
need-summary-urgent = اکنون فوری لازم است.
need-summary-needed = اکنون لازم است.
need-summary-enough = فعلاً کافی است.
need-summary-stop = لطفاً فعلاً نفرستید.
need-why-cover = { $days ->
    [0] تقریباً هیچ موجودی نداریم؛ برای { $wanted } روز می‌خواهیم.
   *[other] موجودی برای حدود { $days } روز بس است؛ برای { $wanted } روز می‌خواهیم.
}
need-why-range = موجودی بسته به اندازه برای حدود { $from } تا { $to } روز بس است؛ برای { $wanted } روز می‌خواهیم.
need-why-year = موجودی برای بیش از یک سال بس است؛ برای { $wanted } روز می‌خواهیم.
need-why-no-use = اینجا به کار کسی نمی‌آید و در انبار هست.
need-why-pinned = تصمیم { $who } تا { $until }: «{ $reason }»

## Desk: the table
menu-needs-desk = نیازها
needs-desk-title = نیازها
needs-desk-lede = برای هر جنس و اندازه: چه هست، چه مصرف می‌شود و درجه‌ای که از آن به دست می‌آید.
needs-desk-words = واژه‌ها
needs-desk-category = دسته
needs-desk-level = درجه
needs-desk-every = همه
needs-desk-only-pinned = سنجاق‌شده
needs-desk-only-unset = بدون مصرف هفتگی
needs-desk-item = جنس
needs-desk-size = اندازه
needs-desk-stock = در انبار
needs-desk-use = مصرف هفتگی
needs-desk-went = رفته در هفته
needs-desk-days = روزها
needs-desk-days-of = { $days } از { $wanted }
needs-desk-no-level = بدون درجه: چیزی وارد نشده، یا نه مصرف دارد و نه موجودی.
needs-desk-pages = صفحه‌ها
needs-desk-range = { $from } تا { $to } از { $total }

## Desk: one item
needs-desk-back = به همه نیازها
needs-desk-item-lede = بنویسید در هفته چقدر مصرف می‌شود و برای چند روز باید موجود باشد. «رفته در هفته» یعنی آنچه واقعاً بیرون رفته است: میانگین هفتگی چهار هفته گذشته.
needs-desk-public = دیدن صفحه عمومی
needs-desk-use-title = مصرف هفتگی و روزهای پوشش
needs-desk-cover = روزهای دلخواه
needs-desk-one-size = یک اندازه
needs-desk-place = { $size }، { $column }
needs-desk-history = آنچه پیش‌تر وارد شده
needs-desk-entered = { $use } در هفته، برای { $cover } روز
done-needs-entered = ذخیره شد. فهرست عمومی از نو حساب می‌شود.
error-weekly-use = بین ۰ و { $max } در هفته.
error-cover-days = بین ۱ و { $max } روز.

## Desk: pins
pin-title = درجه‌های سنجاق‌شده
pin-lede = وقتی چیزی می‌دانید که رقم‌ها نمی‌دانند، درجه را سنجاق کنید: موتری در راه، سرمایی که می‌آید، قفسه‌های پر. همه دلیل شما را می‌خوانند و می‌بینند چه کسی تصمیم گرفته است.
pin-none = هیچ چیز سنجاق نشده است. درجه از رقم‌ها به دست می‌آید.
pin-new = سنجاق کردن یک درجه
pin-level = درجه
pin-size = اندازه
pin-every-size = همه اندازه‌ها
pin-reason = دلیل
pin-reason-help = همان‌طور که می‌نویسید، در همه زبان‌ها به همه نشان داده می‌شود. از جایی که مردم زندگی می‌کنند و از کسی نام نبرید.
pin-from = از
pin-until = تا (آخرین روز)
pin-until-help = حداکثر ۹۰ روز از امروز. پس از آن دوباره رقم‌ها معتبرند.
pin-who = تصمیم‌گیرنده
pin-over = پایان‌یافته
pin-set = سنجاق کردن
pin-end = همین حالا پایان بده
done-pin-set = سنجاق شد. فهرست عمومی آن را نشان می‌دهد.
done-pin-ended = سنجاق پایان یافت. دوباره رقم‌ها معتبرند.
error-pin-reason = دلیل را در دست‌کم { $min } حرف بنویسید.
error-pin-past = این روز گذشته است. امروز یا پس از آن را انتخاب کنید.
error-pin-too-long = حداکثر { $max } روز جلوتر.
error-pin-ended = این سنجاق پیش‌تر پایان یافته بود. چیزی تغییر نکرد.
