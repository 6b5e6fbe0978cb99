## Menu
menu-board = تابلوی موجودی
menu-receive = تحویل گرفتن
menu-boxes = جعبه‌ها
menu-arrivals = رسیده‌های جدا نشده
menu-kits = بسته‌های آماده
menu-transfers = انتقال‌ها
menu-stocktakes = شمارش انبار
menu-labels = برچسب‌ها
menu-catalogue = فهرست اجناس
menu-warehouses = انبارها
menu-imports = واردکردن فایل

## Words of the warehouse
state-expected = در انتظار
state-in-stock = موجود
state-picked = کنار گذاشته
state-packed-out = بیرون رفته
state-transferred = در راه
state-lost = گم‌شده
state-scrapped = دورانداخته
unit-piece = دانه
unit-pair = جفت
unit-pack = بسته
unit-kg = کیلوگرم
unit-litre = لیتر
unit-tin = قوطی
count-piece = { $n } دانه
count-pair = { $n } جفت
count-pack = { $n } بسته
count-kg = { $n } کیلو
count-litre = { $n } لیتر
count-tin = { $n } قوطی
who-all = همه
who-men = مردان
who-women = زنان
who-children = کودکان
who-babies = نوزادان
who-somebody = کسی
who-program = برنامه
season-all = تمام سال
season-winter = زمستان
season-summer = تابستان
season-rain = باران
location-kind-shelf = قفسه
location-kind-pallet = پالت
location-kind-floor = کف
location-kind-door = کنار در
location-kind-van = ون
size-system-letters = حروف، از XS تا XXL
size-system-shoes = کفش، از 36 تا 47
size-system-waist = دور کمر به اینچ
size-system-age = سن
size-system-none = بدون اندازه
icon-shirt = پیراهن
icon-footprints = جای پا
icon-bed = تخت‌خواب
icon-tent = چادر
icon-droplets = قطره‌ها
icon-soap = صابون
icon-bath = حمام
icon-utensils = قاشق و پنجه
icon-flashlight = چراغ دستی
icon-smartphone = تلفن
icon-baby = نوزاد
icon-heart = دل
icon-leaf = برگ
icon-box = جعبه
icon-boxes = جعبه‌ها
icon-star = ستاره
lang-en = انگلیسی
lang-fr = فرانسوی
lang-ar = عربی
lang-fa = فارسی
place-none = هنوز جایی ندارد

## Scanning
scan = اسکن
scan-next = اسکن بعدی
scan-label = اسکن برچسب
scan-hint = چهارخانهٔ برچسب را در تصویر نگه دارید.
scan-denied = دوربین نیست. به جای آن کد را بنویسید.
scan-unknown = این برچسب ما نیست.

## Stock board
board-title = تابلوی موجودی
board-boxes = جعبهٔ موجود
board-unsorted = بستهٔ هنوز جدا نشده
board-percent = { $n } ٪
board-full = { $filled } از { $space } متر مکعب، { $boxes } جعبه
board-backlog-age = { $n ->
    [0] کهنه‌ترین بستهٔ جدا نشده امروز رسیده است.
    [one] کهنه‌ترین بستهٔ جدا نشده یک روز پیش رسیده است.
   *[other] کهنه‌ترین بستهٔ جدا نشده { $n } روز پیش رسیده است.
}
board-backlog-aim = هدف پنج روز است.
board-backlog-late = هدف پنج روز است: نخست کهنه‌ترین‌ها را جدا کنید.
board-search = جنس
board-caption = آنچه موجود است و آنچه در دوازده هفتهٔ گذشته بیرون رفت
board-in-boxes = جعبه‌ها
board-by-size = به اندازه
board-went = بیرون رفته
board-figures = ارقام هفته‌وار
board-week-from = هفته از
board-none = چیزی اینجا نیست
board-expiring = باید زود بیرون برود
board-expiring-all = هرچه تاریخ دارد، نزدیک‌ترین اول

## Boxes
boxes-title = جعبه‌ها
boxes-code-or-item = کد یا جنس
boxes-every-category = همهٔ دسته‌ها
boxes-every-size = همهٔ اندازه‌ها
boxes-every-warehouse = همهٔ انبارها
boxes-of-item = فقط جعبه‌های: { $item }
boxes-order = ترتیب
boxes-sort-newest = تازه‌ترین اول
boxes-sort-expiring = نزدیک‌ترین تاریخ اول
boxes-sort-fullest = پرترین اول
boxes-none = جعبه‌ای نیست
boxes-none-help = جعبه‌ها پس از تحویل گرفتن اینجا دیده می‌شوند.
boxes-selected = انتخاب‌شده
boxes-print = چاپ برچسب‌ها
boxes-select = انتخاب { $code }
boxes-pages = صفحه‌ها
boxes-range = { $from } تا { $to }

## A box
box-title = جعبه
box-code = کد
box-item = جنس
box-size = اندازه
box-size-help = اگر قلم اندازه ندارد خالی بگذارید.
box-quantity = تعداد
box-warehouse = انبار
box-place = جا
box-place-now = اکنون کجاست؟
box-place-help = آنچه روی قفسه نوشته است، مانند B4.
box-state = وضعیت
box-expires = قابل استفاده تا
box-received = تاریخ تحویل
box-note = یادداشت
box-expired = تاریخش گذشته است. پخش نکنید.
box-on-the-road = در راه است. گیرنده می‌گوید چه رسید:
box-print-label = چاپ برچسب
box-what-now = با آن چه می‌شود؟
box-pack-out = بیرون فرستادن
box-pack-out-all = بیرون فرستادن همه ({ $n })
box-pack-out-part = بیرون فرستادن بخشی
box-how-many-go = چند تا می‌رود؟
box-pick = کنار گذاشتن
box-put-back = برگرداندن به جا
box-arrived = رسیده است
box-found = پیدا شد
box-found-quantity = چند تا در آن است؟
box-move = جابه‌جا کردن
box-move-to = به کدام جا؟
box-split = تقسیم کردن
box-split-part = چند تا به جعبهٔ نو می‌رود؟
box-split-help = باقی همین‌جا می‌ماند.
box-split-label = برچسب از پیش چاپ‌شده
box-label-help = تنها اگر برچسبی که از پیش چاپ شده می‌چسبانید؛ وگرنه خالی بگذارید.
box-merge = یکی کردن
box-merge-into = در کدام جعبه؟
box-merge-help = هر دو جعبه یک جنس و یک اندازه دارند. این یکی خالی می‌شود.
box-correct = اصلاح محتوا
box-really = راستی چند تا در آن است؟
box-why = چرا؟
box-scrap = دور انداختن
box-scrap-part = چند تا؟
box-scrap-help = برای همهٔ جعبه خالی بگذارید.
box-lost = گم‌شده است
box-lost-help = تنها پس از جستجو.
box-history = سرگذشت
box-undo-last = پس گرفتن آخرین کار

## What happened to a box
history-expect = { $who } از آن با { $n } تا خبر داد.
history-receive = { $who } آن را تحویل گرفت: { $after } تا در آن، در { $place }.
history-split-from = { $who } { $n } تا از آن به { $code } برد؛ { $after } تا ماند.
history-split-into = { $who } این جعبه را از { $n } تای { $code } ساخت.
history-merge-from = { $who } آن را در { $code } خالی کرد.
history-merge-into = { $who } { $n } تا از { $code } افزود؛ اکنون { $after } تا.
history-move = { $who } آن را به { $place } برد.
history-correct = { $who } آن را اصلاح کرد: { $after } تا در آن است.
history-correct-content = { $who } محتوا را اصلاح کرد: { $after } × { $item }، نه { $was }.
history-pick = { $who } آن را کنار گذاشت.
history-put-back = { $who } آن را به جایش برگرداند.
history-pack-out = { $who } { $n } تا بیرون فرستاد؛ { $after } تا ماند.
history-return = { $who } { $n } تا از توزیع برگرداند؛ اکنون { $after } تا در آن است.
history-lose = { $who } آن را گم‌شده نوشت.
history-find = { $who } آن را با { $after } تا در { $place } پیدا کرد.
history-scrap = { $who } { $n } تا را دور انداخت؛ { $after } تا ماند.
history-send = { $who } آن را روانهٔ راه کرد.
history-arrive = { $who } آن را از راه تحویل گرفت: { $after } تا در آن، در { $place }.
history-kit-from = { $who } { $n } تا برای بسته‌های آماده برداشت؛ { $after } تا ماند.
history-kit-into = { $who } هنگام کار با بسته‌های آماده { $n } تا در آن گذاشت؛ اکنون { $after } تا.
history-stocktake = { $who } شمارشی را تأیید کرد: { $after } تا در آن.
history-undo = { $who } کاری را پس گرفت؛ اکنون { $after } تا در آن.
history-taken-back = پس گرفته شد.

## Receiving
receive-title = تحویل گرفتن
receive-which = چه چیز است؟
receive-with-label = برچسب { $code } را می‌گیرد.
receive-announced = از چند جعبه خبر داده شده است. آیا رسیده‌اند؟
receive-search = جنس
receive-found = یافته‌ها
receive-lately = تازه تحویل گرفته‌شده
receive-every = هرچه جمع می‌کنیم
receive-how-much = در هر جعبه یک جنس و یک اندازه.
receive-other-item = جنس دیگر
receive-kept = آنچه بار پیش نوشتید هنوز اینجاست.
receive-quantity = در هر جعبه چند تا؟
receive-boxes = چند جعبه؟
receive-expires-help = تاریخ روی بسته. اگر چیز دیگری است تغییرش دهید.
receive-label = برچسب از پیش چاپ‌شده
receive-not-here = هنوز نرسیده، فقط خبرش آمده
receive-save = تحویل گرفتن
received-title = { $n } جعبه تحویل گرفته شد
received-print = چاپ برچسب‌ها
received-another = یکی دیگر مانند این
received-write = کد را روی هر جعبه بنویسید یا برچسبش را بچسبانید.

## Finding
find-title = یافتن
find-what = کد، جنس یا اندازه
find-no-box = هیچ جعبه‌ای اینجا کد { $code } ندارد. شاید از سازمان دیگری باشد، یا برچسبی که اینجا چاپ نشده است.
find-place = هرچه در { $code } است
find-begin = دنبال چه هستید؟
find-nothing = برای «{ $q }» چیزی پیدا نشد
find-help = برچسبی را اسکن کنید، یا شش حرفش را بنویسید، یا واژه‌ای به هر زبان، یا واژه و اندازه: کاپشن M.
find-none-in-stock = موجود نیست.
find-quantity = { $n } تا در { $boxes } جعبه
find-sizes = اندازه‌ها
find-first-out = نخست این‌ها را بردارید
find-more = بیشتر هم هست. یک واژهٔ دیگر بنویسید.

## Catalogue
catalogue-title = فهرست اجناس
catalogue-search = جنس
catalogue-which = نمایش
catalogue-active = آنچه جمع می‌کنیم
catalogue-inactive = آنچه دیگر جمع نمی‌کنیم
catalogue-none = فهرست خالی است
catalogue-none-help = نخست یک دسته و بعد جنس‌های آن را بیفزایید.
item-new = جنس نو
item-name = نام
item-name-help = اگر عربی یا فارسی خالی باشد، نام انگلیسی نشان داده می‌شود.
item-category = دسته
item-who = برای چه کسی
item-sizes = اندازه‌ها
item-sizes-help = این را بعداً نمی‌توان تغییر داد.
item-unit = واحد شمارش
item-season = فصل
item-weight = وزن یک دانه به گرام
item-volume = جای یک دانه در جعبه به لیتر
item-shelf-life = چند روز می‌ماند؟
item-shelf-life-help = اگر خراب نمی‌شود خالی بگذارید.
item-avoid = لطفاً نفرستید
item-avoid-help = یک جمله؛ می‌تواند خالی بماند.
item-active = جمع می‌کنیم
item-is-inactive = دیگر جمع نمی‌کنیم.
item-boxes = جعبه‌هایش
item-photo = عکس
item-photo-file = عکسی انتخاب کنید
item-photo-help = JPEG، PNG یا WebP تا 12 مگابایت. جا و زمان از آن پاک می‌شود. همه آن را می‌بینند؛ لطفاً عکس آدم‌ها نباشد.
item-photo-save = ذخیرهٔ عکس
categories-title = دسته‌ها
categories-none = هنوز دسته‌ای نیست
categories-none-help = نخستین را اینجا بیفزایید.
category-new = دستهٔ نو
category-change = تغییر دسته
category-icon = نشانه
category-sort = جا در فهرست‌ها
category-sort-help = عددهای کوچک اول می‌آیند.

## Warehouses
warehouses-title = انبارها
warehouses-none = هنوز انباری نیست
warehouses-none-help = جعبه‌ها در انبار می‌ایستند. نخستین را بیفزایید.
warehouse-new = انبار نو
warehouse-change = تغییر انبار
warehouse-name = نام
warehouse-name-help = بدون نشانی: تنها به کسی گفته می‌شود که وقت تحویل گرفته است.
warehouse-town = شهر
warehouse-space = جا به متر مکعب
warehouse-space-help = مساحت ضرب در بلندایی که می‌توان پر کرد.
warehouse-filled = پر شده
warehouse-active = در کار
warehouse-not-in-use = در کار نیست.
locations-title = جاها
locations-none = هنوز جایی نیست
locations-none-help = قفسه‌ها، پالت‌ها و ون‌ها را بیفزایید تا جعبه‌ها پیدا شوند.
locations-add = افزودن جا
locations-codes = کدها
locations-codes-help = چند تا با هم: A1-A12, B1-B4, DOOR.
location-code = کد
location-kind = نوع
location-note = راهنما
location-active = در کار
location-not-in-use = در کار نیست
location-change = تغییر { $code }
location-edit = تغییر

## What was just done
done-box-moved = جابه‌جا شد.
done-box-packed-out = بیرون رفت.
done-box-picked = کنار گذاشته شد.
done-box-put-back = به جایش برگشت.
done-box-split = تقسیم شد. این جعبهٔ نو است: برچسبش را بچسبانید.
done-box-merged = در این جعبه یکی شد.
done-box-arrived = تحویل گرفته شد.
done-box-found = پیدا شد.
done-box-corrected = اصلاح شد.
done-box-lost = گم‌شده نوشته شد.
done-box-scrapped = دور انداخته شد.
done-boxes-received = تحویل گرفته شد.
done-boxes-announced = خبرش نوشته شد. وقتی برسد موجودی به شمار می‌آید.
done-undone = پس گرفته شد.
done-item-added = افزوده شد. عکس به کسانی که چیزی می‌آورند کمک می‌کند.
done-warehouse-added = افزوده شد. اکنون جاهایش را بیفزایید.
done-locations-added = جاها افزوده شدند.

## Errors
error-box-is-expected = از { $code } فقط خبر داده شده است. نخست آن را تحویل بگیرید.
error-box-is-in-stock = { $code } موجود است و کنار گذاشته نشده.
error-box-is-picked = { $code } کنار گذاشته شده است. نخست به جایش برگردانید.
error-box-is-packed-out = { $code } پیش‌تر بیرون رفته است. چیزی تغییر نکرد.
error-box-is-transferred = { $code } در راه انبار دیگری است. چیزی تغییر نکرد.
error-box-is-lost = { $code } گم‌شده نوشته شده است. اگر پیش شماست بگویید که پیدا شد.
error-box-is-scrapped = { $code } دور انداخته شده است. چیزی تغییر نکرد.
error-box-changed = کسی در این میان { $code } را تغییر داد. شما چیزی را تغییر ندادید: دوباره ببینید.
error-correct-nothing = همین از پیش این‌جا نوشته شده است. آنچه فرق دارد را تغییر دهید.
error-box-meanwhile = { $kind ->
    [pack-out] { $who } پیش از شما { $code } را بیرون فرستاد: { $at }. شما چیزی را تغییر ندادید.
    [merge] { $who } پیش از شما { $code } را یکی کرد: { $at }. شما چیزی را تغییر ندادید.
    [lose] { $who } { $code } را گم‌شده نوشت: { $at }. شما چیزی را تغییر ندادید.
    [scrap] { $who } { $code } را دور انداخت: { $at }. شما چیزی را تغییر ندادید.
    [pick] { $who } { $code } را کنار گذاشت: { $at }. شما چیزی را تغییر ندادید.
    [send] { $who } { $code } را روانهٔ راه کرد: { $at }. شما چیزی را تغییر ندادید.
   *[other] { $who } آخرین کسی است که { $code } را تغییر داد: { $at }. شما چیزی را تغییر ندادید: دوباره ببینید.
}
error-box-too-few = در { $code } فقط { $quantity } تا هست.
error-box-other-warehouse = { $code } در انبار دیگری است، نه انباری که از آن بار می‌شود.
error-box-unknown = هیچ جعبه‌ای از شما کد { $code } ندارد.
error-boxes-too-many = هر بار حداکثر { $max } جعبه.
error-code-length = کد شش حرف دارد.
error-code-unreadable = این کد ما نیست. دوباره ببینید: شاید یک حرف نادرست باشد.
error-label-one-box = هر برچسب برای یک جعبه است. با آن هر بار یک جعبه تحویل بگیرید.
error-label-unknown = برچسب { $code } اینجا چاپ نشده است.
error-label-used = برچسب { $code } روی جعبهٔ دیگری است. آن جعبه را ببینید، یا برچسب دیگری روی این یکی بچسبانید.
error-litres = لیتر را مانند 3 یا 0.5 بنویسید.
error-location-code = { $code } برای کد مناسب نیست: حرف، عدد، نقطه و خط تیره به کار ببرید.
error-location-range = { $range } رو به عقب می‌شمارد.
error-location-taken = جای { $code } از پیش هست.
error-location-unknown = جای { $code } در این انبار نیست.
error-locations-all-there = همهٔ این‌ها از پیش هستند.
error-locations-too-many = هر بار حداکثر { $max } جا.
error-merge-same-box = این خود همین جعبه است. دیگری را اسکن کنید.
error-merge-unlike = جعبه‌ها جور نیستند: جنس، اندازه، سازمان و انبار باید یکی باشند.
error-size = یک اندازه انتخاب کنید: { $sizes }.
error-slug-empty = نام انگلیسی باید حرف یا رقم داشته باشد.
error-slug-reserved = «{ $slug }» نشانی صفحهٔ دیگری است. واژه‌ای به نام انگلیسی بیفزایید.
error-slug-taken = یکی به نام { $slug } از پیش هست.
error-split-too-many = در { $code } فقط { $quantity } تا هست؛ دست‌کم یکی باید بماند.
error-undo-not-this = این را اینجا نمی‌توان پس گرفت.
error-undo-too-late = از آن پس چیز دیگری بر { $code } گذشته است. نخست آن را پس بگیرید.
