## Roles
role-coalition-admin = إدارة التحالف
role-coordinator = تنسيق المنظمة
role-warehouse-lead = مسؤول المستودع
role-sorter = فرز
role-distribution-lead = مسؤول التوزيع
role-volunteer-coordinator = تنسيق المتطوعين
role-safeguarding-lead = مسؤول الصون
role-protection-worker = عامل حماية
role-treasurer = أمانة الصندوق
role-editor = تحرير
role-observer = رصد الحقوق
role-viewer = اطّلاع فقط

## What roles may do
permission-organisations-manage = إضافة المنظمات وتعديلها
permission-accounts-manage = دعوة الأشخاص ومنح الأدوار وسحبها
permission-audit-see = معرفة من فعل ماذا
permission-jobs-manage = رؤية المهام التي فشلت وإعادة إرسالها
permission-catalogue-manage = تعديل قائمة الأصناف
permission-stock-see = رؤية الصناديق والكميات
permission-stock-move = استلام الصناديق وتقسيمها ونقلها وتحميلها
permission-stock-correct = التصحيح والإتلاف وتسجيل المفقود واعتماد الجرد
permission-stock-set-up = إعداد المستودعات والاستيراد وطباعة لفائف الملصقات
permission-needs-see = معرفة كيف تُحسب الاحتياجات
permission-needs-manage = تعديل الاستهلاك الأسبوعي وأيام التغطية
permission-needs-pin = تثبيت مستوى
permission-census-see = رؤية جولات العدّ والأرقام قبل نشرها
permission-census-count = إدخال العدّ والخسائر
permission-census-review = مراجعة العدّ ونشره وإعداد المواقع
permission-whereabouts-see = رؤية أماكن نوم الناس (تُدوَّن كل مشاهدة)
permission-distributions-see = رؤية التوزيعات والقوائم
permission-distributions-work = التحميل والتوزيع والإحصاء وأخذ الطلبات
permission-distributions-lead = تخطيط التوزيعات وإغلاقها
permission-voices-keep = حفظ ما قاله الناس، والاجتماعات
permission-drop-offs-see = رؤية العروض والتسليمات وأصحابها
permission-drop-offs-handle = تسجيل وصول التسليمات
permission-bring-manage = إعداد المواعيد ونقاط الجمع وتسيير القوافل
permission-sharing-manage = اختيار ما يراه الآخرون من مخزونها

## Menu
menu-people = الأشخاص
menu-organisations = المنظمات
menu-audit = من فعل ماذا
menu-jobs = المهام

## Words about an account
account-name = الاسم
account-name-help = كما يناديك من تعمل معهم.
account-email = البريد الإلكتروني
account-password = كلمة المرور
account-lang = اللغة
account-shut = الحساب مغلق

## Sign in
sign-in-title = تسجيل الدخول
sign-in-again-why = لتغيير طريقة دخولك، يرجى تسجيل الدخول مرة أخرى. هكذا لا يستطيع من يجد هاتفك أن يفعل ذلك.
sign-in-passkey = استخدم مفتاح مرور
sign-in-or = أو
sign-in-go-on = المتابعة بكلمة المرور
sign-in-lost = لا أستطيع الدخول
sign-in-lost-help = اطلب من المنسّق، وجهاً لوجه أو بالهاتف، أن يرسل إليك رابط دخول. يصل إلى بريدك الإلكتروني ويصلح ليوم واحد.
sign-in-code-title = خطوة أخرى
sign-in-code = الرمز
sign-in-code-help = الأرقام الستة من تطبيق الرموز، أو أحد رموز الاسترداد.
sign-in-finish = تسجيل الدخول
sign-in-link-title = الدخول برابط
sign-in-link-who = هذا الرابط يسجّل دخول { $name }.
sign-in-link-go = تسجيل الدخول
sign-in-link-once = يعمل الرابط مرة واحدة. إن لم تكن هذا الشخص فأغلق الصفحة واحذف الرسالة.

## Set-up
set-up-title = إعداد Wayhouse
set-up-lede = لم يأتِ أحد إلى هنا بعد. خمسة أجوبة ثم تختار كيف تسجّل الدخول.
set-up-coalition-part = التحالف
set-up-coalition = ما اسم التحالف؟
set-up-coalition-help = سيقرؤه الناس علناً. يمكن أن يكون اسم المكان.
set-up-organisation-part = منظمتك
set-up-organisation-help = الأولى؛ ويمكنك إضافة الأخريات لاحقاً.
set-up-you-part = أنت
set-up-email-help = لتسجيل الدخول ولرسائل Wayhouse. لا يظهر علناً أبداً.
set-up-go = ابدأ

## Invitation
invitation = دعوة
invitation-title = أنت مدعو
invitation-known = لديك حساب من قبل يا { $name }. اقبل لإضافة هذا الدور إليه.
invitation-accept = قبول
invitation-next = بعد ذلك تختار كيف تسجّل الدخول من الآن فصاعداً.
invitation-until = صالحة حتى
invitation-sent = أُرسلت
invitation-waiting = بانتظار الرد
invitation-over = انتهت صلاحيتها
invitation-resend = إعادة الإرسال
invitation-cancel = إلغاء الدعوة
mail-invitation-subject = دعوة من { $organisation } إلى Wayhouse
mail-invitation-text = مرحباً،

    تدعوك { $organisation } إلى العمل مع Wayhouse. دورك: { $role }.

    افتح هذا الرابط للقبول. يعمل مرة واحدة، ولمدة { $days } أيام:

    { $link }

    إن كنت لا تعرف ما هذا فتجاهل الرسالة، ولن يحدث شيء.
mail-link-subject = طريقك للعودة إلى Wayhouse
mail-link-text = مرحباً { $name }،

    أرسل إليك من يعتني بالحسابات هذا الرابط لتسجيل الدخول. يعمل مرة واحدة، ولمدة يوم واحد:

    { $link }

    ثم أضف مفتاح مرور، أو كلمة مرور جديدة وتطبيق رموز، في الصفحة التي تُفتح.

    إن لم تطلب ذلك فأخبر المنسّق ولا تعطِ الرابط لأحد.

## How to sign in from now on
secure-title = كيف تريد تسجيل الدخول؟
secure-lede = اختر طريقة الآن. ويمكنك إضافة الأخرى لاحقاً.
secure-passkey = مفتاح مرور
secure-passkey-help = يسجّل هاتفك أو حاسوبك دخولك بإصبعك أو وجهك أو رمز الجهاز. لا شيء تحفظه ولا شيء يُسرق. الأفضل للجميع تقريباً.
secure-passkey-script = يحتاج مفتاح المرور إلى JavaScript. فعّله لهذا الموقع أو اختر كلمة مرور.
secure-password = كلمة مرور ورموز
secure-password-help = كلمة مرور، وفي كل مرة ستة أرقام من تطبيق رموز على هاتفك. للأجهزة التي لا تحفظ مفتاح مرور.
secure-password-go = اختر كلمة مرور
secure-enough = العودة إلى المكتب
secure-later = لاحقاً
passkey = مفتاح مرور
passkey-add = إضافة مفتاح مرور
passkey-name = اسم لهذا المفتاح
passkey-name-help = لتعرفه فيما بعد: «هاتفي»، «حاسوب المكتب». يمكنك تركه فارغاً.
passkey-unnamed = مفتاحي
passkey-cancelled = لم يُرسل شيء. حاول مرة أخرى أو استخدم كلمة المرور.
passkey-remove = إزالة
password-title = اختر كلمة مرور
password-lede = الطول هو المهم. أربع أو خمس كلمات لا علاقة بينها يسهل تذكّرها ويصعب تخمينها.
password-old = كلمة المرور الحالية
password-new = كلمة المرور الجديدة
password-new-help = اثنا عشر حرفاً على الأقل.
password-again = اكتبها مرة أخرى
totp-title = تطبيق الرموز
totp-lede = أي تطبيق للرموز يصلح: Aegis أو FreeOTP أو 2FAS أو Google Authenticator.
totp-scan = ١. امسح هذا الرمز
totp-qr = رمز QR لتطبيق الرموز
totp-this-phone = افتحه في التطبيق على هذا الهاتف
totp-by-hand = أو اكتبه باليد:
totp-confirm = ٢. اكتب الرمز
totp-code = ستة أرقام
totp-code-help = كما يعرضها التطبيق الآن.
totp-go = تأكيد
recovery-title = رموز الاسترداد
recovery-lede = إن فقدت هاتفك، فكل رمز منها يُدخلك مرة واحدة بدلاً من الأرقام الستة.
recovery-once = تظهر الآن ولن تظهر مرة أخرى. اطبعها أو اكتبها واحفظها بعيداً عن هاتفك.
recovery-whose = Wayhouse، { $name }
recovery-print = طباعة
recovery-done = لقد حفظتها

## Home
desk-title = المكتب
desk-hello = مرحباً { $name }
desk-acting-for = تعمل باسم { $organisation }.
desk-needs-way-in = ليس لديك بعد طريقة تدخل بها بنفسك. عندما تنتهي هذه الجلسة لن تستطيع الدخول.
desk-needs-way-in-go = اختر كيف تسجّل الدخول
desk-given-up = { $count ->
    [one] تُركت مهمة واحدة: رسالة لم يستلمها أحد، أو مجموع لا يتطابق. انظر ما الخطأ.
    [two] تُركت مهمتان: رسائل لم يستلمها أحد، أو مجاميع لا تتطابق. انظر ما الخطأ.
    [few] تُركت { $count } مهام: رسائل لم يستلمها أحد، أو مجاميع لا تتطابق. انظر ما الخطأ.
   *[other] تُركت { $count } مهمة: رسائل لم يستلمها أحد، أو مجاميع لا تتطابق. انظر ما الخطأ.
}
desk-given-up-go = انظر إلى المهام
desk-you = أنت
desk-switch = العمل باسم منظمة أخرى
desk-switch-help = عليها يتوقف ما تراه وما يمكنك فعله.
desk-switch-go = تغيير

## You
you-title = حسابك
you-address = البريد الإلكتروني
you-address-new = العنوان الجديد
you-address-help = تُرسل إليه رسالة فيها رابط. يتغيّر عنوانك حين تفتحه، ويُبلَّغ العنوان القديم بذلك.
you-address-go = أرسل الرسالة
address-title = عنوانك الجديد
address-who = { $name }، من الآن تسجّل الدخول وتتلقّى الرسائل بهذا العنوان:
address-go = استخدم هذا العنوان
address-not-you = إن لم تكن هذا الشخص فأغلق الصفحة واحذف الرسالة. لن يحدث شيء.
mail-address-subject = أكّد عنوانك الجديد
mail-address-text = مرحباً { $name }،

    افتح هذا الرابط لتستخدم هذا العنوان في Wayhouse من الآن. يعمل مرة واحدة خلال يوم واحد:

    { $link }

    إن لم تعرف ما هذا فتجاهل هذه الرسالة. لن يحدث شيء.
mail-address-old-subject = تغيّر عنوانك في Wayhouse
mail-address-old-text = مرحباً { $name }،

    من الآن تسجّل الدخول إلى Wayhouse بالعنوان { $address }. لن تصل رسائل أخرى إلى هذا العنوان.

    إن لم تكن أنت من فعل ذلك فأخبر المنسّق أو مدير التحالف فوراً: يمكنهما إغلاق الحساب.
you-passkeys = مفاتيح المرور
you-no-passkeys = لا شيء بعد.
you-added = أُضيف
you-used = آخر استخدام
you-ways-in = طرق الدخول
you-password = كلمة المرور والرموز
you-has-password = يمكنك الدخول بكلمة المرور وتطبيق الرموز.
you-no-password = لم يُعدّ بعد.
you-change-password = تغيير كلمة المرور
you-change-totp = تطبيق رموز جديد
you-codes-left = { $count ->
    [0] لم يبقَ أي رمز استرداد. أنشئ رموزاً جديدة.
    [one] بقي رمز استرداد واحد.
    [two] بقي رمزا استرداد.
    [few] بقيت { $count } رموز استرداد.
   *[other] بقي { $count } رمز استرداد.
}
you-renew-codes = إنشاء رموز استرداد جديدة
you-sessions = أين سجّلت الدخول
you-sessions-help = إن كنت لا تعرف جهازاً أو فقدت جهازاً فأنهِ جلسته. وإن كان فيه مفتاح مرور فأزله أيضاً.
you-device = الجهاز
you-device-unknown = جهاز غير معروف
you-signed-in = وقت الدخول
you-seen = آخر ظهور
you-this-session = هذا الجهاز، الآن
you-end-session = تسجيل الخروج منه
you-end-sessions = تسجيل الخروج من كل مكان

## People
people-title = الأشخاص
people-role = الدور
people-any-role = أي دور
people-order = الترتيب
people-order-name = حسب الاسم
people-order-seen = الأحدث ظهوراً أولاً
people-order-town = حسب المدينة
people-roles = الأدوار
people-empty = لا أحد بعد. ادعُ شخصاً.
people-never-seen = أبداً
people-invitations = دعوات في الطريق
people-what-roles-may = ما يمكن لكل دور فعله
people-role-later = لا شيء في المكتب بعد. هذا الدور لعمل له مكانه الخاص.
people-pages = الصفحات
invite-title = دعوة شخص
invite-lede = تصله رسالة فيها رابط يصلح سبعة أيام.
invite-organisation = المنظمة
invite-lang = لغة الرسالة
invite-send = إرسال الدعوة

## One account
account-title = الحساب
account-no-role = لا دور له. ومن دون دور لا يدخل أحد.
account-take = سحب
account-give = منح دور
account-give-go = منح
account-access = الدخول
account-link = إرسال رابط دخول
account-link-help = لمن فقد هاتفه. تحدّث إليه أولاً لتتأكد أنه هو من يطلب.
account-disable = إغلاق الحساب
account-disable-help = يخرج فوراً من كل مكان. ويبقى ما فعله مسجّلاً، ويمكنك فتح الحساب من جديد.
account-open = فتح الحساب من جديد
account-open-help = يمكنه الدخول كما كان من قبل.
account-past = الأدوار حتى الآن
account-was-given = { $role } في { $organisation }: مُنح
account-was-given-by = { $role } في { $organisation }: منحه { $by }
account-was-taken = { $role } في { $organisation }: سُحب
account-was-taken-by = { $role } في { $organisation }: سحبه { $by }

## Organisations
organisations-title = المنظمات
organisation-new-title = إضافة منظمة
organisation-change-title = تعديل منظمة
organisation-name = اسم المنظمة
organisation-kind = عضو أم شريك
organisation-kind-help = الأعضاء يتقاسمون الصندوق. والشركاء لهم صوت مساوٍ ولا نصيب لهم في المال.
organisation-kind-member = عضو
organisation-kind-partner = شريك
organisation-town = المدينة
organisation-country = البلد
organisation-about = ماذا تفعل
organisation-about-help = للصفحة العامة، في بضع جمل. لا أسماء أشخاص ولا أماكن ينام فيها الناس.
organisation-about-en = بالإنجليزية
organisation-about-fr = بالفرنسية
organisation-about-ar = بالعربية
organisation-about-fa = بالفارسية
organisation-active = تعمل مع التحالف اليوم
organisation-left = غادرت
organisation-changed = غيّر شخص آخر هذه المنظمة وأنت تكتب. هذا ما هو محفوظ الآن، وما كتبته أنت تحته. احفظ مرة أخرى لتُبقي ما كتبت.
coalition-rename = اسم التحالف

## Countries
country-be = بلجيكا
country-ch = سويسرا
country-de = ألمانيا
country-es = إسبانيا
country-fr = فرنسا
country-gb = المملكة المتحدة
country-ie = أيرلندا
country-it = إيطاليا
country-lu = لوكسمبورغ
country-nl = هولندا

## Who did what
audit-title = من فعل ماذا
audit-lede = كل فعل يترك حلقة في هذه السلسلة، وكل حلقة تغطي ما قبلها. لا أحد يستطيع تغيير حلقة قديمة من دون أن يظهر ذلك.
audit-length = الحلقات حتى الآن: { $count }. الأحدث:
audit-note = دوّنها خارج هذا البرنامج بين حين وآخر: عندها يستطيع المشغّل أن يثبت أن شيئًا مما قبلها لم يُكتب من جديد.
audit-who = من
audit-everybody = الجميع
audit-number = الرقم
audit-when = متى
audit-what = ماذا
audit-about = بشأن
audit-more = و{ $count } غيرها
audit-hash = الحلقة
audit-older = الأقدم
audit-somebody = شخص آخر
audit-actor-system = Wayhouse نفسه
audit-actor-visitor = زائر
audit-any-kind = أي شيء
audit-day = اليوم
audit-kind-account = حساب
audit-kind-arrival = وارد
audit-kind-box = صندوق
audit-kind-category = فئة
audit-kind-collection-point = نقطة جمع
audit-kind-convoy = قافلة
audit-kind-distribution = توزيع
audit-kind-drop-off = تسليم
audit-kind-import = استيراد
audit-kind-invitation = دعوة
audit-kind-item = صنف
audit-kind-job = مهمة
audit-kind-location = موضع
audit-kind-loss = خسارة
audit-kind-meeting = اجتماع
audit-kind-menu = قائمة
audit-kind-organisation = منظمة
audit-kind-passkey = مفتاح مرور
audit-kind-pin = مستوى مثبَّت
audit-kind-role = دور
audit-kind-roll = لفة ملصقات
audit-kind-round = جولة إحصاء
audit-kind-session = جلسة
audit-kind-site = موقع
audit-kind-stocktake = جرد
audit-kind-transfer = نقل
audit-kind-voice = صوت
audit-kind-voice-code = رمز للأصوات
audit-kind-warehouse = مستودع

## Jobs
jobs-title = المهام
jobs-lede = ما يفعله Wayhouse بعد قليل: رسائل وحسابات. ما يفشل يُعاد، ثم يوضع هنا.
jobs-number = { $count }
jobs-waiting = بانتظار التنفيذ
jobs-dead = تُركت
jobs-all-well = لم يفشل شيء.
jobs-dead-head = مهام تُركت
jobs-failing-head = فشلت وستُعاد
jobs-tries = { $count ->
    [one] حُوولت مرة واحدة
    [two] حُوولت مرتين
    [few] حُوولت { $count } مرات
   *[other] حُوولت { $count } مرة
}
jobs-due = المحاولة التالية
jobs-revive = حاول الآن من جديد
jobs-revive-all = حاول الآن من جديد فيها كلها

## About and privacy, in public
about-title = من نحن
about-lede = منظمات صغيرة تتقاسم مستودعاً وقائمة بما هو مطلوب والعمل نفسه.
about-kind-member = الأعضاء
about-kind-help-member = يتقاسمون صندوق التحالف.
about-kind-partner = الشركاء
about-kind-help-partner = لهم صوت مساوٍ ولا نصيب لهم في المال.
about-where = أين
privacy-title = الخصوصية
privacy-lede = ما نحفظه عن الناس ولماذا وإلى متى. إنه قليل.
privacy-visitors = إن كنت تتصفح فقط
privacy-visitors-text = لا يُحفظ عنك شيء. الصفحات العامة لا تضع ملف تعريف ارتباط، ولا تحمّل شيئاً من مواقع أخرى، ولا تحصي أحداً. يُستخدم عنوان شبكتك للحظات، في الذاكرة، لإبطاء من يحاول كثيراً؛ ولا يُخزّن.
privacy-cookie = ملف تعريف الارتباط الوحيد
privacy-cookie-text = فقط إن سجّلت الدخول، يتذكر ملف واحد ذلك. لا يستطيع شيء آخر قراءته، وينتهي ما يمثّله بعد { $days } يوماً على الأكثر.
privacy-accounts = إن كنت تعمل معنا
privacy-what = ماذا
privacy-why = لماذا
privacy-how-long = إلى متى
privacy-account = اسمك وبريدك الإلكتروني ولغتك وأدوارك
privacy-account-why = لتستطيع الدخول وليعرف الآخرون مع من يعملون
privacy-account-how-long = ما دمت تعمل مع التحالف. اطلب فيُغلق حسابك.
privacy-session = أين سجّلت الدخول: نوع الجهاز، ومتى دخلت، ومتى شوهد آخر مرة
privacy-session-why = لتستطيع إنهاء جلسة على هاتف مفقود
privacy-session-how-long = { $days } يوماً على الأكثر؛ و{ $idle } أيام من دون استخدام
privacy-invitation = من دُعي، بعنوان بريده الإلكتروني
privacy-invitation-why = ليمكن قبول الدعوة
privacy-invitation-how-long = { $days } يوماً بعد انتهاء صلاحيتها
privacy-mail = الرسائل التي في الطريق
privacy-mail-why = لكي تصل
privacy-mail-how-long = حتى تُرسل
privacy-audit = من فعل ماذا ومتى
privacy-audit-why = ليمكن تقديم الحساب عن المواد والمال والقرارات
privacy-audit-how-long = ما دام التحالف يحفظ دفاتره. وفيه رقم يمثّلك لا اسمك.
privacy-not = ما لا نحفظه أبداً
privacy-not-text = كلمات المرور المكشوفة، وعناوين الشبكة، والمواقع، وما تقرؤه، ولا أي شيء اشتُري من آخرين عنك.
privacy-rights = حقوقك
privacy-rights-text = يمكنك أن ترى ما حُفظ عنك وأن تطلب تصحيحه أو حذفه، وأن تشتكي إلى هيئة حماية البيانات في بلدك. تحدّث إلى المنظمة التي تعرفها؛ وكلها مذكورة في صفحة «من نحن».

## Done
done-signed-out = تم تسجيل خروجك.
done-signed-out-everywhere = تم تسجيل خروجك من كل مكان.
done-role-accepted = الدور لك. سجّل الدخول كالعادة.
done-passkey-added = مفتاح المرور يعمل من الآن.
done-passkey-removed = أُزيل مفتاح المرور.
done-password-set = تغيّرت كلمة المرور. وسُجّل خروج الأجهزة الأخرى.
done-codes-shown = ظهرت الرموز من قبل. إن لم تحفظها فأنشئ رموزاً جديدة.
done-session-ended = انتهت تلك الجلسة.
done-acting-for = من الآن تعمل باسم هذه المنظمة.
done-invited = الدعوة في الطريق.
done-invitation-cancelled = أُلغيت الدعوة، ولم يعد رابطها يعمل.
done-role-given = مُنح الدور.
done-role-taken = سُحب الدور.
done-account-shut = أُغلق الحساب وسُجّل خروج كل جهاز.
done-account-open = الحساب مفتوح من جديد.
done-link-sent = رابط الدخول في الطريق.
done-address-asked = الرسالة في الطريق. افتح الرابط الذي فيها خلال يوم.
done-address-changed = عنوانك الجديد سارٍ من الآن.
done-organisation-added = أُضيفت المنظمة.
done-job-revived = ستُعاد المحاولة بعد لحظة.
done-jobs-revived = ستُعاد المحاولة فيها كلها بعد لحظة.

## Refused
error-email = اكتب عنوان بريد إلكتروني مثل amal@example.org.
error-email-taken = يوجد حساب بهذا العنوان من قبل.
error-set-up-word = يُفتح الإعداد بالعنوان الذي طبعه البرنامج عند بدئه. انظر إلى ما طبعه أو شغّله من جديد.
error-sign-in-wrong = العنوان وكلمة المرور لا يتوافقان. تحقق من كليهما.
error-sign-in-over = طال الأمر أو كثرت الرموز الخاطئة. ابدأ من جديد بكلمة المرور.
error-sign-in-again = لتغيير طريقة دخولك، سجّل الدخول مرة أخرى أولاً.
error-code-wrong = هذا الرمز خاطئ أو استُخدم من قبل. انتظر الرمز التالي واكتبه.
error-link-over = هذا الرابط استُخدم أو انتهت صلاحيته. اطلب رابطاً جديداً.
error-invitation-over = هذه الدعوة استُخدمت أو أُلغيت أو انتهت صلاحيتها. اطلب دعوة جديدة.
error-no-role = ليس لك دور الآن. اسأل المنسّق.
error-passkey = لم يُقبل مفتاح المرور. يرجى المحاولة مرة أخرى.
error-passkey-over = طال الأمر. يرجى المحاولة مرة أخرى.
error-passkey-unknown = هذا المفتاح لا يخص أي حساب هنا. ادخل بطريقة أخرى.
error-passkey-taken = هذا المفتاح مستخدم من قبل.
error-passkeys-need-a-name = تحتاج مفاتيح المرور إلى موقع له اسم. هذا الموقع يُفتح برقم فقط؛ استخدم كلمة مرور أو افتحه باسمه.
error-last-way-in = هذه طريقتك الوحيدة للدخول. أضف أخرى أولاً ثم أزل هذه.
error-no-code-app = ليس لديك تطبيق رموز، فرموز الاسترداد لن تفتح شيئاً.
error-password-short = قصيرة جداً: { $min } حرفاً على الأقل.
error-password-common = سيخمّنها الآخرون فوراً. اختر غيرها.
error-password-differs = الاثنتان غير متطابقتين. اكتبها من جديد.
error-password-wrong = هذه ليست كلمة مرورك الحالية.
error-role-not-yours = لا يمكنك منح هذا الدور أو سحبه.
error-last-admin = لا بد أن يعتني أحد بالتحالف. عيّن أولاً شخصاً آخر لإدارة التحالف.
error-account-shut = هذا الحساب مغلق. افتحه أولاً.
