## The list of transfers
transfers-title = عمليات النقل
transfers-lede = صناديق في الطريق بين المستودعات والمنظمات.
transfers-search = الرمز أو المستودع
transfers-which-in = قادمة إلينا
transfers-which-out = خارجة من عندنا
transfers-which-done = منتهية
transfers-none-in = لا شيء في الطريق إلى هنا.
transfers-none-out = لا شيء قيد التجهيز ولا في الطريق من هنا.
transfers-none-done = لم تنتهِ أي عملية نقل بعد.
transfer-code = النقل
transfer-from = من
transfer-to = إلى
transfer-boxes = الصناديق
transfer-state = الحالة
transfer-when = متى
transfer-state-packing = قيد التجهيز
transfer-state-on-the-road = في الطريق
transfer-state-arrived = وصل
transfer-state-called-off = أُلغي
transfer-differing = { $n ->
    [one] صندوق واحد مختلف
    [two] صندوقان مختلفان
    [few] { $n } صناديق مختلفة
   *[other] { $n } صندوقًا مختلفًا
}

## Starting one
transfer-new-title = نقل جديد
transfer-new-lede = اختر من أين وإلى أين، ثم امسح الصناديق.
transfer-no-warehouse = ليس لمنظمتك مستودع مستعمل بعد.
transfer-note = ملاحظة
transfer-note-help = اختياري: من يقود ومتى يُنتظر وصوله.
transfer-start = بدء التجهيز

## One transfer
transfer-title = نقل
transfer-from-to = من { $from } إلى { $to }
transfer-started-by = بدأ التجهيز: { $who }.
transfer-sent-by = أرسله: { $who }.
transfer-received-by = استلمه: { $who }.
transfer-is-on-the-road = هو في الطريق. من يستلمه يقول هنا ما الذي وصل.
transfer-was-called-off = أُلغي هذا النقل وأُعيدت صناديقه إلى مكانها.
transfer-nothing-differed = وصل كل شيء كما أُرسل.
transfer-add-code = رمز صندوق
transfer-add-help = امسح ملصقه أو اكتب الأحرف الستة.
transfer-add = إضافة
transfer-scan = مسح
transfer-scan-hint = ضع الملصق أمام الكاميرا.
transfer-scan-denied = الكاميرا غير مسموح بها. اكتب الرمز.
transfer-scan-tick = امسح وضع علامة
transfer-scan-tick-denied = لا يمكن استخدام الكاميرا. ضع العلامات بيدك.
transfer-scan-not-in-it = هذا الصندوق ليس في هذه القائمة.
transfer-no-boxes = لا صندوق بعد
transfer-no-boxes-help = امسح أول صندوق سيُرسل.
transfer-units = الوحدات
transfer-box = الصندوق
transfer-item = الصنف
transfer-size = المقاس
transfer-quantity = الكمية
transfer-place = المكان
transfer-arrived-as = وصل على أنه
transfer-differed = ما الذي اختلف
transfer-differs-missing = لم يصل.
transfer-differs-item = كان فيه صنف آخر.
transfer-differs-size = كان مقاسًا آخر.
transfer-differs-fewer = { $n ->
    [one] أقل بواحد مما أُرسل.
    [two] أقل باثنين مما أُرسل.
   *[other] أقل بـ { $n } مما أُرسل.
}
transfer-differs-more = { $n ->
    [one] أكثر بواحد مما أُرسل.
    [two] أكثر باثنين مما أُرسل.
   *[other] أكثر بـ { $n } مما أُرسل.
}
transfer-remove = إخراج
transfer-remove-code = إخراج { $code } من النقل
transfer-send = يغادر الآن
transfer-send-help = بعد ذلك لا يستطيع أحد هنا تغيير هذه الصناديق. وإذا ألغيت النقل أُعيدت صناديقه إلى مكانها.
transfer-call-off = إلغاء النقل
done-transfer-started = بدأ النقل. امسح الصناديق الآن.
done-transfer-added = أُضيف ووُضع جانبًا. الصندوق التالي.
done-transfer-removed = أُخرج وأُعيد إلى مكانه.
done-transfer-sent = هو في الطريق.
done-transfer-called-off = أُلغي وأُعيدت الصناديق.
done-transfer-arrived = تم الاستلام. الصناديق الآن في مخزونكم.

## Packing list
transfer-packing-list = قائمة التحميل
transfer-print = طباعة
transfer-sum = عدد الصناديق: { $boxes }، ومجموع الوحدات: { $units }
transfer-loaded = حُمّل
transfer-unloaded = أُنزل

## Receiving one
transfer-receive = استلامه
transfer-came-after-all = وصل صندوق مفقود لاحقًا
transfer-arrive-title = ما الذي وصل؟
transfer-arrive-lede = من { $from }. انظر إلى كل صندوق: ضع علامة إذا كان كما أُرسل، أو اكتب كم يوجد.
transfer-place-all = مكان كل الصناديق
transfer-place-all-help = اختياري: أين تضعها، مثل B4.
transfer-was-sent = { $n ->
    [one] أُرسلت وحدة واحدة.
    [two] أُرسلت وحدتان.
    [few] أُرسلت { $n } وحدات.
   *[other] أُرسلت { $n } وحدة.
}
transfer-as-sent = هو هنا كما أُرسل
transfer-found = كم يوجد
transfer-found-help = اتركه فارغًا إذا وضعت علامة على الصندوق؛ 0 إذا لم يصل.
transfer-otherwise = صنف أو مقاس أو مكان آخر، أو ملاحظة
transfer-remark = ملاحظة
transfer-arrive-save = استلام كل هذا
transfer-all-as-sent = كل شيء كما أُرسل
transfer-all-as-sent-help = فقط إذا نظرت إلى كل صندوق. أي عدد كتبته أعلاه يبقى محسوبًا.
transfer-all-as-sent-tick = كل الصناديق هنا كما أُرسلت
transfer-late-title = ما الذي وصل لاحقًا؟
transfer-late-lede = هذه الصناديق من { $from } سُجّلت على أنها لم تصل. اكتب كم يوجد في التي وصلت لاحقًا، واترك الباقي فارغًا.
transfer-late-save = استلام هذه
transfer-kept = ما كتبته آخر مرة ما زال هنا.

## Errors
error-transfer-same-warehouse = اختر مستودعًا غير الذي يغادر منه.
error-transfer-box-unknown = لا يوجد صندوق { $code } في هذه المنظمة. تحقق من الرمز.
error-transfer-box-elsewhere = { $code } في مستودع آخر.
error-transfer-box-taken = { $code } في عملية نقل أخرى.
error-transfer-box-gone = لم يعد { $code } موضوعًا جانبًا: أعاده أحد أو أخذه. أخرجه من القائمة ثم أرسل من جديد.
error-transfer-box-unaccounted = قل ما الذي وصل من { $code }.
error-transfer-box-came = استُلم { $code } من قبل. انظر إلى النقل من جديد.
error-transfer-none-came = ضع علامة على صندوق وصل أو اكتب كم فيه.
error-transfer-unsaid = ضع علامة على هذا الصندوق أو اكتب كم يوجد؛ 0 إذا لم يصل.
error-transfer-empty = أضف صندوقًا أولًا.
error-transfer-full = يسع النقل { $max } صندوقًا على الأكثر. ابدأ نقلًا آخر.
error-transfer-not-packing = غادر هذا النقل أو أُلغي. لم يتغير شيء.
error-transfer-not-sent = لم يغادر هذا النقل بعد.
error-transfer-called-off = أُلغي هذا النقل.
error-transfer-arrived = استلم أحد هذا النقل من قبل. لم يتغير شيء.
