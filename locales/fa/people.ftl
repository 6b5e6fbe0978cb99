## Roles
role-coalition-admin = مدیر ائتلاف
role-coordinator = هماهنگ‌کنندهٔ سازمان
role-warehouse-lead = مسئول انبار
role-sorter = دسته‌بندی
role-distribution-lead = مسئول توزیع
role-volunteer-coordinator = هماهنگ‌کنندهٔ داوطلبان
role-safeguarding-lead = مسئول مراقبت
role-protection-worker = کارمند حمایت
role-treasurer = خزانه‌دار
role-editor = ویراستار
role-observer = ناظر حقوق
role-viewer = فقط دیدن

## What roles may do
permission-organisations-manage = افزودن و تغییر سازمان‌ها
permission-accounts-manage = دعوت افراد، دادن و گرفتن نقش
permission-audit-see = دیدن این که چه کسی چه کرد
permission-jobs-manage = دیدن کارهای ناموفق و فرستادن دوبارهٔ آن‌ها
permission-catalogue-manage = تغییر فهرست اجناس
permission-stock-see = دیدن جعبه‌ها و مقدارها
permission-stock-move = تحویل گرفتن، تقسیم، جابه‌جایی و بار کردن جعبه‌ها
permission-stock-correct = اصلاح، دور انداختن، ثبت گم‌شده، تأیید شمارش انبار
permission-stock-set-up = آماده کردن انبارها، وارد کردن فایل، چاپ رول برچسب
permission-needs-see = دیدن این که نیازها چگونه به دست می‌آیند
permission-needs-manage = تغییر مصرف هفتگی و روزهای ذخیره
permission-needs-pin = ثابت کردن یک سطح
permission-census-see = دیدن سرشماری‌ها و ارقام پیش از انتشار
permission-census-count = وارد کردن شمارش‌ها و خسارت‌ها
permission-census-review = بازبینی و انتشار شمارش‌ها، تعریف محل‌ها
permission-whereabouts-see = دیدن جای خواب مردم (هر نگاه ثبت می‌شود)
permission-distributions-see = دیدن توزیع‌ها و فهرست‌ها
permission-distributions-work = بار زدن، پخش، شمردن، گرفتن سفارش
permission-distributions-lead = برنامه‌ریزی و بستن توزیع‌ها
permission-voices-keep = نگهداری گفته‌های مردم و جلسه‌ها
permission-drop-offs-see = دیدن پیشنهادها و تحویل‌ها و صاحبانشان
permission-drop-offs-handle = ثبت رسیدن تحویل‌ها
permission-bring-manage = تنظیم نوبت‌ها، محل‌های جمع‌آوری و کاروان‌ها
permission-sharing-manage = انتخاب آنچه دیگران از موجودی می‌بینند

## Menu
menu-people = افراد
menu-organisations = سازمان‌ها
menu-audit = چه کسی چه کرد
menu-jobs = کارها

## Words about an account
account-name = نام
account-name-help = همان که همکاران صدایتان می‌کنند.
account-email = ایمیل
account-password = رمز عبور
account-lang = زبان
account-shut = حساب بسته

## Sign in
sign-in-title = ورود
sign-in-again-why = برای تغییر شیوهٔ ورود، لطفاً یک بار دیگر وارد شوید. این‌گونه کسی که تلفن شما را پیدا کند نمی‌تواند این کار را بکند.
sign-in-passkey = استفاده از کلید عبور
sign-in-or = یا
sign-in-go-on = ادامه با رمز عبور
sign-in-lost = نمی‌توانم وارد شوم
sign-in-lost-help = از هماهنگ‌کننده، رو در رو یا با تلفن، بخواهید برایتان پیوند ورود بفرستد. به ایمیل شما می‌آید و یک روز اعتبار دارد.
sign-in-code-title = یک قدم دیگر
sign-in-code = کد
sign-in-code-help = شش رقم برنامهٔ کد، یا یکی از کدهای پشتیبان.
sign-in-finish = ورود
sign-in-link-title = ورود با پیوند
sign-in-link-who = این پیوند { $name } را وارد می‌کند.
sign-in-link-go = ورود
sign-in-link-once = این پیوند یک بار کار می‌کند. اگر شما این شخص نیستید، صفحه را ببندید و پیام را پاک کنید.

## Set-up
set-up-title = آماده کردن Wayhouse
set-up-lede = هنوز کسی اینجا نبوده است. پنج پاسخ، و بعد شیوهٔ ورود را انتخاب می‌کنید.
set-up-coalition-part = ائتلاف
set-up-coalition = نام ائتلاف چیست؟
set-up-coalition-help = مردم آن را خواهند خواند. می‌تواند نام محل باشد.
set-up-organisation-part = سازمان شما
set-up-organisation-help = نخستین سازمان؛ دیگران را بعداً می‌توانید بیفزایید.
set-up-you-part = شما
set-up-email-help = برای ورود و برای نامه‌های Wayhouse. هرگز به مردم نشان داده نمی‌شود.
set-up-go = شروع

## Invitation
invitation = دعوت
invitation-title = شما دعوت شده‌اید
invitation-known = { $name }، شما از پیش حساب دارید. بپذیرید تا این نقش به آن افزوده شود.
invitation-accept = پذیرفتن
invitation-next = بعد انتخاب می‌کنید که از این پس چگونه وارد شوید.
invitation-until = اعتبار تا
invitation-sent = فرستاده شد
invitation-waiting = در انتظار
invitation-over = منقضی
invitation-resend = فرستادن دوباره
invitation-cancel = لغو دعوت
mail-invitation-subject = { $organisation } شما را به Wayhouse دعوت می‌کند
mail-invitation-text = سلام،

    { $organisation } شما را به کار با Wayhouse دعوت می‌کند. نقش شما: { $role }.

    برای پذیرفتن این پیوند را باز کنید. یک بار و تا { $days } روز کار می‌کند:

    { $link }

    اگر نمی‌دانید موضوع چیست، این نامه را نادیده بگیرید. هیچ اتفاقی نمی‌افتد.
mail-link-subject = راه بازگشت شما به Wayhouse
mail-link-text = سلام { $name }،

    کسی که به حساب‌ها رسیدگی می‌کند این پیوند ورود را برایتان فرستاده است. یک بار و تا یک روز کار می‌کند:

    { $link }

    بعد، در صفحه‌ای که باز می‌شود، یک کلید عبور یا رمز عبور تازه و برنامهٔ کد بیفزایید.

    اگر شما نخواسته بودید، به هماهنگ‌کننده خبر دهید و پیوند را به کسی ندهید.

## How to sign in from now on
secure-title = می‌خواهید چگونه وارد شوید؟
secure-lede = اکنون یک راه را انتخاب کنید. راه دیگر را بعداً هم می‌توانید بیفزایید.
secure-passkey = کلید عبور
secure-passkey-help = تلفن یا کامپیوتر شما را با انگشت، چهره یا رمز دستگاه وارد می‌کند. نه چیزی برای به یاد سپردن، نه چیزی برای دزدیدن. بهترین راه تقریباً برای همه.
secure-passkey-script = کلید عبور به JavaScript نیاز دارد. آن را برای این سایت روشن کنید یا رمز عبور انتخاب کنید.
secure-password = رمز عبور و کد
secure-password-help = یک رمز عبور، و هر بار شش رقم از برنامهٔ کد در تلفن شما. برای دستگاه‌هایی که کلید عبور نگه نمی‌دارند.
secure-password-go = انتخاب رمز عبور
secure-enough = بازگشت به میز کار
secure-later = بعداً
passkey = کلید عبور
passkey-add = افزودن کلید عبور
passkey-name = نام این کلید
passkey-name-help = تا بعداً بشناسیدش: «تلفن من»، «لپ‌تاپ دفتر». می‌توانید خالی بگذارید.
passkey-unnamed = کلید من
passkey-cancelled = چیزی فرستاده نشد. دوباره امتحان کنید یا از رمز عبور استفاده کنید.
passkey-remove = برداشتن
password-title = انتخاب رمز عبور
password-lede = درازی مهم است. چهار یا پنج واژهٔ بی‌ربط را آسان به یاد می‌سپارید و دیگران سخت حدس می‌زنند.
password-old = رمز عبور کنونی
password-new = رمز عبور تازه
password-new-help = دست‌کم دوازده حرف.
password-again = همان، یک بار دیگر
totp-title = برنامهٔ کد شما
totp-lede = هر برنامهٔ کد مناسب است: Aegis، FreeOTP، 2FAS، Google Authenticator.
totp-scan = ۱. این را اسکن کنید
totp-qr = کد QR برای برنامهٔ کد شما
totp-this-phone = باز کردن در برنامهٔ همین تلفن
totp-by-hand = یا با دست بنویسید:
totp-confirm = ۲. کد را بنویسید
totp-code = شش رقم
totp-code-help = همان که برنامه اکنون نشان می‌دهد.
totp-go = تأیید
recovery-title = کدهای پشتیبان شما
recovery-lede = اگر تلفنتان گم شود، هر یک از این‌ها یک بار به جای شش رقم شما را وارد می‌کند.
recovery-once = اکنون نشان داده می‌شوند و دیگر هرگز. چاپ کنید یا بنویسید و دور از تلفن نگه دارید.
recovery-whose = Wayhouse، { $name }
recovery-print = چاپ
recovery-done = آن‌ها را نگه داشتم

## Home
desk-title = میز کار
desk-hello = سلام { $name }
desk-acting-for = شما از سوی { $organisation } کار می‌کنید.
desk-needs-way-in = هنوز راهی ندارید که خودتان وارد شوید. وقتی این نشست تمام شود، بیرون می‌مانید.
desk-needs-way-in-go = انتخاب شیوهٔ ورود
desk-given-up = { $count ->
    [one] یک کار رها شد: نامه‌ای که کسی نگرفت، یا جمعی که درست نیست. ببینید چه شده است.
   *[other] { $count } کار رها شد: نامه‌هایی که کسی نگرفت، یا جمع‌هایی که درست نیست. ببینید چه شده است.
}
desk-given-up-go = دیدن کارها
desk-you = شما
desk-switch = کار از سوی سازمان دیگر
desk-switch-help = آنچه می‌بینید و می‌توانید بکنید به آن بستگی دارد.
desk-switch-go = تغییر

## You
you-title = حساب شما
you-address = نشانی ایمیل
you-address-new = نشانی تازه
you-address-help = نامه‌ای با یک پیوند به آنجا می‌رود. با باز کردن آن نشانی شما عوض می‌شود و به نشانی قدیم خبر داده می‌شود.
you-address-go = نامه را بفرست
address-title = نشانی تازهٔ شما
address-who = { $name }، از این پس با این نشانی وارد می‌شوید و نامه می‌گیرید:
address-go = از این نشانی استفاده کن
address-not-you = اگر شما این شخص نیستید، صفحه را ببندید و نامه را پاک کنید. هیچ اتفاقی نمی‌افتد.
mail-address-subject = نشانی تازهٔ خود را تأیید کنید
mail-address-text = سلام { $name }،

    این پیوند را باز کنید تا از این پس این نشانی را در Wayhouse به کار ببرید. یک بار و تا یک روز کار می‌کند:

    { $link }

    اگر نمی‌دانید موضوع چیست، این نامه را نادیده بگیرید. هیچ اتفاقی نمی‌افتد.
mail-address-old-subject = نشانی شما در Wayhouse عوض شد
mail-address-old-text = سلام { $name }،

    از این پس با { $address } وارد Wayhouse می‌شوید. به این نشانی دیگر نامه‌ای نمی‌رسد.

    اگر این کار شما نبود، فوراً به هماهنگ‌کننده یا مدیر ائتلاف خبر دهید: می‌توانند حساب را ببندند.
you-passkeys = کلیدهای عبور
you-no-passkeys = هنوز هیچ.
you-added = افزوده شد
you-used = آخرین استفاده
you-ways-in = راه‌های ورود
you-password = رمز عبور و کد
you-has-password = می‌توانید با رمز عبور و برنامهٔ کد وارد شوید.
you-no-password = هنوز آماده نشده است.
you-change-password = تغییر رمز عبور
you-change-totp = برنامهٔ کد تازه
you-codes-left = { $count ->
    [0] هیچ کد پشتیبانی نمانده است. کدهای تازه بسازید.
    [one] یک کد پشتیبان مانده است.
   *[other] { $count } کد پشتیبان مانده است.
}
you-renew-codes = ساختن کدهای پشتیبان تازه
you-sessions = کجا وارد شده‌اید
you-sessions-help = اگر دستگاهی را نمی‌شناسید یا گم کرده‌اید، نشست آن را پایان دهید. اگر کلید عبوری در آن بود، آن را هم بردارید.
you-device = دستگاه
you-device-unknown = دستگاه ناشناخته
you-signed-in = زمان ورود
you-seen = آخرین بار
you-this-session = همین دستگاه، اکنون
you-end-session = خروج از آن
you-end-sessions = خروج از همه جا

## People
people-title = افراد
people-role = نقش
people-any-role = هر نقش
people-order = ترتیب
people-order-name = بر پایهٔ نام
people-order-seen = تازه‌دیده‌شده‌ها اول
people-order-town = بر پایهٔ شهر
people-roles = نقش‌ها
people-empty = هنوز کسی نیست. کسی را دعوت کنید.
people-never-seen = هرگز
people-invitations = دعوت‌های در راه
people-what-roles-may = هر نقش چه می‌تواند بکند
people-role-later = هنوز چیزی در میز کار نیست. این نقش برای کاری است که جای خود را دارد.
people-pages = صفحه‌ها
invite-title = دعوت کسی
invite-lede = نامه‌ای با پیوندی که هفت روز اعتبار دارد دریافت می‌کند.
invite-organisation = سازمان
invite-lang = زبان نامه
invite-send = فرستادن دعوت

## One account
account-title = حساب
account-no-role = بدون نقش. بدون نقش کسی وارد نمی‌شود.
account-take = گرفتن
account-give = دادن نقش
account-give-go = دادن
account-access = ورود
account-link = فرستادن پیوند ورود
account-link-help = برای کسی که تلفنش را گم کرده است. نخست با او حرف بزنید تا مطمئن شوید خود اوست.
account-disable = بستن حساب
account-disable-help = فوراً از همه جا بیرون می‌شود. آنچه کرده ثبت می‌ماند و می‌توانید حساب را دوباره باز کنید.
account-open = باز کردن دوبارهٔ حساب
account-open-help = می‌تواند مانند پیش وارد شود.
account-past = نقش‌ها تا کنون
account-was-given = { $role } در { $organisation }: داده شد
account-was-given-by = { $role } در { $organisation }: { $by } داد
account-was-taken = { $role } در { $organisation }: گرفته شد
account-was-taken-by = { $role } در { $organisation }: { $by } گرفت

## Organisations
organisations-title = سازمان‌ها
organisation-new-title = افزودن سازمان
organisation-change-title = تغییر سازمان
organisation-name = نام سازمان
organisation-kind = عضو یا همکار
organisation-kind-help = عضوها صندوق را با هم دارند. همکارها رأی برابر دارند و سهمی از پول ندارند.
organisation-kind-member = عضو
organisation-kind-partner = همکار
organisation-town = شهر
organisation-country = کشور
organisation-about = چه می‌کند
organisation-about-help = برای صفحهٔ عمومی، در چند جمله. نه نام افراد، نه جایی که مردم می‌خوابند.
organisation-about-en = به انگلیسی
organisation-about-fr = به فرانسوی
organisation-about-ar = به عربی
organisation-about-fa = به فارسی
organisation-active = امروز با ائتلاف کار می‌کند
organisation-left = رفته
organisation-changed = هنگام نوشتن شما کس دیگری این سازمان را تغییر داد. این چیزی است که اکنون ثبت شده، و نوشتهٔ شما پایین است. برای نگه داشتن نوشتهٔ خود دوباره ذخیره کنید.
coalition-rename = نام ائتلاف

## Countries
country-be = بلجیم
country-ch = سویس
country-de = آلمان
country-es = هسپانیا
country-fr = فرانسه
country-gb = بریتانیا
country-ie = ایرلند
country-it = ایتالیا
country-lu = لوکزامبورگ
country-nl = هالند

## Who did what
audit-title = چه کسی چه کرد
audit-lede = هر کار حلقه‌ای در این زنجیر می‌گذارد و هر حلقه حلقهٔ پیش از خود را می‌پوشاند. هیچ کس نمی‌تواند حلقهٔ کهنه‌ای را تغییر دهد بی آن که دیده شود.
audit-length = حلقه‌ها تا کنون: { $count }. تازه‌ترین:
audit-note = گاهی آن را بیرون از این برنامه یادداشت کنید: آنگاه گرداننده می‌تواند ثابت کند که هیچ‌چیز پیش از آن دوباره نوشته نشده است.
audit-who = چه کسی
audit-everybody = همه
audit-number = شماره
audit-when = چه وقت
audit-what = چه
audit-about = دربارهٔ
audit-more = و { $count } تای دیگر
audit-hash = حلقه
audit-older = کهنه‌تر
audit-somebody = کس دیگر
audit-actor-system = خود Wayhouse
audit-actor-visitor = یک بازدیدکننده
audit-any-kind = هر چیز
audit-day = روز
audit-kind-account = حساب
audit-kind-arrival = رسیده
audit-kind-box = کارتن
audit-kind-category = دسته
audit-kind-collection-point = محل جمع‌آوری
audit-kind-convoy = کاروان
audit-kind-distribution = توزیع
audit-kind-drop-off = تحویل
audit-kind-import = ورود فایل
audit-kind-invitation = دعوت‌نامه
audit-kind-item = کالا
audit-kind-job = کار
audit-kind-location = جا
audit-kind-loss = ازدست‌رفته
audit-kind-meeting = جلسه
audit-kind-menu = منو
audit-kind-organisation = سازمان
audit-kind-passkey = کلید عبور
audit-kind-pin = سطح ثابت‌شده
audit-kind-role = نقش
audit-kind-roll = رول برچسب
audit-kind-round = دور سرشماری
audit-kind-session = نشست ورود
audit-kind-site = محل
audit-kind-stocktake = انبارگردانی
audit-kind-transfer = انتقال
audit-kind-voice = صدا
audit-kind-voice-code = کد صداها
audit-kind-warehouse = انبار

## Jobs
jobs-title = کارها
jobs-lede = آنچه Wayhouse کمی بعد انجام می‌دهد: نامه‌ها، محاسبه‌ها. آنچه ناموفق باشد دوباره امتحان می‌شود و بعد اینجا می‌آید.
jobs-number = { $count }
jobs-waiting = در انتظار
jobs-dead = رهاشده
jobs-all-well = هیچ چیز ناموفق نبوده است.
jobs-dead-head = رهاشده
jobs-failing-head = ناموفق، دوباره امتحان می‌شود
jobs-tries = { $count ->
    [one] یک بار امتحان شد
   *[other] { $count } بار امتحان شد
}
jobs-due = بار بعدی
jobs-revive = اکنون دوباره امتحان کن
jobs-revive-all = همه را اکنون دوباره امتحان کن

## About and privacy, in public
about-title = ما کیستیم
about-lede = سازمان‌های کوچکی که انبار، فهرست نیازها و کار را با هم دارند.
about-kind-member = عضوها
about-kind-help-member = صندوق ائتلاف را با هم دارند.
about-kind-partner = همکارها
about-kind-help-partner = رأی برابر دارند و سهمی از پول ندارند.
about-where = کجا
privacy-title = حریم خصوصی
privacy-lede = آنچه دربارهٔ افراد نگه می‌داریم، چرا و تا چه وقت. اندک است.
privacy-visitors = اگر فقط می‌بینید
privacy-visitors-text = هیچ چیز دربارهٔ شما نگه داشته نمی‌شود. صفحه‌های عمومی کوکی نمی‌گذارند، چیزی از سایت‌های دیگر بار نمی‌کنند و کسی را نمی‌شمارند. نشانی شبکهٔ شما چند لحظه در حافظه به کار می‌رود تا کسی که بیش از حد امتحان می‌کند کند شود؛ ذخیره نمی‌شود.
privacy-cookie = تنها کوکی
privacy-cookie-text = فقط اگر وارد شوید، یک کوکی آن را به یاد می‌سپارد. هیچ چیز دیگر نمی‌تواند آن را بخواند و آنچه نشان می‌دهد حداکثر پس از { $days } روز پایان می‌یابد.
privacy-accounts = اگر با ما کار می‌کنید
privacy-what = چه
privacy-why = چرا
privacy-how-long = تا چه وقت
privacy-account = نام، ایمیل، زبان و نقش‌های شما
privacy-account-why = تا بتوانید وارد شوید و دیگران بدانند با چه کسی کار می‌کنند
privacy-account-how-long = تا وقتی با ائتلاف کار می‌کنید. بخواهید تا حسابتان بسته شود.
privacy-session = کجا وارد شده‌اید: نوع دستگاه، زمان ورود، آخرین بار که دیده شد
privacy-session-why = تا بتوانید نشست تلفن گم‌شده را پایان دهید
privacy-session-how-long = حداکثر { $days } روز؛ { $idle } روز اگر استفاده نشود
privacy-invitation = چه کسی دعوت شده، با ایمیل
privacy-invitation-why = تا دعوت پذیرفته شود
privacy-invitation-how-long = { $days } روز پس از پایان اعتبار
privacy-mail = نامه‌های در راه
privacy-mail-why = تا برسند
privacy-mail-how-long = تا فرستاده شوند
privacy-audit = چه کسی چه کرد و چه وقت
privacy-audit-why = تا بتوان دربارهٔ اجناس، پول و تصمیم‌ها پاسخ داد
privacy-audit-how-long = تا وقتی ائتلاف دفترهایش را نگه می‌دارد. در آن شماره‌ای برای شماست، نه نامتان.
privacy-not = آنچه هرگز نگه نمی‌داریم
privacy-not-text = رمز عبور آشکار، نشانی شبکه، مکان شما، آنچه می‌خوانید، و هیچ چیزی که دربارهٔ شما از دیگران خریده شده باشد.
privacy-rights = حقوق شما
privacy-rights-text = می‌توانید آنچه دربارهٔ شما نگه داشته شده را ببینید، اصلاح یا پاک کردن آن را بخواهید و به ادارهٔ حفاظت داده‌های کشورتان شکایت کنید. با سازمانی که می‌شناسید حرف بزنید؛ همه در صفحهٔ «ما کیستیم» آمده‌اند.

## Done
done-signed-out = شما خارج شدید.
done-signed-out-everywhere = شما از همه جا خارج شدید.
done-role-accepted = نقش از آن شماست. مانند همیشه وارد شوید.
done-passkey-added = کلید عبور از اکنون کار می‌کند.
done-passkey-removed = کلید عبور برداشته شد.
done-password-set = رمز عبور تغییر کرد. دستگاه‌های دیگر خارج شدند.
done-codes-shown = کدها پیش‌تر نشان داده شدند. اگر نگه نداشته‌اید، کدهای تازه بسازید.
done-session-ended = آن نشست پایان یافت.
done-acting-for = از اکنون از سوی این سازمان کار می‌کنید.
done-invited = دعوت در راه است.
done-invitation-cancelled = دعوت لغو شد. پیوندش دیگر کار نمی‌کند.
done-role-given = نقش داده شد.
done-role-taken = نقش گرفته شد.
done-account-shut = حساب بسته شد و همهٔ دستگاه‌ها خارج شدند.
done-account-open = حساب دوباره باز است.
done-link-sent = پیوند ورود در راه است.
done-address-asked = نامه در راه است. پیوند درون آن را تا یک روز باز کنید.
done-address-changed = نشانی تازهٔ شما از این پس معتبر است.
done-organisation-added = سازمان افزوده شد.
done-job-revived = تا لحظه‌ای دیگر دوباره امتحان می‌شود.
done-jobs-revived = همه تا لحظه‌ای دیگر دوباره امتحان می‌شود.

## Refused
error-email = یک ایمیل بنویسید، مانند amal@example.org.
error-email-taken = با این ایمیل از پیش حسابی هست.
error-set-up-word = راه‌اندازی با نشانی‌ای باز می‌شود که برنامه هنگام شروع چاپ کرده است. به آنچه چاپ کرده نگاه کنید یا دوباره آن را اجرا کنید.
error-sign-in-wrong = ایمیل و رمز عبور با هم جور نیستند. هر دو را بررسی کنید.
error-sign-in-over = بسیار طول کشید یا کدهای نادرست زیاد شد. با رمز عبور از نو شروع کنید.
error-sign-in-again = برای تغییر شیوهٔ ورود، نخست یک بار دیگر وارد شوید.
error-code-wrong = این کد نادرست است یا پیش‌تر استفاده شده. منتظر کد بعدی بمانید و آن را بنویسید.
error-link-over = این پیوند استفاده شده یا اعتبارش تمام شده است. پیوند تازه بخواهید.
error-invitation-over = این دعوت استفاده شده، لغو شده یا اعتبارش تمام شده است. دعوت تازه بخواهید.
error-no-role = اکنون نقشی ندارید. از هماهنگ‌کننده بپرسید.
error-passkey = کلید عبور پذیرفته نشد. دوباره امتحان کنید.
error-passkey-over = بسیار طول کشید. دوباره امتحان کنید.
error-passkey-unknown = این کلید از هیچ حسابی در اینجا نیست. از راه دیگری وارد شوید.
error-passkey-taken = این کلید از پیش در کار است.
error-passkeys-need-a-name = کلید عبور به سایتی نیاز دارد که نام داشته باشد. این سایت تنها با شماره باز می‌شود؛ از رمز عبور استفاده کنید یا آن را با نامش باز کنید.
error-last-way-in = این تنها راه ورود شماست. نخست راه دیگری بیفزایید و بعد این را بردارید.
error-no-code-app = برنامهٔ کد ندارید، پس کد پشتیبان چیزی را باز نمی‌کند.
error-password-short = بسیار کوتاه است: دست‌کم { $min } حرف.
error-password-common = دیگران فوراً حدس می‌زنند. چیز دیگری انتخاب کنید.
error-password-differs = این دو یکی نیستند. دوباره بنویسید.
error-password-wrong = این رمز عبور کنونی شما نیست.
error-role-not-yours = شما نمی‌توانید این نقش را بدهید یا بگیرید.
error-last-admin = کسی باید به ائتلاف رسیدگی کند. نخست کس دیگری را مدیر ائتلاف کنید.
error-account-shut = این حساب بسته است. نخست آن را باز کنید.
