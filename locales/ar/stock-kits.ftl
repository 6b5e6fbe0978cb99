## The kits
kits-title = الحزم
kits-lede = أشياء تخرج معًا. انظر كم حزمة يمكن تجهيزها الآن، وأي مكوّن ينقص.
kits-count = { $count ->
    [one] حزمة واحدة
    [two] حزمتان
    [few] { $count } حزم
   *[other] { $count } حزمة
}
kits-kit = الحزمة
kits-parts = المكوّنات
kits-possible = يمكن تجهيزها الآن
kits-possible-at = { $warehouse }: { $count }
kits-limited-by = يحدّها { $item }
kits-empty-title = لا توجد حزم بعد
kits-empty = الحزمة صنف يتكوّن من أصناف أخرى، مثل حزمة الاستقبال.
kits-all = كل الحزم
kits-new-title = اجعل صنفًا حزمة
kits-new-item = الصنف
kits-new-help = صنف بلا مقاسات. أضفه إلى الدليل أولًا إن لم يكن فيه.
kits-new-go = حدّد مكوّناته

## One kit
kit-no-warehouse = لا يوجد مستودع قيد الاستعمال.
kit-no-components = لم يحدّد أحد بعد ما تتكوّن منه هذه الحزمة.
kit-change = غيّر المكوّنات
kit-from = من صناديق
kit-components-title = المكوّنات
kit-component = المكوّن
kit-each = في كل حزمة
kit-there = في المخزن
kit-size = المقاس
kit-size-of = مقاس { $item }
kit-size-units = { $size } (في المخزن { $count })
kit-put-in = ضعه فيها
kit-how-many = كم حزمة
kit-where = أين يوضع صندوق الحزم
kit-nowhere = بلا مكان حتى الآن
kit-label = رمز ملصق مطبوع مسبقًا
kit-label-help = اتركه فارغًا لملصق جديد.
kit-assemble = جهّز
kit-assemble-help = تؤخذ المكوّنات من الصناديق التي تنتهي صلاحيتها أولًا، ثم من الأقدم.
kit-boxes = صناديق هذه الحزمة
kit-kits = الحزم
kit-warehouse = المستودع
kit-until = حتى
kit-break-up = فكّها
kit-made = { $count ->
    [one] صندوق جديد واحد يحتاج إلى ملصق.
    [two] صندوقان جديدان يحتاجان إلى ملصقين.
    [few] { $count } صناديق جديدة تحتاج إلى ملصقات.
   *[other] { $count } صندوقًا جديدًا تحتاج إلى ملصقات.
}
kit-print = اطبع الملصقات
done-kits-assembled = الحزم جاهزة.
error-kit-short = { $item }: ينقص { $missing }. المطلوب { $needed } وفي المخزن { $there }.
error-kit-none = هذا الصنف ليس حزمة: لم يحدّد أحد مكوّناته.

## What a kit is made of
kit-components-of = ما في { $kit }
kit-components-lede = الترتيب هنا هو ترتيب التعبئة.
kit-components-back = العودة إلى الحزمة
kit-components-help = أفرغ الكمية لإزالة مكوّن. الحزمة تبقى حزمة من دون مكوّناتها الاختيارية.
kit-optional = اختياري
kit-add = أضف مكوّنًا
done-kit-defined = حُفظت المكوّنات.
error-kit-all-optional = يجب أن يكون مكوّن واحد على الأقل غير اختياري.
error-kit-quantity = { $max } على الأكثر من المكوّن الواحد في الحزمة.
error-kit-twice = هذا المكوّن موجود في الحزمة.
error-kit-in-itself = لا يمكن أن تحتوي الحزمة على نفسها، ولا على حزمة تحتويها.
error-kit-sized = لهذا الصنف مقاسات، والحزمة بلا مقاسات: اختر صنفًا آخر أو أضف واحدًا إلى الدليل.

## Break up
kit-break-up-title = فكّ الحزم
kit-break-up-of = فكّ { $code }
kit-break-up-lede = { $count ->
    [one] في هذا الصندوق حزمة واحدة. يوضع كل مكوّن في صندوق خاص به.
    [two] في هذا الصندوق حزمتان. يوضع كل مكوّن في صندوق خاص به.
    [few] في هذا الصندوق { $count } حزم. يوضع كل مكوّن في صندوق خاص به.
   *[other] في هذا الصندوق { $count } حزمة. يوضع كل مكوّن في صندوق خاص به.
}
kit-break-up-count = كم حزمة تُفكّ
kit-as-assembled = في كل حزمة، كما جُهّزت
kit-look-inside = انظر في الداخل: ما المقاسات؟
kit-part = { $item }، { $count }
kit-part-sized = { $item }، مقاس { $size }، { $count }
kit-was-in = هو في هذه الحزم
done-kits-broken-up = فُكّت الحزم.
