## Menu
menu-board = لوحة المخزون
menu-receive = استلام
menu-boxes = الصناديق
menu-arrivals = واردات غير مفروزة
menu-kits = الأطقم
menu-transfers = التحويلات
menu-stocktakes = الجرد
menu-labels = الملصقات
menu-catalogue = دليل الأصناف
menu-warehouses = المستودعات
menu-imports = الاستيراد

## Words of the warehouse
state-expected = متوقَّع
state-in-stock = في المخزون
state-picked = محجوز جانباً
state-packed-out = خرج
state-transferred = في الطريق
state-lost = مفقود
state-scrapped = مُتلَف
unit-piece = قطعة
unit-pair = زوج
unit-pack = رزمة
unit-kg = كيلوغرام
unit-litre = لتر
unit-tin = علبة
count-piece = { $n ->
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $n } قطع
   *[other] { $n } قطعة
}
count-pair = { $n ->
    [one] زوج واحد
    [two] زوجان
    [few] { $n } أزواج
   *[other] { $n } زوجاً
}
count-pack = { $n ->
    [one] رزمة واحدة
    [two] رزمتان
    [few] { $n } رزم
   *[other] { $n } رزمة
}
count-kg = { $n } كغ
count-litre = { $n ->
    [one] لتر واحد
    [two] لتران
    [few] { $n } لترات
   *[other] { $n } لتراً
}
count-tin = { $n ->
    [one] علبة واحدة
    [two] علبتان
    [few] { $n } علب
   *[other] { $n } علبة
}
who-all = للجميع
who-men = رجال
who-women = نساء
who-children = أطفال
who-babies = رضّع
who-somebody = شخص ما
who-program = البرنامج
season-all = طوال السنة
season-winter = شتاء
season-summer = صيف
season-rain = مطر
location-kind-shelf = رف
location-kind-pallet = منصة
location-kind-floor = أرض
location-kind-door = عند الباب
location-kind-van = شاحنة صغيرة
size-system-letters = أحرف من XS إلى XXL
size-system-shoes = أحذية أوروبية من 36 إلى 47
size-system-waist = الخصر بالبوصة
size-system-age = العمر
size-system-none = بلا مقاسات
icon-shirt = قميص
icon-footprints = خطى
icon-bed = سرير
icon-tent = خيمة
icon-droplets = قطرات
icon-soap = صابون
icon-bath = حمّام
icon-utensils = سكين وشوكة
icon-flashlight = مصباح
icon-smartphone = هاتف
icon-baby = رضيع
icon-heart = قلب
icon-leaf = ورقة شجر
icon-box = صندوق
icon-boxes = صناديق
icon-star = نجمة
lang-en = الإنكليزية
lang-fr = الفرنسية
lang-ar = العربية
lang-fa = الفارسية
place-none = لا موقع بعد

## Scanning
scan = مسح
scan-next = امسح التالي
scan-label = امسح ملصقاً
scan-hint = أبقِ مربع الملصق داخل الصورة.
scan-denied = لا توجد كاميرا. اكتب الرمز بدلاً من ذلك.
scan-unknown = هذا ليس من ملصقاتنا.

## Stock board
board-title = لوحة المخزون
board-boxes = صناديق في المخزون
board-unsorted = قطع لم تُفرز بعد
board-percent = { $n } ٪
board-full = { $filled } من { $space } م³، { $boxes ->
    [one] صندوق واحد
    [two] صندوقان
    [few] { $boxes } صناديق
   *[other] { $boxes } صندوقاً
}
board-backlog-age = { $n ->
    [0] أقدم ما لم يُفرز وصل اليوم.
    [one] أقدم ما لم يُفرز وصل قبل يوم.
    [two] أقدم ما لم يُفرز وصل قبل يومين.
    [few] أقدم ما لم يُفرز وصل قبل { $n } أيام.
   *[other] أقدم ما لم يُفرز وصل قبل { $n } يوماً.
}
board-backlog-aim = الهدف خمسة أيام.
board-backlog-late = الهدف خمسة أيام: افرزوا الأقدم أولاً.
board-search = الصنف
board-caption = ما في المخزون وما خرج في الأسابيع الاثني عشر الأخيرة
board-in-boxes = الصناديق
board-by-size = بحسب المقاس
board-went = ما خرج
board-figures = الأرقام بحسب الأسبوع
board-week-from = الأسبوع من
board-none = لا شيء هنا
board-expiring = يجب أن يخرج قريباً
board-expiring-all = كل ما له تاريخ انتهاء، الأقرب أولاً

## Boxes
boxes-title = الصناديق
boxes-code-or-item = الرمز أو الصنف
boxes-every-category = كل الفئات
boxes-every-size = كل المقاسات
boxes-every-warehouse = كل المستودعات
boxes-of-item = صناديق هذا الصنف فقط: { $item }
boxes-order = الترتيب
boxes-sort-newest = الأحدث أولاً
boxes-sort-expiring = الأقرب انتهاءً أولاً
boxes-sort-fullest = الأكثر امتلاءً أولاً
boxes-none = لا صناديق
boxes-none-help = تظهر الصناديق هنا بعد استلامها.
boxes-selected = محدد
boxes-print = طباعة الملصقات
boxes-select = تحديد { $code }
boxes-pages = الصفحات
boxes-range = من { $from } إلى { $to }

## A box
box-title = صندوق
box-code = الرمز
box-item = الصنف
box-size = المقاس
box-size-help = اتركه فارغًا إذا لم يكن للصنف مقاسات.
box-quantity = الكمية
box-warehouse = المستودع
box-place = الموقع
box-place-now = أين هو الآن؟
box-place-help = ما هو مكتوب على الرف، مثل B4.
box-state = الحالة
box-expires = صالح حتى
box-received = تاريخ الاستلام
box-note = ملاحظة
box-expired = انتهت صلاحيته. لا توزعه.
box-on-the-road = هو في الطريق. من يستلمه يقول ما وصل:
box-print-label = طباعة الملصق
box-what-now = ماذا نفعل به؟
box-pack-out = إخراج
box-pack-out-all = إخراج الكل ({ $n })
box-pack-out-part = إخراج جزء
box-how-many-go = كم يخرج؟
box-pick = وضعه جانباً
box-put-back = إعادته إلى مكانه
box-arrived = لقد وصل
box-found = لقد وُجد
box-found-quantity = كم فيه؟
box-move = نقل
box-move-to = إلى أي موقع؟
box-split = تقسيم
box-split-part = كم ينتقل إلى الصندوق الجديد؟
box-split-help = يبقى الباقي هنا.
box-split-label = ملصق مطبوع مسبقاً
box-label-help = فقط إذا كنت تلصق ملصقاً طُبع مسبقاً، وإلا فاتركه فارغاً.
box-merge = دمج
box-merge-into = في أي صندوق؟
box-merge-help = في الصندوقين الصنف نفسه والمقاس نفسه. سيصبح هذا الصندوق فارغاً.
box-correct = تصحيح المحتوى
box-really = كم فيه حقاً؟
box-why = لماذا؟
box-scrap = إتلاف
box-scrap-part = كم؟
box-scrap-help = اتركه فارغاً للصندوق كله.
box-lost = تسجيله مفقوداً
box-lost-help = بعد البحث عنه فقط.
box-history = السجل
box-undo-last = التراجع عن آخر عمل

## What happened to a box
history-expect = { $who } أعلن عنه وفيه { $n }.
history-receive = { $who } استلمه: فيه { $after }، في { $place }.
history-split-from = { $who } أخذ منه { $n } إلى { $code }، وبقي { $after }.
history-split-into = { $who } صنع هذا الصندوق من { $n } من { $code }.
history-merge-from = { $who } أفرغه في { $code }.
history-merge-into = { $who } أضاف { $n } من { $code }، فصار فيه { $after }.
history-move = { $who } نقله إلى { $place }.
history-correct = صحّحه { $who }: فيه { $after }.
history-correct-content = صحّح { $who } المحتوى: { $after } × { $item }، وليس { $was }.
history-pick = { $who } وضعه جانباً.
history-put-back = { $who } أعاده إلى مكانه.
history-pack-out = { $who } أخرج { $n }، وبقي { $after }.
history-return = { $who } أعاد { $n } من توزيع؛ فيه الآن { $after }.
history-lose = { $who } سجّله مفقوداً.
history-find = { $who } وجده من جديد وفيه { $after }، في { $place }.
history-scrap = { $who } أتلف { $n }، وبقي { $after }.
history-send = { $who } أرسله في الطريق.
history-arrive = { $who } استلمه من الطريق: فيه { $after }، في { $place }.
history-kit-from = { $who } أخذ منه { $n } للأطقم، وبقي { $after }.
history-kit-into = { $who } وضع فيه { $n } أثناء العمل على الأطقم، فصار فيه { $after }.
history-stocktake = { $who } اعتمد جرداً: فيه { $after }.
history-undo = { $who } تراجع عن عمل، وفيه الآن { $after }.
history-taken-back = تم التراجع عنه.

## Receiving
receive-title = استلام
receive-which = ما هذا؟
receive-with-label = سيحمل الملصق { $code }.
receive-announced = هناك صناديق أُعلن عنها. هل وصلت؟
receive-search = الصنف
receive-found = النتائج
receive-lately = استُلم مؤخراً
receive-every = كل ما نجمعه
receive-how-much = صنف واحد ومقاس واحد في الصندوق.
receive-other-item = صنف آخر
receive-kept = ما كتبته في المرة السابقة ما زال هنا.
receive-quantity = كم في كل صندوق؟
receive-boxes = كم صندوقاً؟
receive-expires-help = التاريخ المكتوب على العبوة. غيّره إن كان مختلفاً.
receive-label = ملصق مطبوع مسبقاً
receive-not-here = لم يصل بعد، أُعلن عنه فقط
receive-save = استلام
received-title = { $n ->
    [one] استُلم صندوق واحد
    [two] استُلم صندوقان
    [few] استُلمت { $n } صناديق
   *[other] استُلم { $n } صندوقاً
}
received-print = طباعة الملصقات
received-another = واحد آخر مثله
received-write = اكتب الرمز على كل صندوق أو ألصق ملصقه.

## Finding
find-title = بحث
find-what = الرمز أو الصنف أو المقاس
find-no-box = لا صندوق هنا يحمل الرمز { $code }. ربما هو لمنظمة أخرى أو ملصق لم يُطبع هنا.
find-place = كل ما في { $code }
find-begin = عمَّ تبحث؟
find-nothing = لا نتائج عن «{ $q }»
find-help = امسح ملصقاً، أو اكتب أحرفه الستة، أو كلمة بأي لغة، أو كلمة ومقاساً: معطف M.
find-none-in-stock = لا شيء منه في المخزون.
find-quantity = { $n } في { $boxes ->
    [one] صندوق واحد
    [two] صندوقين
    [few] { $boxes } صناديق
   *[other] { $boxes } صندوقاً
}
find-sizes = المقاسات
find-first-out = خذ هذه أولاً
find-more = هناك المزيد. أضف كلمة لتضييق البحث.

## Catalogue
catalogue-title = دليل الأصناف
catalogue-search = الصنف
catalogue-which = عرض
catalogue-active = ما نجمعه
catalogue-inactive = ما لم نعد نجمعه
catalogue-none = دليل الأصناف فارغ
catalogue-none-help = أضف فئة أولاً ثم الأصناف التي فيها.
item-new = صنف جديد
item-name = الاسم
item-name-help = حيث تُترك العربية أو الفارسية فارغة يظهر الاسم الإنكليزي.
item-category = الفئة
item-who = لمن
item-sizes = المقاسات
item-sizes-help = لا يمكن تغيير هذا لاحقاً.
item-unit = وحدة العدّ
item-season = الموسم
item-weight = وزن الوحدة بالغرام
item-volume = حجم الوحدة في الصندوق باللتر
item-shelf-life = كم يوماً يبقى صالحاً؟
item-shelf-life-help = اتركه فارغاً إن كان لا يفسد.
item-avoid = يرجى عدم إرسال
item-avoid-help = جملة واحدة، ويمكن تركها فارغة.
item-active = نجمعه
item-is-inactive = لم نعد نجمعه.
item-boxes = صناديقه
item-photo = صورة
item-photo-file = اختر صورة
item-photo-help = JPEG أو PNG أو WebP، حتى 12 ميغابايت. يُحذف منها المكان والوقت. يراها الجميع، فلا تُظهر أشخاصاً من فضلك.
item-photo-save = حفظ الصورة
categories-title = الفئات
categories-none = لا فئات بعد
categories-none-help = أضف الأولى هنا.
category-new = فئة جديدة
category-change = تعديل الفئة
category-icon = أيقونة
category-sort = الترتيب في القوائم
category-sort-help = الأرقام الصغيرة أولاً.

## Warehouses
warehouses-title = المستودعات
warehouses-none = لا مستودع بعد
warehouses-none-help = توضع الصناديق في مستودع. أضف الأول.
warehouse-new = مستودع جديد
warehouse-change = تعديل المستودع
warehouse-name = الاسم
warehouse-name-help = بلا عنوان: لا يُخبَر به إلا من حجز موعد تسليم.
warehouse-town = المدينة
warehouse-space = الحجم بالمتر المكعب
warehouse-space-help = المساحة مضروبة بالارتفاع الذي يمكن ملؤه.
warehouse-filled = نسبة الامتلاء
warehouse-active = قيد الاستعمال
warehouse-not-in-use = خارج الاستعمال.
locations-title = المواقع
locations-none = لا مواقع بعد
locations-none-help = أضف الرفوف والمنصات والشاحنات كي يسهل العثور على الصناديق.
locations-add = إضافة مواقع
locations-codes = الرموز
locations-codes-help = عدة رموز معاً: A1-A12, B1-B4, DOOR.
location-code = الرمز
location-kind = النوع
location-note = تلميح
location-active = قيد الاستعمال
location-not-in-use = خارج الاستعمال
location-change = تعديل { $code }
location-edit = تعديل

## What was just done
done-box-moved = تم النقل.
done-box-packed-out = تم الإخراج.
done-box-picked = وُضع جانباً.
done-box-put-back = أُعيد إلى مكانه.
done-box-split = تم التقسيم. هذا هو الصندوق الجديد: ضع عليه ملصقه.
done-box-merged = تم الدمج في هذا الصندوق.
done-box-arrived = تم الاستلام.
done-box-found = وُجد من جديد.
done-box-corrected = تم التصحيح.
done-box-lost = سُجّل مفقوداً.
done-box-scrapped = تم الإتلاف.
done-boxes-received = تم الاستلام.
done-boxes-announced = أُعلن عنه. يُحسب في المخزون عند وصوله.
done-undone = تم التراجع.
done-item-added = تمت الإضافة. الصورة تساعد من يجلبون الأشياء.
done-warehouse-added = تمت الإضافة. أضف الآن مواقعه.
done-locations-added = أُضيفت المواقع.

## Errors
error-box-is-expected = { $code } أُعلن عنه فقط. استلمه أولاً.
error-box-is-in-stock = { $code } في المخزون وليس محجوزاً جانباً.
error-box-is-picked = { $code } محجوز جانباً. أعده إلى مكانه أولاً.
error-box-is-packed-out = { $code } خرج من قبل. لم يتغير شيء.
error-box-is-transferred = { $code } في الطريق إلى مستودع آخر. لم يتغير شيء.
error-box-is-lost = { $code } مسجّل مفقوداً. إن كان معك فقل إنه وُجد.
error-box-is-scrapped = { $code } أُتلف. لم يتغير شيء.
error-box-changed = غيّر شخص آخر { $code } في هذه الأثناء. لم تغيّر أنت شيئاً: انظر من جديد.
error-correct-nothing = هذا هو المكتوب هنا بالفعل. غيّر ما اختلف.
error-box-meanwhile = { $kind ->
    [pack-out] { $who } أخرج { $code } قبلك: { $at }. لم تغيّر أنت شيئاً.
    [merge] { $who } دمج { $code } قبلك: { $at }. لم تغيّر أنت شيئاً.
    [lose] { $who } سجّل { $code } مفقوداً: { $at }. لم تغيّر أنت شيئاً.
    [scrap] { $who } أتلف { $code }: { $at }. لم تغيّر أنت شيئاً.
    [pick] { $who } وضع { $code } جانباً: { $at }. لم تغيّر أنت شيئاً.
    [send] { $who } أرسل { $code } في الطريق: { $at }. لم تغيّر أنت شيئاً.
   *[other] { $who } هو آخر من غيّر { $code }: { $at }. لم تغيّر أنت شيئاً: انظر من جديد.
}
error-box-too-few = في { $code } فقط { $quantity }.
error-box-other-warehouse = { $code } في مستودع غير الذي يُحمَّل منه.
error-box-unknown = لا صندوق لديكم يحمل الرمز { $code }.
error-boxes-too-many = { $max } صندوقاً على الأكثر في المرة الواحدة.
error-code-length = الرمز ستة أحرف.
error-code-unreadable = هذا ليس من رموزنا. انظر من جديد: ربما أحد الأحرف خطأ.
error-label-one-box = الملصق الواحد لصندوق واحد. استلم به صندوقاً واحداً في كل مرة.
error-label-unknown = الملصق { $code } لم يُطبع هنا.
error-label-used = الملصق { $code } موجود على صندوق آخر. انظر إلى ذلك الصندوق، أو ضع ملصقًا آخر على هذا.
error-litres = اكتب اللترات هكذا: 3 أو 0.5.
error-location-code = لا يصلح { $code } رمزاً: استعمل أحرفاً وأرقاماً ونقاطاً وشرطات.
error-location-range = { $range } يعدّ إلى الوراء.
error-location-taken = الموقع { $code } موجود من قبل.
error-location-unknown = لا يوجد موقع { $code } في هذا المستودع.
error-locations-all-there = كلها موجودة من قبل.
error-locations-too-many = { $max } موقع على الأكثر في المرة الواحدة.
error-merge-same-box = هذا هو الصندوق نفسه. امسح الآخر.
error-merge-unlike = الصندوقان غير متطابقين: يجب أن يتطابق الصنف والمقاس والمنظمة والمستودع.
error-size = اختر مقاساً: { $sizes }.
error-slug-empty = يجب أن يحتوي الاسم الإنجليزي على حروف أو أرقام.
error-slug-reserved = «{ $slug }» عنوان صفحة أخرى. أضف كلمة إلى الاسم الإنجليزي.
error-slug-taken = يوجد من قبل واحد باسم { $slug }.
error-split-too-many = في { $code } فقط { $quantity }، ويجب أن يبقى واحد على الأقل.
error-undo-not-this = لا يمكن التراجع عن هذا هنا.
error-undo-too-late = حدث شيء آخر لـ { $code } منذ ذلك الحين. تراجع عنه أولاً.
