## Print labels
labels-title = الملصقات
labels-lede = ملصق واحد على كل صندوق. أي هاتف يقرأ المربع، وأي شخص يقرأ الأحرف الستة.
labels-boxes-title = للصناديق الموجودة هنا
labels-none-yet = لم يصل أي صندوق بعد.
labels-latest = آخر الصناديق التي وصلت
labels-code = الرمز
labels-item = الصنف
labels-size = المقاس
labels-quantity = الكمية
labels-came = وصل
labels-select = اطبع { $code }
labels-typed = أو اكتب الرموز
labels-typed-help = بقدر ما تريد، مع مسافة بين كل رمزين.
labels-sheet = الورقة
labels-start = أول مكان فارغ على الورقة
labels-start-help = 1 للورقة الجديدة. ابدأ العدّ من أعلى اليسار، سطرًا بعد سطر.
labels-cut = ورق عادي: ارسم خطوطًا للقص
labels-show = اعرض الأوراق
sheet-3x8 = A4، 24 ملصقًا بمقاس 70 × 37 مم
sheet-2x4 = A4، 8 ملصقات بمقاس 105 × 74 مم

## Rolls printed ahead
rolls-title = لفّات مطبوعة مسبقًا
rolls-lede = رموز لصناديق ستأتي. ألصق واحدًا، ثم امسحه عند استلام الصندوق. اطبع اللفّة مرة واحدة فقط: لا يمكن التمييز بين صندوقين يحملان الملصق نفسه.
rolls-sheets = عدد الأوراق
rolls-sheets-help = من 1 إلى 20.
rolls-make = جهّز لفّة
rolls-empty = لا توجد لفّات بعد.
rolls-made = جُهّزت
rolls-labels = الملصقات
rolls-used = على صناديق
done-roll-made = اللفّة جاهزة. افتحها لطباعتها.

## The sheets
labels-print-title = أوراق الملصقات
labels-count = { $count ->
    [0] كل ملصقات هذه اللفّة موجودة على صناديق
    [one] ملصق واحد
    [two] ملصقان
    [few] { $count } ملصقات
    [many] { $count } ملصقًا
   *[other] { $count } ملصق
}
labels-print-help = اطبع بحجم 100 ٪ ومن دون هوامش.
labels-left-out = { $count ->
    [one] ملصق واحد موجود على صندوق ولن يُطبع.
    [two] ملصقان موجودان على صناديق ولن يُطبعا.
    [few] { $count } ملصقات موجودة على صناديق ولن تُطبع.
    [many] { $count } ملصقًا موجودة على صناديق ولن تُطبع.
   *[other] { $count } ملصق موجودة على صناديق ولن تُطبع.
}
labels-print = اطبع
labels-back = العودة إلى الملصقات
labels-qr = رمز QR للصندوق { $code }
label-quantity = { $unit ->
    [pair] { $count ->
        [one] زوج واحد
        [two] زوجان
        [few] { $count } أزواج
       *[other] { $count } زوجًا
    }
    [pack] { $count ->
        [one] علبة واحدة
        [two] علبتان
        [few] { $count } علب
       *[other] { $count } علبة
    }
    [kg] { $count } كغ
    [litre] { $count ->
        [one] لتر واحد
        [two] لتران
        [few] { $count } لترات
       *[other] { $count } لترًا
    }
    [tin] { $count ->
        [one] معلّبة واحدة
        [two] معلّبتان
        [few] { $count } معلّبات
       *[other] { $count } معلّبة
    }
   *[piece] { $count ->
        [one] قطعة واحدة
        [two] قطعتان
        [few] { $count } قطع
       *[other] { $count } قطعة
    }
}
label-until = حتى { $date }

## What can be wrong
error-label-start = في هذه الورقة { $max } مكانًا. اكتب رقمًا من 1 إلى { $max }.
error-label-none = اختر صندوقًا أو اكتب رمزًا.
error-label-many = هذا كثير على طباعة واحدة: { $max } ملصقًا على الأكثر.
error-label-wrong = هذه ليست من ملصقاتكم: { $words }. انظر إليها مرة أخرى.
error-roll-sheets = { $max } ورقة على الأكثر في اللفّة الواحدة.
