## The stocktakes
stocktakes-title = الجرد
stocktakes-lede = عُدّ ما هو موجود فعلًا. لا يتغيّر شيء حتى يوافق أحد على الفروق.
stocktakes-all = كل عمليات الجرد
stocktakes-empty-title = لم يُجرد شيء بعد
stocktakes-empty = ابدأ بمكان واحد: يكفيه ربع ساعة.
stocktake-where = أين
stocktake-all-of = { $warehouse }: كله
stocktake-place-in = { $warehouse }: { $place }
stocktake-begin = ابدأ العدّ
stocktake-state = الحالة
stocktake-any-state = الكل
stocktake-state-open = قيد العدّ
stocktake-state-approved = تمت الموافقة
stocktake-state-dropped = أُلغي
stocktake-began = بدأ
stocktake-ended = انتهى
done-stocktake-begun = سر على طول الرفوف وامسح كل صندوق.

## Counting
stocktake-title = جرد
stocktake-progress = عُدّ { $seen } من أصل { $believed } من الصناديق
stocktake-to-differences = انظر الفروق
stocktake-place = أين أنت
stocktake-place-help = يبقى الاختيار للصندوق التالي.
stocktake-no-place = لا أحدّد
stocktake-code = رمز الصندوق
stocktake-scan = امسح
stocktake-scan-hint = ضع مربع الملصق أمام الكاميرا.
stocktake-scan-denied = لا يمكن استعمال الكاميرا. اكتب الرمز.
stocktake-scan-unknown = هذا ليس ملصق صندوق.
stocktake-counted = كم قطعة فيه
stocktake-counted-help = عُدّها. اكتب 0 إذا كان الصندوق فارغًا.
stocktake-count = تم العدّ
stocktake-not-seen = لم تُرَ بعد
stocktake-all-seen = عُدّت كل الصناديق المتوقعة هنا.
stocktake-and-more = وغيرها.
done-box-counted = تم العدّ. الصندوق التالي.
done-box-counted-again = أُعيد العدّ، والعدد الجديد هو المعتمد.
error-count-unknown = لا يوجد لديكم صندوق بالرمز { $code }، أو أن المكان ليس في هذا المستودع. لم يُسجّل أي عدد.
error-stocktake-ended = انتهى هذا الجرد. ابدأ جردًا جديدًا.

## What differs
stocktake-differences-title = الفروق
stocktake-to-counting = تابع العدّ
stocktake-agree = { $count ->
    [zero] لا يوجد عدد مطابق.
    [one] عدد واحد مطابق.
    [two] عددان مطابقان.
    [few] { $count } أعداد مطابقة.
   *[other] { $count } عددًا مطابقًا.
}
stocktake-cut = هناك أكثر مما تعرضه هذه الصفحة. نزّل الملف لترى الكل.
stocktake-differ = عُدّت بشكل مختلف
stocktake-none-differ = لم يُعدّ شيء بشكل مختلف.
stocktake-believed = المتوقع
stocktake-counted-short = المعدود
stocktake-change = الفرق
stocktake-outcome = ما يترتب عليه
stocktake-outcome-agrees = الكمية صحيحة.
stocktake-outcome-correct = تُصحَّح الكمية.
stocktake-outcome-lost = يُسجَّل الصندوق مفقودًا.
stocktake-outcome-back = كان يُظن أنه خرج. يُعاد إلى المخزن.
stocktake-outcome-changed = دخل شيء أو خرج بعد العدّ. يبقى السجل عند { $now }. أعد العدّ إن شككت.
stocktake-found-at = يُنقل إلى { $place } حيث وُجد.
stocktake-found-here = يُنقل إلى هذا المستودع حيث وُجد.
stocktake-marked-lost = لم تُرَ وسُجّلت مفقودة
stocktake-mark-lost = سجّل { $code } مفقودًا
stocktake-not-seen-help = ضع علامة على المفقود. ما لا تضع عليه علامة يبقى كما هو.
stocktake-approve = وافق
stocktake-approve-help = يُصحَّح السجل فورًا. لا يمكن التراجع عنه دفعة واحدة، لكن يمكن تصحيح كل صندوق.
stocktake-drop = ألغِ هذا الجرد
done-stocktake-approved = تمت الموافقة. السجل يقول ما عُدّ.
done-stocktake-dropped = أُلغي. لم يتغيّر شيء.
error-stocktake-counted-since = عدّ أحدهم شيئًا بعد أن فتحت هذه الصفحة. انظر مرة أخرى ثم وافق.
