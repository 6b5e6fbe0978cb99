## Levels
level-urgent = عاجل
level-needed = مطلوب
level-enough = يكفي
level-stop = نرجو التوقف

## Front page
front-title = ما يحتاج إليه الناس اليوم
front-heading = أحضروا ما يحتاج إليه الناس فعلاً
front-lede = مجموعات أهلية تتشارك مستودعاً واحداً من أجل من يعيشون في العراء. نعدّ ما على الرفوف وما يُوزَّع، ونخبركم هنا، ساعة بساعة، بما ينقص.
front-to-needs = القائمة كاملة
front-to-about = من نحن
front-all-urgent = { $count ->
    [one] شيء واحد عاجل
    [two] الشيئان العاجلان
    [few] كل الأشياء العاجلة وعددها { $count }
   *[other] كل الأشياء العاجلة وعددها { $count }
}
front-how = كيف تُعدّ هذه القائمة
front-how-text = لكل صندوق بطاقة تُمسح حين يصل وحين يخرج، فتعرف القائمة كم يوماً سيكفي كل شيء. لا أحد يخمّن، ولا أحد يأتي بشاحنة مليئة بما هو موجود هنا أصلاً.

## The list
needs-title = ما نحتاج إليه
needs-lede = محسوب مما على رفوفنا ومما يُوزَّع كل أسبوع.
needs-worked-out = آخر حساب
needs-levels = المستويات
needs-sizes = المقاسات
needs-before-you-pack = نرجو أن تكون الأشياء نظيفة وسليمة ومفروزة حسب النوع والمقاس، بلا ألوان فاقعة ولا عاكسة.
needs-group-urgent = أحضروا هذه أولاً
needs-group-needed = مطلوب أيضاً
needs-group-enough = يكفي الآن
needs-group-stop = نرجو عدم إرسال هذه
needs-how = كيف تُحسب المستويات؟
needs-how-pins = قد يقرّر التحالف غير ذلك لفترة، ويذكر حينها من قرّر ولماذا وإلى متى.
needs-meaning-urgent = المخزون يكفي أقل من ثلث الأيام التي نريدها.
needs-meaning-needed = المخزون يكفي أياماً أقل مما نريد، ولكن ثلثها على الأقل.
needs-meaning-enough = المخزون يكفي الأيام التي نريدها، وأقل من ضعفها.
needs-meaning-stop = المخزون يكفي ضعف الأيام التي نريدها أو أكثر، أو لا أحد هنا يستطيع استعماله. سيملأ رفوفاً تحتاج إليها أشياء أخرى.
needs-why = لماذا؟
needs-more = المزيد عنه
needs-nothing-urgent = لا شيء عاجل الآن. شكراً لكم!
needs-empty = القائمة ليست جاهزة بعد
needs-empty-help = نرجو العودة قريباً، أو سؤالنا قبل تجهيز أي شيء.
needs-data = هذه القائمة كبيانات:
needs-embed = القائمة لموقعكم
needs-whole-list = القائمة كاملة مع الأسباب
needs-picture-more = { $count ->
    [one] وشيء آخر
    [two] وشيئان آخران
    [few] و{ $count } أشياء أخرى
    [many] و{ $count } شيئاً آخر
   *[other] و{ $count } شيء آخر
}

## One item
need-back = إلى القائمة كاملة
need-avoid = ما نرجو عدم إرساله
need-photo = صورة: { $item }
need-coalition = التحالف
need-size-waist = خصر { $sizes }
need-size-months = { $sizes } شهراً
need-size-years = { $sizes } سنة
need-sizes-urgent = عاجل: { $sizes }
need-sizes-needed = مطلوب: { $sizes }
need-sizes-enough = يكفي: { $sizes }
need-sizes-stop = نرجو التوقف: { $sizes }
need-summary-urgent = نحتاج إليه عاجلاً الآن.
need-summary-needed = نحتاج إليه الآن.
need-summary-enough = لدينا ما يكفي الآن.
need-summary-stop = نرجو عدم إرساله الآن.
need-why-cover = { $days ->
    [0] لا يكاد يوجد منه شيء؛ نريد ما يكفي لعدد من الأيام: { $wanted }.
    [one] المخزون يكفي يوماً واحداً تقريباً؛ نريد { $wanted }.
    [two] المخزون يكفي يومين تقريباً؛ نريد { $wanted }.
    [few] المخزون يكفي { $days } أيام تقريباً؛ نريد { $wanted }.
    [many] المخزون يكفي { $days } يوماً تقريباً؛ نريد { $wanted }.
   *[other] المخزون يكفي { $days } يوم تقريباً؛ نريد { $wanted }.
}
need-why-range = المخزون يكفي من { $from } إلى { $to } يوماً تقريباً حسب المقاس؛ نريد { $wanted }.
need-why-year = المخزون يكفي أكثر من سنة؛ نريد ما يكفي { $wanted } يوماً.
need-why-no-use = لا أحد هنا يستعمله، ولدينا منه في المخزون.
need-why-pinned = قرار { $who } حتى { $until }: «{ $reason }»

## Desk: the table
menu-needs-desk = الاحتياجات
needs-desk-title = الاحتياجات
needs-desk-lede = لكل صنف ومقاس: ما هو موجود، وما يُستعمل، والمستوى الذي ينتج عنهما.
needs-desk-words = كلمات
needs-desk-category = الفئة
needs-desk-level = المستوى
needs-desk-every = الكل
needs-desk-only-pinned = مثبّت
needs-desk-only-unset = لم يُدخل استعمال أسبوعي
needs-desk-item = الصنف
needs-desk-size = المقاس
needs-desk-stock = في المخزون
needs-desk-use = الاستعمال الأسبوعي
needs-desk-went = خرج أسبوعياً
needs-desk-days = الأيام
needs-desk-days-of = { $days } من { $wanted }
needs-desk-no-level = بلا مستوى: لم يُدخل شيء، أو لا استعمال ولا مخزون.
needs-desk-pages = الصفحات
needs-desk-range = { $from }–{ $to } من { $total }

## Desk: one item
needs-desk-back = إلى كل الاحتياجات
needs-desk-item-lede = أدخل كم يُستعمل في الأسبوع، ولكم يوماً ينبغي أن يكفي المخزون. «خرج أسبوعياً» هو ما خرج فعلاً: المتوسط الأسبوعي لآخر أربعة أسابيع.
needs-desk-public = الصفحة العامة
needs-desk-use-title = الاستعمال الأسبوعي وأيام التغطية
needs-desk-cover = الأيام المطلوبة
needs-desk-one-size = مقاس واحد
needs-desk-place = { $size }، { $column }
needs-desk-history = ما أُدخل من قبل
needs-desk-entered = { $use } في الأسبوع، لمدة { $cover } يوماً
done-needs-entered = تم الحفظ. تُحسب القائمة العامة من جديد.
error-weekly-use = بين 0 و{ $max } في الأسبوع.
error-cover-days = بين 1 و{ $max } يوماً.

## Desk: pins
pin-title = المستويات المثبّتة
pin-lede = ثبّت مستوى حين تعرف ما لا تعرفه الأرقام: شاحنة في الطريق، أو برد قادم، أو رفوف ممتلئة. سيقرأ الجميع السبب ومن قرّر.
pin-none = لا شيء مثبّت. المستوى يتبع الأرقام.
pin-new = تثبيت مستوى
pin-level = المستوى
pin-size = المقاس
pin-every-size = كل المقاسات
pin-reason = السبب
pin-reason-help = يظهر للجميع كما تكتبه، في كل اللغات. لا تذكر مكاناً يعيش فيه الناس ولا شخصاً.
pin-from = من
pin-until = حتى (آخر يوم)
pin-until-help = ٩٠ يوماً من اليوم على الأكثر، ثم تُعتمد الأرقام من جديد.
pin-who = صاحب القرار
pin-over = انتهى
pin-set = تثبيت
pin-end = إنهاء التثبيت الآن
done-pin-set = تم التثبيت، وتعرضه القائمة العامة.
done-pin-ended = انتهى التثبيت، وتُعتمد الأرقام من جديد.
error-pin-reason = اذكر السبب في { $min } أحرف على الأقل.
error-pin-past = هذا اليوم مضى. اختر اليوم أو ما بعده.
error-pin-too-long = { $max } يوماً على الأكثر.
error-pin-ended = انتهى هذا التثبيت من قبل. لم يتغير شيء.
