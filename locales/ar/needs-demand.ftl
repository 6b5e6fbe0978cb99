## Why a level
need-why-coming = { $days ->
    [0] لا يكاد يوجد شيء في المخزن ولا فيما وُعدنا به؛ نريد ما يكفي { $wanted } يوماً.
    [one] مع ما وُعدنا به يكفي نحو يوم واحد؛ نريد ما يكفي { $wanted } يوماً.
   *[other] مع ما وُعدنا به يكفي نحو { $days } يوماً؛ نريد ما يكفي { $wanted }.
}
need-why-coming-range = مع ما وُعدنا به يكفي نحو { $from } إلى { $to } يوماً بحسب المقاس؛ نريد ما يكفي { $wanted }.
need-why-full = يوجد ما يكفي، ومخازننا تكاد تمتلئ. نرجو الاحتفاظ به لوقت لاحق.
needs-how-held = لا يتغيّر المستوى إلا إذا تجاوزت الأرقام حدّه بوضوح، بمقدار ١٥ في المئة، كي لا يتقلّب. وحين تكاد مخازننا تمتلئ يصبح ما لدينا منه كفاية «نرجو التوقف».

## A demand in one sentence
demand-said-standard = { $people } شخص × { $units } { $months ->
        [one] كل شهر
       *[other] كل { $months } أشهر
    }{ $season ->
        [100] {""}
       *[other] {" "}× { $season } في المئة بسبب الموسم
    }{ $lost ->
        [0] {""}
       *[other] {" "}+ { $lost } تُفقد كل أسبوع
    }{ $arriving ->
        [0] {""}
       *[other] {" "}+ { $arriving } للواصلين الجدد
    } = { $weekly } في الأسبوع{ $weeks ->
        [0] .
       *[other] ؛ ومما تعلمناه من { $weeks } أسابيع: { $learned }.
    }
demand-said-learned = تعلمناه من { $weeks } أسابيع مما خرج وممن لم يجد حاجته{ $each ->
        [yes] ، لعدد الأشخاص في آخر إحصاء
       *[no] {""}
    }{ $besides ->
        [yes] ، مع ما فُقد وما يُعطى للواصلين الجدد
       *[no] {""}
    }: { $weekly } في الأسبوع، وفي أكثر الأسابيع بين { $low } و{ $high }.
demand-said-learned-sum = تعلمناه من { $weeks } أسابيع مما خرج وممن لم يجد حاجته{ $people ->
        [0] {""}
       *[other] ، لـ { $people } شخص
    }{ $season ->
        [100] {""}
       *[other] ، × { $season } في المئة بسبب الموسم
    }: { $besides ->
        [yes] { $used }{ $lost ->
            [0] {""}
           *[other] {" "}+ { $lost } تُفقد كل أسبوع
        }{ $arriving ->
            [0] {""}
           *[other] {" "}+ { $arriving } للواصلين الجدد
        } ={" "}
       *[no] {""}
    }{ $weekly } في الأسبوع، وفي أكثر الأسابيع بين { $low } و{ $high }{ $standard ->
        [0] .
       *[other] ؛ وبحسب المعيار يكون { $standard }.
    }
demand-said-counted = محسوب من عدد الأشخاص وما يحتاجه كل منهم: { $weekly } في الأسبوع.
demand-said-entered = أدخله العاملون هنا: { $weekly } في الأسبوع{ $weeks ->
        [0] .
       *[other] ؛ ومما تعلمناه من { $weeks } أسابيع يكون { $learned }.
    }

## Desk: demand of one item
demand-title = كم يُحتاج منه
demand-unknown = لا نعرف شيئاً بعد. أدخل الاستهلاك الأسبوعي أو ضع معياراً أدناه.
demand-chart = ما خرج كل أسبوع، والمتوقع، والمخزون
demand-chart-key = في الأعلى: الأعمدة ما خرج، وفوقها ما طُلب ولم يوجد. وللأسابيع القادمة الأعمدة ما نتوقع أن يُستهلك، وفوقه ما فُقد، ثم بإطار فارغ ما يُعطى للواصلين الجدد؛ والخط المتقطع مجموعها، والشريط إن وُجد تقع فيه ثمانية أسابيع من عشرة. في الأسفل: المخزون في نهاية الأسبوع.
demand-chart-table = الأرقام في جدول
demand-week = الأسبوع من
demand-went = خرج
demand-away = لم يجدوا
demand-expected = المتوقع
demand-between = { $units } ({ $low }–{ $high })
demand-made-of = { $used } تُستهلك + { $lost } تُفقد + { $arriving } للواصلين الجدد
demand-left-out = لم نتعلم منه: نفد المخزون
demand-sizes = التوزيع بحسب المقاس
demand-method = أي رقم يُعتمد؟
demand-method-automatic = أفضل ما يوجد
demand-method-learned = ما تعلمناه
demand-method-entered = ما أُدخل باليد
demand-method-standard = بحسب المعيار
demand-a-week = { $weekly } في الأسبوع
demand-choose = اعتماد هذا الرقم
demand-rate = المعيار
demand-rate-link = للقراءة
demand-no-rate = لا يوجد معيار.
demand-suggested = في النموذج ما يقترحه الدليل: احفظه لاستخدامه.
demand-rate-units = وحدات لكل شخص
demand-rate-months = تُستهلك في كم شهر
demand-rate-months-help = الدليل يقول ما ينبغي أن يملكه الشخص. أما كم يدوم في الخارج فهو من خبرتكم.
demand-rate-source = من يقول ذلك
demand-rate-source-help = يظهر بجانب الرقم.
demand-rate-address = أين يُقرأ (عنوان)
demand-rate-save = حفظ المعيار
demand-rate-forget = إزالة المعيار
demand-rate-history = كيف تغيّر المعيار
demand-rate-gone = أُزيل: { $before }
demand-changes = كيف تغيّر المستوى
demand-changed = من { $before } إلى { $after }
demand-no-level = بلا مستوى
demand-followers = { $count ->
    [0] لا أحد يتابع هذا الصنف.
    [one] شخص واحد يُخبَر بالبريد حين يصبح عاجلاً.
   *[other] { $count } أشخاص يُخبَرون بالبريد حين يصبح عاجلاً.
}
done-method-chosen = حُفظ. يُحسب المستوى من جديد.
done-rate-set = وُضع المعيار. يُحسب المستوى من جديد.
done-rate-forgotten = أُزيل المعيار. يُحسب المستوى من جديد.
error-rate-units = أكثر من صفر، و{ $max } على الأكثر، بثلاث خانات عشرية على الأكثر.
error-rate-months = بين ١ و{ $max } شهراً.
error-rate-link = عنوان يبدأ بـ https://

## Desk: standards
menu-needs-rates = المعايير
rates-title = المعايير والاحتياج
rates-lede = ما يحتاجه الشخص الواحد، وما تعلمناه، وما أُدخل: لكل صنف جنباً إلى جنب، بالوحدات في الأسبوع. افتح صنفاً لتغييره.
rates-kits = ما يأخذه كل من يصل
rates-kits-lede = من يصلون في الأسبوع يأخذون هذه الأطقم؛ ويُضاف ما فيها إلى الاحتياج.
rates-kit-given = يُعطى لكل من يصل.
rates-kit-not-given = لا يُعطى عند الوصول.
rates-kit-yes = إعطاؤه عند الوصول
rates-kit-no = التوقف عن إعطائه
rates-items = الأصناف
rates-rate = المعيار
rates-every = { $months ->
    [one] { $units } لكل شخص كل شهر.
   *[other] { $units } لكل شخص كل { $months } أشهر.
}
rates-counts = ما يُعتمد
done-kit-given = حُفظ. يُحسب الاحتياج من جديد خلال دقيقة.
shipped-title = معايير تأتي مع البرنامج
shipped-back = كل المعايير
shipped-lede = من دليل «اسفير» ومن تقديرنا، ولكل معيار مصدره. لا يُحسب شيء قبل أن تعتمده، ويمكنك تغيير كل واحد.
shipped-adopt = { $count ->
    [one] اعتماد المعيار الذي يناسب صنفاً
   *[other] اعتماد { $count } من المعايير التي تناسب الأصناف
}
shipped-state = الاستخدام
shipped-set = وُضع معيار
shipped-fits = يناسب هذا الصنف
shipped-fits-nothing = لا يناسب أي صنف: اربطه في الأسفل
shipped-match = استخدام معيار لصنف آخر
shipped-match-lede = قد يسمّي كتالوجكم الشيء باسم آخر، أو يقسمه نوعين.
seasons-title = المواسم
seasons-lede = ما يُضرب به كل شهر، بالمئة من شهر متوسط. ويسري على كل صنف في ذلك الموسم، وعلى ما نتعلمه أيضاً.
seasons-months = ما يُضرب به كل شهر
seasons-enter = إدخال أشهر أخرى
seasons-year = اثنا عشر رقماً، يناير أولاً
seasons-year-help = بالمئة، تفصل بينها مسافات. متوسطها نحو ١٠٠.
seasons-now = الأرقام الحالية، للنسخ
seasons-history = ما أُدخل
seasons-shipped = لا شيء بعد: هذه الأرقام تأتي مع البرنامج.
done-rates-adopted = اعتُمدت. كل معيار يُحسب مع مصدره، ويمكنك تغييره.
done-season-entered = حُفظ. يُحسب الاحتياج من جديد خلال دقيقة.
error-season-year = اثنا عشر عدداً صحيحاً من ٠ إلى { $max }.
error-season-average = متوسط السنة { $average } وينبغي أن يكون نحو ١٠٠: وإلا احتيج أكثر أو أقل مما يقوله المعيار.

## Following an item
follow-title = أخبروني حين يصبح عاجلاً
follow-title-item = { $item }: أخبروني حين يصبح عاجلاً
follow-lede = تصلك رسالة قصيرة في اليوم الذي يصبح فيه عاجلاً، واحدة في اليوم على الأكثر. ولا شيء غيرها أبداً.
follow-link = أخبروني حين يصبح عاجلاً
follow-back = العودة إلى الصنف
follow-email = بريدك الإلكتروني
follow-email-help = يُحفظ لهذا فقط، إلى أن توقفه.
follow-size = المقاس
follow-every-size = كل المقاسات
follow-consent = نعم، اكتبوا إليّ على هذا العنوان حين يصبح هذا الصنف عاجلاً. ويمكنني إيقاف ذلك متى شئت بنقرة واحدة.
follow-ask = أرسلوا لي الرابط
follow-confirm-text = هل نكتب إليك حين يصبح هذا عاجلاً: { $item }؟
follow-confirm = نعم، اكتبوا إليّ
follow-follows = سنخبرك حين يصبح هذا عاجلاً: { $item }.
follow-stop-text = هل نتوقف عن الكتابة إليك عن: { $item }؟
follow-stop = لا تكتبوا إليّ بعد الآن
follow-stopped = لن تصلك رسائل أخرى عنه. حُذف عنوانك.
done-follow-asked = شكراً. إن أمكن الوصول إلى هذا العنوان فهناك رسالة في الطريق فيها رابط: افتحه للتأكيد.
done-follow-confirmed = تم التأكيد. سنكتب إليك حين يصبح عاجلاً.
error-follow-consent = ضع علامة هنا كي نستطيع الكتابة إليك.
mail-follow-subject = نرجو التأكيد: أخبروني حين يصبح عاجلاً
mail-follow-text =
    طلب أحدهم، ونأمل أنه أنت، أن نكتب إلى هذا العنوان حين يصبح هذا عاجلاً: { $item }.

    للتأكيد افتح هذا الرابط:
    { $link }

    إن لم تكن أنت فلا تفعل شيئاً: ننسى العنوان بعد سبعة أيام. ولحذفه الآن:
    { $stop }
mail-urgent-subject = عاجل الآن: { $item }
mail-urgent-text =
    { $item }: أصبح عاجلاً اليوم.

    ما نحتاجه وما لا ينبغي إرساله:
    { $link }

    أنت طلبت أن نخبرك. للتوقف بنقرة واحدة:
    { $stop }
mail-urgent-sizes-text =
    { $item }: أصبح عاجلاً اليوم، بالمقاس { $sizes }.

    ما نحتاجه وما لا ينبغي إرساله:
    { $link }

    أنت طلبت أن نخبرك. للتوقف بنقرة واحدة:
    { $stop }

## The change feed
feed-changed = { $item }: { $level }
feed-changed-size = { $item }، { $sizes }: { $level }

## Between organisations
menu-needs-exchange = التبادل
sharing-title = ما يراه الآخرون
sharing-lede = كل منظمة تقرر ما تراه المنظمات الأخرى من مخزونها. أما ما ينقصها فيظهر دائماً كي يستطيع أحد أن يساعد.
sharing-legend = يرى الآخرون
sharing-shows-gaps = ما ينقصنا فقط
sharing-shows-surplus = ما ينقصنا وما يفيض عندنا
sharing-shows-stock = كل مخزوننا
done-sharing-chosen = حُفظ. هذا ما يراه الآخرون من الآن.
shown-title = ما تعرضه المنظمات بعضها لبعض
shown-lede = الفائض هو ما يزيد على ضعفي ما تريده المنظمة لأربعة أسابيع. والنقص هو ما يعوزها للأسابيع الأربعة القادمة. وما تريده هو ما خرج وما طُلب ولم يوجد في الأسابيع الأربعة الأخيرة، أو ما خرج في الموسم نفسه من العام الماضي إن كان أكثر.
shown-organisation = المنظمة
shown-surplus = الفائض
shown-gap = النقص
shown-nothing = لا شيء معروض هنا
exchange-title = كثير هنا وقليل هناك
exchange-lede = ما لدى منظمة أكثر مما ستستهلك، وينقص غيرها. زر واحد يبدأ النقل؛ ومن يعطي يجهّز الصناديق.
exchange-nothing = لا شيء للتبادل الآن
exchange-nothing-help = تظهر الاقتراحات حين تعرض منظمة فائضها وينقص غيرها الشيء نفسه.
exchange-units = الوحدات
exchange-from = من
exchange-to = إلى
exchange-start = بدء النقل
exchange-note = مقترح: { $units } × { $item } { $size }
done-exchange-started = بدأ النقل ووُضعت صناديقه جانباً. راجعها ثم أرسلها.
error-exchange-gone = لم يعد هذا مقترحاً. لم يتغيّر شيء.

## What people say, beside the demand
needs-desk-voices = ما يقوله الناس عنه
needs-desk-faces = الوجوه المختارة في آخر { $weeks } أسبوعاً:
needs-desk-decisions = ما تقرّر معاً
needs-desk-faces-around = الوجوه المختارة في التوزيعات التي قدّمته، في آخر { $weeks } أسبوعاً:
