## What somebody has
bring-title = أحضِر شيئاً
menu-bring = أحضِر شيئاً
bring-this = أحضِر هذا
bring-heading = ماذا تريد أن تُحضر؟
bring-lede = قل لنا ما لديك بكلمات قائمتنا، ثم اختر موعداً. نرسل إليك العنوان بعد أن تؤكد.
bring-yours = ما ستُحضره
bring-take-out = إزالة
bring-go-on = اختر موعداً
bring-not-now = شكراً لك، لكن ليس الآن
bring-not-now-text = لدينا ما يكفي من هذه الأشياء الآن، وستأخذ مكان ما ينقصنا. احتفظ بها أو أعطها لغيرنا، أو انظر أدناه إلى ما هو عاجل.
bring-full = القائمة ممتلئة. إن كان لديك المزيد فاحجز زيارة ثانية.
bring-find = ابحث عمّا لديك
bring-search = معاطف، خيام، أرز…
bring-none-found = لا شيء في قائمتنا بهذا الاسم. جرّب كلمة أخرى أو اقرأ القائمة كلها.
bring-first = الأكثر إلحاحاً الآن:
bring-size = المقاس
bring-size-level = { $size } – { $level }
bring-size-missing = { $size } – { $level }، ينقصنا نحو { $n }
bring-missing = ينقصنا نحو { $n }.
bring-welcome = ينقصنا نحو { $n } من هذا، فنرحّب بـ { $n }. هل يمكنك إحضار { $n } وإعطاء الباقي حيث يُحتاج إليه؟
bring-welcome-take = أحضر { $n }
bring-units = كم العدد؟
bring-put-in = أضِف
bring-points-near = لن تأتي إلى كاليه؟ نقاط الجمع القريبة منك
bring-thing = { $units } × { $item }
bring-thing-sized = { $units } × { $item }، { $size }
bring-m3 = { $m3 } م³

## Where and when
bring-place-title = متى تأتي
bring-place-heading = متى تأتي؟
bring-urgent-lede = بعض هذا عاجل. شكراً لك!
bring-takes-up = يشغل هذا نحو { $m3 } م³.
bring-back = عدّل القائمة
bring-vehicle = بأي سيارة تأتي؟
bring-vehicle-boot = صندوق سيارة: حتى { $m3 } م³
bring-vehicle-car = سيارة بمقاعد مطوية: حتى { $m3 } م³
bring-vehicle-small-van = شاحنة صغيرة: حتى { $m3 } م³
bring-vehicle-large-van = شاحنة كبيرة: حتى { $m3 } م³
bring-when-heading = اختر موعداً
bring-address-later = نرسل إليك العنوان بعد التأكيد. نرجو ألا تنشره: فذلك يحمي الناس والمستودع.
bring-no-slots = لا يمكن حجز أي موعد الآن. عُد بعد أيام أو اختر نقطة جمع.
bring-later = أيام لاحقة
bring-left = { $n ->
    [0] ممتلئ
   *[other] الأماكن المتبقية: { $n }
}
bring-day = { $weekday } { $date }
bring-hours = { $from }–{ $to }
bring-when = { $day }، من { $from } إلى { $to }
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
bring-day-label = أي يوم؟
bring-day-help = انظر إلى ساعات العمل أعلاه.
bring-warehouse-instead = أحضره إلى المستودع بدلاً من ذلك
bring-you = كيف نصل إليك
bring-you-text = لا يراه إلا المستودع، ونمحوه بعد زيارتك بثلاثين يوماً.
bring-name = اسمك
bring-email = بريدك الإلكتروني
bring-email-help = نكتب إليك للتأكيد والتذكير وعند أي تغيير.
bring-phone = الهاتف (اختياري)
bring-lang = اكتبوا إليّ بـ
bring-book = احجز لي هذا الموعد
bring-sent-title = انظر إلى بريدك
bring-sent-heading = والآن انظر إلى بريدك
bring-sent-text = افتح الرابط في رسالتنا وأكّد خلال ساعتين: عندها يصير الموعد لك.
bring-sent-help = لم تصلك رسالة بعد عشر دقائق؟ انظر في الرسائل غير المرغوبة، أو احجز مرة أخرى بعنوان آخر.

## What was booked
bring-mine-title = زيارتك
bring-state-heading-held = يرجى التأكيد
bring-state-heading-confirmed = نحن في انتظارك
bring-state-heading-lapsed = انتهت الساعتان
bring-state-heading-cancelled = أُلغيت زيارتك
bring-state-heading-called-off = اضطررنا إلى إلغاء زيارتك
bring-state-heading-open = يرجى التأكيد قريباً
bring-state-heading-arrived-point = شكراً، لقد وصل
bring-state-heading-missed-point = لم يسجّل أحد وصوله
bring-state-heading-arrived = شكراً، لقد وصل
bring-state-heading-missed = لم تأتِ
bring-state-text-held = الموعد محفوظ لك ساعتين حتى تؤكد، ثم نعرض لك العنوان.
bring-state-text-confirmed = موعدك محجوز. أحضر فقط ما هو مكتوب هنا، مفروزاً حسب النوع والمقاس.
bring-state-text-lapsed = لم يؤكد أحد فصار الموعد متاحاً من جديد. يمكنك حجز غيره.
bring-state-text-cancelled = شكراً لإخبارنا: يستطيع غيرك أن يأتي في هذا الموعد.
bring-state-text-called-off = نعتذر. اختر يوماً آخر من فضلك. السبب:
bring-state-text-open = كثيرون يختارون هذا الموعد الآن، لذلك لا نحتفظ به لك: هو لك فور تأكيدك إن بقي متسع.
bring-state-text-arrived-point = استلمته نقطة الجمع. تفرزه مجموعتها وتوصل ما يلزم إلى المستودع.
bring-state-text-missed-point = إن كنت قد أحضرته فشكراً لك. وإلا فاختر يوماً آخر.
bring-state-text-arrived = هو على رفوفنا أو في طريقه إلى من يحتاجه.
bring-state-text-missed = انتظرناك في ذلك اليوم. إن كنت ما زلت تريد المجيء فاحجز موعداً آخر.
bring-confirm = نعم، سآتي
bring-say-code = عند الباب قل { $code }.
bring-to-calendar = إلى تقويمي
bring-to-labels = اطبع الملصقات ({ $n })
bring-labels-title = ملصقات لصناديقك
bring-labels-help = ملصق على كل صندوق فيُفرغ في دقائق. شيء واحد ومقاس واحد في كل صندوق.
bring-to-change = غيّر شيئاً
bring-cancel = لا أستطيع المجيء
bring-keep-link = احتفظ برابط هذه الصفحة لنفسك: من يملكه يستطيع تغيير زيارتك.
bring-again = احجز موعداً آخر
bring-change-title = تغيير زيارتك
bring-change-what = كم من كل شيء؟
bring-change-help = الصفر يزيل الشيء.
bring-change-slot = موعد آخر
bring-change-save = احفظ التغيير
bring-back-to-mine = اتركه كما هو
bring-calendar = إحضار التبرعات ({ $code })
bring-calendar-point = إحضار التبرعات إلى نقطة الجمع ({ $code })

## Letters
mail-bring-ask-subject = يرجى تأكيد زيارتك { $code }
mail-bring-ask-text =
    مرحباً { $name }،

    نحتفظ لك بهذا الموعد: { $when }.

    يرجى التأكيد خلال ساعتين:
    { $link }

    ستجد العنوان هناك بعد ذلك. إن لم تطلب هذا فلا تفعل شيئاً.
mail-bring-ask-open-text =
    مرحباً { $name }،

    تريد المجيء: { $when }.

    كثيرون يختارون هذا الموعد الآن، فلا نستطيع الاحتفاظ به لك. هو لك فور تأكيدك إن بقي متسع:
    { $link }

    ستجد العنوان هناك بعد ذلك. إن لم تطلب هذا فلا تفعل شيئاً.
mail-bring-confirmed-subject = زيارتك { $code }: { $when }
mail-bring-changed-subject = تغيّرت زيارتك { $code }: { $when }
mail-bring-reminder-subject = إلى اللقاء قريباً: { $when } ({ $code })
mail-bring-confirmed-text =
    مرحباً { $name }،

    نحن في انتظارك: { $when }.
    عند الباب قل { $code }.

    المكان (نرجو عدم نشره):
    { $address }

    ما ستُحضره:
    { $what }

    للملصقات أو للتغيير أو الإلغاء:
    { $link }

    لتقويمك:
    { $calendar }

    شكراً لك!
mail-bring-cancelled-subject = أُلغيت الزيارة { $code }
mail-bring-cancelled-text =
    مرحباً { $name }،

    أُلغيت زيارتك: { $when }.
    يمكنك حجز موعد آخر:
    { $link }

    لإزالتها من تقويمك:
    { $calendar }
mail-bring-called-off-subject = علينا إلغاء زيارتك { $code }
mail-bring-called-off-text =
    مرحباً { $name }،

    نعتذر: علينا إلغاء زيارتك، { $when }.
    السبب: { $reason }

    ما لديك ما زال مرحّباً به. اختر يوماً آخر هنا:
    { $link }

    لإزالتها من تقويمك:
    { $calendar }
bring-reason-closed = نكون مغلقين حينها.
mail-bring-stop-subject = بعض ما ستُحضره لم يعد مطلوباً ({ $code })
mail-bring-stop-text =
    مرحباً { $name }،

    سبقك آخرون منذ حجزك. نرجو ألا تُحضر هذا:
    { $what }

    والباقي مرحّب به: { $when }. يمكنك تعديل قائمتك هنا:
    { $link }

    ما ينقصنا الآن:
    { $needs }

    شكراً لصبرك معنا.
mail-bring-urgent-subject = ما ستُحضره صار عاجلاً ({ $code })
mail-bring-urgent-text =
    مرحباً { $name }،

    صار هذا عاجلاً وأنت ستُحضره:
    { $what }

    ننتظرك بفرح أكبر: { $when }. إن استطعت إحضار المزيد فعدّل قائمتك هنا:
    { $link }
mail-bring-thanks-subject = شكراً: ماذا حلّ بما أحضرته
mail-bring-thanks-text =
    مرحباً { $name }،

    شكراً على مجيئك.

    { $became }

    ما ينقصنا الآن:
    { $needs }

    سنمحو عنوانك بعد أيام كما وعدنا.
bring-became-all = وُزّع كل ما أحضرته.
bring-became-most = وُزّع معظم ما أحضرته.
bring-became-some = وُزّع بعض ما أحضرته.
bring-became-none = استلمنا ما أحضرته.
bring-became-ready = ما بقي مفروز وجاهز على رفوفنا للأيام القادمة.
bring-became-unusable = جزء منه لم يصلح للاستعمال: كان بالياً أو تالفاً، أو ضاع.
bring-became-wasted = هذه المرة لم يصلح للاستعمال: كان بالياً أو تالفاً، أو ضاع.
bring-became-point = استلمت نقطة الجمع ما أحضرته. تفرزه مجموعتها وتوصل ما يلزم إلى المستودع.
mail-convoy-asked-subject = أحدهم يطلب مكاناً: { $from } ← { $to }، { $day }
mail-convoy-asked-text =
    أحدهم يطلب مكاناً في قافلتك من { $from } إلى { $to } يوم { $day }.

    من هو، وجوابك، هنا:
    { $link }
mail-convoy-answer-subject = القافلة من { $from } إلى { $to }، { $day }
mail-convoy-yes-text =
    مرحباً { $name }،

    نعم، لك مكان يوم { $day } من { $from } إلى { $to }. اتفق على الباقي مع { $keeper }.

    إن لم تعد بحاجة إليه فأعده هنا ليستفيد منه غيرك:
    { $link }
mail-convoy-no-text =
    مرحباً { $name }،

    شكراً لسؤالك. لا مكان هذه المرة يوم { $day } من { $from } إلى { $to }.
mail-convoy-changed-text =
    مرحباً { $name }،

    تغيّرت القافلة التي طلبت فيها مكاناً. تنطلق الآن يوم { $day } من { $from } إلى { $to }. إن كانت لديك أسئلة فاسأل { $keeper }.

    إن لم يعد هذا يناسبك فأعد مكانك هنا:
    { $link }
mail-convoy-closed-text =
    مرحباً { $name }،

    القافلة من { $from } إلى { $to } يوم { $day } لم تعد تعطي أماكن، وقد لا تنطلق. اسأل { $keeper } قبل أن تخرج.

    إن لم تعد بحاجة إلى مكانك فأعده هنا:
    { $link }
mail-convoy-withdrawn-subject = مكان متاح من جديد: { $from } ← { $to }، { $day }
mail-convoy-withdrawn-text =
    أحدهم يعيد مكانه في قافلتك من { $from } إلى { $to } يوم { $day }.

    ما بقي ومن يطلب:
    { $link }

## Collection points and convoys
points-title = نقاط الجمع
points-lede = مجموعات قريبة منك تجمع ما يلزم وتفرزه وتوصله إلى المستودع.
points-to-bring = ماذا تريد أن تُحضر؟
points-none = لا نقطة جمع مفتوحة الآن.
points-map = خريطة نقاط الجمع. كل علامة تقود إلى بطاقتها أدناه.
points-map-in = تكبير
points-map-out = تصغير
points-map-fingers = حرّك الخريطة بإصبعين
points-map-scroll = اضغط { $key } ومرّر للتكبير
points-map-credit = الخريطة: © المساهمون في OpenStreetMap
points-data = هذه النقاط كبيانات:
point-whose = تديرها
point-address = العنوان
point-hours = مفتوح
point-contact = للتواصل
point-takes = يستقبل الآن:
convoys-title = قوافل
convoys-lede = ذاهبون إلى كاليه ولديهم متسع. اطلب مقعداً أو مساحة.
convoy-title = قافلة
convoy-way = من { $from } إلى { $to }
convoy-driver = من يقود
convoy-seats-left = مقاعد متبقية
convoy-space-left = مساحة متبقية
convoy-ask = اطلب مكاناً
convoy-ask-text = يجيبك منظّم القافلة بالبريد. نمحو بياناتك بعد القافلة بثلاثين يوماً.
convoy-seats = مقاعد
convoy-volume = المساحة بالمتر المكعب
convoy-volume-help = منصة صناديق تساوي نحو 1.5.
convoy-words = ما تود قوله
convoy-send = اطلب
convoy-asked-title = طلبك في الطريق
convoy-asked-text = ستصلك الإجابة بالبريد.
convoy-place-title = مكانك
convoy-place-asked = طلبك ينتظر الجواب.
convoy-place-accepted = لك مكان.
convoy-place-declined = لا مكان لك هذه المرة.
convoy-place-withdrawn = أعدت مكانك. شكراً لإخبارنا.
convoy-withdraw = لم أعد بحاجة إليه

## What cannot be
error-bring-units = هذا كثير على زيارة واحدة: { $max } على الأكثر من كل شيء. تحقق من العدد؛ وللشاحنات الكبيرة راسلنا أولاً.
error-bring-too-large = هذا نحو { $m3 } م³ ولا تتسع له. اختر سيارة أكبر أو أحضر أقل أو تعال مرتين.
error-bring-choose-slot = اختر موعداً.
error-bring-slot = هذا الموعد غير متاح. اختر واحداً من القائمة.
error-bring-slot-past = هذا اليوم مضى. اختر يوماً لاحقاً.
error-bring-slot-over = بدأت هذه الساعة. اختر ساعة لاحقة.
error-bring-slot-full = سبقك أحدهم: لم يبق متسع كافٍ في هذا الموعد. اختر غيره.
error-bring-notice = نحتاج إلى إشعار قبل { $days } من الأيام، ولا نخطط إلا لأسابيع قليلة. اختر موعداً من القائمة.
error-bring-too-far = { $days } يوماً مقدماً على الأكثر.
error-bring-lapsed = انتهت الساعتان وصار الموعد متاحاً. احجز موعداً آخر من فضلك.
error-bring-over = انتهت هذه الزيارة أو أُلغيت؛ لم يتغيّر شيء.
error-bring-nothing-left = لن يبقى شيء. إن لم تستطع المجيء فألغِ الزيارة.
error-convoy-seats = ستون مقعداً على الأكثر.
error-convoy-nothing = اطلب مقعداً أو مساحة.
error-convoy-full = لم يبق متسع كافٍ.
error-convoy-withdrawn = رُفض هذا الطلب أو أُعيد من قبل؛ لم يتغيّر شيء.
error-bring-volume = اكتب الأمتار المكعبة مثل 1.5، ومئة على الأكثر.

## What is kept, on the page about privacy
privacy-supporters = إن أحضرت شيئاً أو تابعت ما يلزم
privacy-donor = اسمك وبريدك ورقم هاتفك، مختومة، وما ستُحضره
privacy-donor-why = كي نخبرك بالعنوان ونذكّرك ونعلمك بأي تغيير
privacy-donor-how-long = ثلاثون يوماً بعد زيارتك أو القافلة أو بعد الإلغاء؛ وساعتان إن لم تؤكد. يبقى ما أُحضر مسجلاً من دونك.
privacy-follower = بريد من يتابع صنفاً، مع الصنف واللغة
privacy-follower-why = كي نكتب حين يصير عاجلاً
privacy-follower-how-long = حتى توقفه بالرابط في كل رسالة؛ وسبعة أيام إن لم تؤكد
