## Frame of every page
skip-to-content = انتقل إلى المحتوى
menu-main = القائمة الرئيسية
menu-open = القائمة
menu-close = إغلاق
menu-home = الرئيسية
menu-languages = اللغات
menu-needs = ما نحتاج إليه
menu-about = من نحن
menu-privacy = الخصوصية
menu-sign-in = تسجيل الدخول
menu-sign-out = تسجيل الخروج
menu-public-needs = قائمة الاحتياجات العامة
foot-no-tracking = لا ملفات تعريف ارتباط ولا تتبّع. صُنع بأيدي من يوزّعون المساعدات ومن أجلهم.
section-warehouse = المستودع
section-needs = الاحتياجات
section-bring = ما يُجلب
section-outreach = في الميدان
section-coalition = التحالف
find-label = ابحث عن صندوق أو صنف
find-placeholder = الرمز أو الصنف أو المقاس
undo = تراجع

## Forms and lists
form-has-errors = لم يُحفظ شيء بعد. يرجى النظر في ما يلي:
form-save = حفظ
form-cancel = إلغاء
form-optional = اختياري
form-choose = اختر…
list-filter = تصفية
list-clear = مسح
list-next = التالي
list-previous = السابق
list-download = تنزيل بصيغة CSV
list-empty = لا شيء هنا بعد.
list-none-match = لا نتائج. جرّب كلمات أقل أو امسح التصفية.
list-search = بحث
select-all = تحديد الكل
done-already = تم ذلك من قبل، ولم يتكرر شيء.
done-saved = تم الحفظ.

## Dates
date-in-words = { $day } { $month } { $year }
moment-in-words = { $date }، { $time }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

## Errors
error-not-found = هذه الصفحة غير موجودة
error-not-found-help = ربما انتقلت، أو أنها تخص منظمة أخرى. لم يتغير شيء.
error-not-this-way = هذا لا يعمل من هنا
error-not-this-way-help = لا يقبل هذا العنوان إلا ما ترسله صفحته نفسها. لم يتغير شيء. ارجع إلى تلك الصفحة وحاول منها مرة أخرى.
error-forbidden = لا يمكنك القيام بهذا
error-forbidden-help = دورك لا يسمح بذلك. لم يتغير شيء. اسأل المنسّق إن كان ينبغي أن يسمح.
error-sign-in = يرجى تسجيل الدخول
error-sign-in-help = سجّل الدخول أولاً ثم حاول مرة أخرى.
error-refused = تعذّر القيام بذلك
error-invalid = هناك خطأ في النموذج
error-invalid-help = لم يُحفظ شيء. ارجع وانظر إلى الحقول المعلّمة ثم أرسل النموذج مرة أخرى.
error-slow-down = محاولات كثيرة
error-slow-down-help = { $seconds ->
    [one] انتظر ثانية واحدة ثم حاول مرة أخرى.
    [two] انتظر ثانيتين ثم حاول مرة أخرى.
    [few] انتظر { $seconds } ثوانٍ ثم حاول مرة أخرى.
   *[other] انتظر { $seconds } ثانية ثم حاول مرة أخرى.
}
error-too-large = هذا كثير دفعة واحدة
error-too-large-help = لم يُحفظ شيء. أرسل ملفاً أصغر أو قسّمه إلى جزأين.
error-again = الضغط كبير الآن
error-again-help = لم يُحفظ شيء. يرجى الإرسال مرة أخرى.
error-fault = حدث خطأ من جانبنا
error-fault-help = لم يتغير شيء. حاول مرة أخرى، وإن تكرر الأمر فأخبر المنسّق بما كنت تفعل.
error-to-desk = إلى المكتب
error-to-needs = إلى قائمة الاحتياجات
error-cross-site = جاء هذا النموذج من موقع آخر فلم يُقبل. افتح الصفحة هنا وأرسله مرة أخرى.
error-form-broken = لم يصل النموذج كاملاً. يرجى إرساله مرة أخرى.
error-file-empty = الملف فارغ. اختر ملفاً آخر.
error-required = املأ هذا الحقل.
error-choose = اختر من القائمة.
error-too-long = النص طويل جداً: { $max } حرفاً على الأكثر.
error-control-characters = احذف الأحرف غير المرئية واكتب النص من جديد.
error-letters-lost = ضاعت بعض الحروف في الطريق (�). اكتب النص من جديد.
error-nothing-to-see = لا يظهر شيء في هذا النص. اكتب حرفاً أو رقماً واحداً على الأقل.
error-number = اكتب عدداً صحيحاً مثل 12.
error-quantity-zero = واحد على الأقل.
error-quantity-negative = لا يمكن أن تكون الكمية أقل من صفر.
error-quantity-absurd = العدد كبير جداً: { $max } على الأكثر في المرة الواحدة. تحقق من الرقم.
error-date = اكتب تاريخاً مثل 2026-11-21.
error-already-there = هذا موجود من قبل.
error-does-not-fit = هذا لا يوافق الوضع الحالي. افتح الصفحة من جديد وانظر.
