## The backlog
arrivals-title = واردات غير مفروزة
arrivals-lede = { $days ->
    [one] ما دخل من الباب وينتظر الفرز. الهدف يوم واحد.
    [two] ما دخل من الباب وينتظر الفرز. الهدف يومان.
    [few] ما دخل من الباب وينتظر الفرز. الهدف { $days } أيام.
   *[other] ما دخل من الباب وينتظر الفرز. الهدف { $days } يومًا.
}
arrivals-pieces = أكياس ومنصات وكراتين
arrivals-weight = الوزن تقريبًا
arrivals-oldest = الأقدم ينتظر منذ
arrivals-days = { $n ->
    [0] اليوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
   *[other] { $n } يومًا
}
arrivals-late = بعضها ينتظر منذ أكثر من { $days } أيام. افرزوا الأقدم أولًا.
arrivals-history = الأسابيع الأربعة الأخيرة يومًا بيوم
arrivals-day = اليوم
arrivals-search = ممن، أو ما بداخله
arrivals-any-kind = أي نوع
arrivals-all = وما فُرز أيضًا
arrivals-none = لا شيء ينتظر الفرز.
arrivals-none-help = عندما تصل شاحنة، سجّلوا هنا ما يدخل من الباب.
weight-kg = { $kg } كغ

## Taking in at the door
arrival-new-title = وصل شيء
arrival-new-lede = عُدّه وزِنه الآن، وافرزه لاحقًا.
arrival-kind = في ماذا جاء
arrival-kind-sack = أكياس
arrival-kind-pallet = منصات
arrival-kind-carton = كراتين
arrival-count-sack = { $n ->
    [one] كيس واحد
    [two] كيسان
    [few] { $n } أكياس
   *[other] { $n } كيسًا
}
arrival-count-pallet = { $n ->
    [one] منصة واحدة
    [two] منصتان
    [few] { $n } منصات
   *[other] { $n } منصة
}
arrival-count-carton = { $n ->
    [one] كرتونة واحدة
    [two] كرتونتان
    [few] { $n } كراتين
   *[other] { $n } كرتونة
}
arrival-pieces = كم عددها
arrival-weight = وزنها كلها بالكيلوغرام
arrival-weight-help = مثل 12.5. التقدير خير من لا شيء.
arrival-giver = ممن
arrival-giver-help = اختياري. مجموعة أو مدينة؛ ومن دون أسماء أشخاص قدر الإمكان.
arrival-probably = ما الذي فيه على الأرجح
arrival-probably-help = اختياري: ما قاله المتبرع أو ما تراه.
arrival-photo = صورة
arrival-photo-help = اختياري. للأشياء لا للناس. يُمحى منها المكان والوقت.
arrival-warehouse = المستودع
arrival-save = تسجيل الوارد
done-arrival-added = سُجّل. ينتظر الفرز.

## One arrival
arrival-title = وارد
arrival-came = وصل
arrival-pieces-of = { $n ->
    [0] لم يبقَ شيء
   *[other] بقي { $n }
}
arrival-sorted = مفروز
arrival-all-sorted = فُرز كله.
arrival-never-came = لم يصل شيء: سُجّل خطأً.
arrival-waits = { $left ->
    [one] قطعة واحدة تنتظر، نحو { $weight }.
    [two] قطعتان تنتظران، نحو { $weight }.
    [few] { $left } قطع تنتظر، نحو { $weight }.
   *[other] { $left } قطعة تنتظر، نحو { $weight }.
}
arrival-late = هذا ينتظر منذ أكثر من { $days } أيام. افرزوه أولًا.
arrival-estimate = ما فيه على الأرجح
arrival-about = نحو { $n } × { $item }
arrival-estimate-none = لم يُفرز شيء مثله بعد، فلا تقدير.
arrival-estimate-giver = { $n ->
    [one] محسوب من عملية فرز واحدة لما جلبه المتبرع نفسه.
    [two] محسوب من عمليتي فرز لما جلبه المتبرع نفسه.
   *[other] محسوب من عمليات فرز لما جلبه المتبرع نفسه، عددها { $n }.
}
arrival-estimate-kind = { $n ->
    [one] محسوب من عملية فرز سابقة واحدة للنوع نفسه.
    [two] محسوب من عمليتي فرز سابقتين للنوع نفسه.
   *[other] محسوب من عمليات فرز سابقة للنوع نفسه، عددها { $n }.
}
arrival-photo-alt = صورة لما وصل
arrival-correct = تصحيح ما كُتب
arrival-really-pieces = كم وصل فعلًا
arrival-really-pieces-help = مع ما فُرز من قبل؛ 0 إذا لم يصل شيء.
arrival-corrections = ما صُحّح
arrival-was-corrected = صحّحه { $who }: القطع { $pieces }، الوزن { $weight }.
done-arrival-corrected = تم التصحيح.

## Sorting
sort-title = الفرز
sort-lede = قل كم قطعة أفرغت وأي صناديق خرجت منها. وما لم يُفرز بعد يبقى هنا.
sort-pieces = القطع المفروزة الآن
sort-pieces-help = من التي تنتظر.
sort-discarded = ما رُمي، بالكيلوغرام
sort-box = الصندوق { $n }
sort-expires-help = لما تنتهي صلاحيته: أقرب تاريخ على العلب.
sort-label = الرمز إن كان عليه ملصق
sort-more = صناديق أكثر
sort-save = تم الفرز
done-arrival-sorted = تم الفرز. الصناديق في المخزون؛ اطبعوا ملصقاتها أدناه.
sorts-title = ما فُرز
sort-was-done = { $n ->
    [one] { $who }: فُرزت قطعة واحدة.
    [two] { $who }: فُرزت قطعتان.
    [few] { $who }: فُرزت { $n } قطع.
   *[other] { $who }: فُرزت { $n } قطعة.
}
sort-was-undone = { $n ->
    [one] { $who }: تراجع عن فرز قطعة واحدة.
    [two] { $who }: تراجع عن فرز قطعتين.
    [few] { $who }: تراجع عن فرز { $n } قطع.
   *[other] { $who }: تراجع عن فرز { $n } قطعة.
}
sort-thrown-away = رُمي { $weight }.
sort-undone = تم التراجع عنه
sort-print = طباعة الملصقات
sort-take-back = تراجع
done-sort-taken-back = تم التراجع. القطع تنتظر من جديد وصناديقها خرجت من المخزون.

## Errors
error-weight = اكتب الوزن بالكيلوغرام، مثل 12.5.
error-weight-negative = لا يكون الوزن أقل من صفر.
error-weight-absurd = هذا ثقيل جدًا: { $max } كغ على الأكثر في المرة. تحقق من الرقم.
error-sort-too-many = { $left ->
    [0] لم يبقَ منه شيء ينتظر. لقد فرزه شخص آخر.
    [one] قطعة واحدة فقط تنتظر.
    [two] قطعتان فقط تنتظران.
   *[other] ينتظر { $left } فقط.
}
error-sort-discarded = ما رُمي أكثر مما وصل. تحقق من الرقم.
error-sort-undone = تم التراجع عن هذا من قبل.
error-arrival-sorted = فُرز { $sorted } من قبل، فقد وصل هذا العدد على الأقل. ألغِ الفرز الخاطئ أولًا.
error-photo-unreadable = لا يمكن فتح هذه الصورة. أرسل JPEG أو PNG أو WebP.
error-photo-too-large = هذه الصورة كبيرة جدًا. أرسل أصغر منها: 12 ميغابايت على الأكثر.
error-item-unknown = لا صنف بهذا الاسم. اختر من القائمة أو أضفه إلى الكتالوج أولًا.
error-item-several = عدة أصناف بهذا الاسم. اكتب واحدًا من: { $slugs }
