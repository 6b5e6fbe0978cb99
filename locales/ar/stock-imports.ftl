## Sending in a file
imports-title = استيراد
imports-lede = أرسل جدولًا. ترى أولًا ما الذي سيحدث، ولا يُستورد شيء قبل أن تؤكد.
import-kind = ما الذي في الملف
import-kind-boxes = صناديق
import-kind-items = أصناف الكتالوج
import-warehouse = المستودع
import-warehouse-help = أين توجد الصناديق. لا حاجة إليه للأصناف.
import-file = الملف
import-file-help = CSV أو Excel (.xlsx)، 12 ميغابايت على الأكثر.
import-send = قراءة الملف
import-how = كيف يكون الملف
import-how-help = يقول السطر الأول ما في كل عمود، بالإنجليزية أو الفرنسية وبأي ترتيب. تحتاج الصناديق إلى صنف (item) وكمية (quantity)، وتحتاج الأصناف إلى فئة (category) واسم بالإنجليزية والفرنسية. تُكتب التواريخ 2026-11-21 أو 21/11/2026.
import-limits = عدد الأسطر { $rows } والأعمدة { $columns } على الأكثر.
import-template-boxes = ملف فارغ للصناديق
import-template-items = ملف فارغ للأصناف
imports-past = ما أُرسل
import-unnamed = من سطر الأوامر
import-when = متى
import-state = الحالة
import-waits = ينتظر التأكيد
import-taken = { $n ->
    [one] استُورد سطر واحد
    [two] استُورد سطران
    [few] استُوردت { $n } أسطر
   *[other] استُورد { $n } سطرًا
}
done-import-read = قُرئ الملف. لم يُستورد شيء بعد.

## What would happen
import-title = ما الذي سيحدث
import-nothing-yet = لم يُستورد شيء بعد. الملف الذي لا يؤكده أحد يُنسى بعد يوم.
import-good-rows = أسطر ستُستورد
import-bad-rows = أسطر يجب تصحيحها
import-unknown-columns = هذه الأعمدة غير معروفة وستُترك: { $columns }
import-bad-title = للتصحيح
import-bad-help = صحّحها في ملفك وأرسله من جديد، أو ضع علامة أدناه لتركها.
import-line = السطر
import-line-n = السطر { $n }
import-column = العمود
import-cell = الخلية
import-what = ماذا تفعل
import-more-bad = وبقي { $n } غيرها؛ نزّل القائمة لترى الكل.
import-would = ما الذي سيُستورد
import-word = الكلمة في العناوين
import-skip = { $n ->
    [one] اترك السطر الذي يجب تصحيحه
   *[other] اترك الأسطر التي يجب تصحيحها وعددها { $n }
}
import-confirm = { $n ->
    [one] استيراد سطر واحد
    [two] استيراد سطرين
    [few] استيراد { $n } أسطر
   *[other] استيراد { $n } سطرًا
}
import-drop = نسيان هذا الملف
import-was-taken = الأسطر المستوردة: { $n }، والمتروكة: { $skipped }.
import-was-taken-back = { $n ->
    [one] أُلغي صندوق واحد منه.
    [two] أُلغي صندوقان منه.
    [few] أُلغيت { $n } صناديق منه.
   *[other] أُلغي { $n } صندوقًا منه.
}
import-take-back-title = إلغاء هذا الاستيراد
import-take-back-help = { $n ->
    [one] صندوق واحد باقٍ كما استُورد. يخرج من المخزون، ولا يُستعمل رمزه لصندوق آخر.
    [two] صندوقان باقيان كما استُوردا. يخرجان من المخزون، ولا يُستعمل رمزاهما لصناديق أخرى.
    [few] { $n } صناديق باقية كما استُوردت. تخرج من المخزون، ولا تُستعمل رموزها لصناديق أخرى.
   *[other] { $n } صندوقًا باقيًا كما استُورد. تخرج من المخزون، ولا تُستعمل رموزها لصناديق أخرى.
}
import-take-back = { $n ->
    [one] إلغاء صندوق واحد
    [two] إلغاء صندوقين
    [few] إلغاء { $n } صناديق
   *[other] إلغاء { $n } صندوقًا
}
import-moved = هذه نُقلت أو تغيّرت منذ ذلك الحين وتبقى:
import-more-moved = { $n ->
    [one] وواحد آخر.
    [two] واثنان آخران.
    [few] و{ $n } أخرى.
   *[other] و{ $n } أخرى.
}
done-import-confirmed = تم الاستيراد.
done-import-taken-back = أُلغي. ما نُقل أو تغيّر منذ ذلك الحين بقي.
done-import-dropped = نُسي. لم يُستورد شيء.

## Errors of the file
error-import-no-file = اختر ملفًا.
error-import-empty = الملف فارغ. اختر غيره.
error-import-too-large = الملف كبير جدًا أو يصير كبيرًا عند فتحه. أرسل 12 ميغابايت على الأكثر أو اقسمه إلى اثنين.
error-import-too-long = في الملف أكثر من { $max } سطر. اقسمه إلى اثنين.
error-import-too-wide = في الملف أكثر من { $max } عمودًا. احذف ما لا حاجة إليه.
error-import-no-rows = لا شيء تحت السطر الأول.
error-import-not-text = هذا ليس جدولًا نستطيع قراءته. احفظه من برنامج الجداول بصيغة CSV أو Excel (.xlsx).
error-import-not-a-table = هذه صفحة ويب أو مستند آخر وليس جدولًا. احفظه من برنامج الجداول بصيغة CSV أو Excel (.xlsx).
error-import-old-workbook = هذا ملف Excel قديم أو محمي بكلمة سر. احفظه بصيغة Excel (.xlsx) بلا كلمة سر أو CSV.
error-import-unreadable = ملف Excel هذا تالف أو ناقص. افتحه في برنامج الجداول واحفظه من جديد ثم أرسله.
error-import-columns = هذه الأعمدة ناقصة في السطر الأول: { $columns }. انظر إلى الملف الفارغ.
error-import-column-twice = العمود { $column } مكرر. احذف أحدهما.

## Errors of a row
error-import-formula = هذه معادلة أو تشبهها. اكتب نتيجتها نصًا أو رقمًا.
error-import-label = { $code } ليس ملصقًا مطبوعًا مسبقًا هنا وما زال حرًا. اترك الخلية فارغة لرمز جديد.
error-import-label-twice = { $code } في سطر آخر. لكل صندوق رمزه.
error-import-location = ليس في هذا المستودع مكان كهذا. أضفه أولًا أو اترك الخلية فارغة.
error-import-date = اكتب التاريخ مثل 2026-11-21 أو 21/11/2026.
error-import-category = لا توجد فئة كهذه. اكتب اسمها كما في الكتالوج.
error-import-word = اكتب واحدة من: { $words }
error-import-slug = أحرف لاتينية صغيرة وأرقام وشرطات فقط، { $max } على الأكثر.
error-import-item-known = { $slug } في الكتالوج من قبل. غيّره هناك.
error-import-item-twice = { $slug } في سطر آخر.
error-import-nothing-untouched = لا صندوق منه باقٍ كما استُورد. صحّح كل واحد في صفحته إذا كان لا ينبغي أن يكون هنا.

## Errors of confirming
error-import-bad-rows = { $n ->
    [one] يجب تصحيح سطر واحد. ضع علامة لتركه أو أرسل الملف من جديد.
   *[other] يجب تصحيح أسطر عددها { $n }. ضع علامة لتركها أو أرسل الملف من جديد.
}
error-import-confirmed = استُورد هذا الملف من قبل. لم يُفعل شيء مرتين.
error-import-nothing-left = لا يمكن استيراد أي سطر. صحّحها وأرسل الملف من جديد.
