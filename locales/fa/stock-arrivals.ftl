## The backlog
arrivals-title = رسیده‌های جدانشده
arrivals-lede = { $days ->
    [one] آنچه از در آمده و باید جدا شود. هدف یک روز است.
   *[other] آنچه از در آمده و باید جدا شود. هدف { $days } روز است.
}
arrivals-pieces = کیسه، پالت و کارتن
arrivals-weight = وزن، حدوداً
arrivals-oldest = قدیمی‌ترین منتظر است
arrivals-days = { $n ->
    [0] امروز
    [one] یک روز
   *[other] { $n } روز
}
arrivals-late = بعضی بیش از { $days } روز منتظر مانده‌اند. اول قدیمی‌ترین را جدا کنید.
arrivals-history = چهار هفتهٔ گذشته، روز به روز
arrivals-day = روز
arrivals-search = از چه کسی، یا چه در آن است
arrivals-any-kind = هر نوع
arrivals-all = جداشده‌ها هم
arrivals-none = چیزی منتظر جدا کردن نیست.
arrivals-none-help = وقتی ون می‌رسد، این‌جا بنویسید چه از در می‌آید.
weight-kg = { $kg } کیلو

## Taking in at the door
arrival-new-title = چیزی رسید
arrival-new-lede = حالا بشمارید و وزن کنید؛ بعداً جدا کنید.
arrival-kind = در چه آمده
arrival-kind-sack = کیسه
arrival-kind-pallet = پالت
arrival-kind-carton = کارتن
arrival-count-sack = { $n ->
    [one] یک کیسه
   *[other] { $n } کیسه
}
arrival-count-pallet = { $n ->
    [one] یک پالت
   *[other] { $n } پالت
}
arrival-count-carton = { $n ->
    [one] یک کارتن
   *[other] { $n } کارتن
}
arrival-pieces = چند تا
arrival-weight = وزن همه، کیلو
arrival-weight-help = مثل ۱۲٫۵. حدس بهتر از هیچ است.
arrival-giver = از چه کسی
arrival-giver-help = اختیاری. یک گروه یا شهر؛ تا می‌شود بدون نام اشخاص.
arrival-probably = احتمالاً چه در آن است
arrival-probably-help = اختیاری: آنچه دهنده گفت یا آنچه می‌بینید.
arrival-photo = عکس
arrival-photo-help = اختیاری. از چیزها، نه از آدم‌ها. جا و زمانِ درون عکس پاک می‌شود.
arrival-warehouse = انبار
arrival-save = ثبت
done-arrival-added = ثبت شد. منتظر جدا کردن است.

## One arrival
arrival-title = رسیده
arrival-came = رسید
arrival-pieces-of = { $n ->
    [0] چیزی نمانده
   *[other] { $n } تا مانده
}
arrival-sorted = جداشده
arrival-all-sorted = همه‌اش جدا شده است.
arrival-never-came = هرگز نیامد: به اشتباه شمرده شد.
arrival-waits = { $left ->
    [one] یکی منتظر است، حدود { $weight }.
   *[other] { $left } تا منتظرند، حدود { $weight }.
}
arrival-late = این بیش از { $days } روز منتظر مانده است. اول این را جدا کنید.
arrival-estimate = احتمالاً در آن است
arrival-about = حدود { $n } × { $item }
arrival-estimate-none = هنوز چیزی مانند این جدا نشده، پس حدسی نیست.
arrival-estimate-giver = { $n ->
    [one] از یک بار جدا کردنِ آنچه همین دهنده آورده حساب شده است.
   *[other] از { $n } بار جدا کردنِ آنچه همین دهنده آورده حساب شده است.
}
arrival-estimate-kind = { $n ->
    [one] از یک بار جدا کردنِ همین نوع حساب شده است.
   *[other] از { $n } بار جدا کردنِ همین نوع حساب شده است.
}
arrival-photo-alt = عکس آنچه رسید
arrival-correct = اصلاح آنچه نوشته شد
arrival-really-pieces = واقعاً چند تا آمد
arrival-really-pieces-help = با آن‌هایی که دسته‌بندی شده‌اند؛ 0 اگر هرگز نیامد.
arrival-corrections = آنچه اصلاح شد
arrival-was-corrected = { $who } آن را اصلاح کرد: تعداد { $pieces }، وزن { $weight }.
done-arrival-corrected = اصلاح شد.

## Sorting
sort-title = جدا کردن
sort-lede = بگویید چند تا را خالی کردید و چه جعبه‌هایی از آن درآمد. آنچه هنوز جدا نشده این‌جا می‌ماند.
sort-pieces = چند تا حالا جدا شد
sort-pieces-help = از آنهایی که منتظرند.
sort-discarded = دور ریخته، کیلو
sort-box = جعبهٔ { $n }
sort-expires-help = برای آنچه تاریخ مصرف دارد: نزدیک‌ترین تاریخ روی بسته‌ها.
sort-label = کد، اگر برچسب دارد
sort-more = جعبه‌های بیشتر
sort-save = جدا شد
done-arrival-sorted = جدا شد. جعبه‌ها در موجودی‌اند؛ برچسب‌هایشان را پایین چاپ کنید.
sorts-title = آنچه جدا شد
sort-was-done = { $n ->
    [one] { $who }: یکی جدا شد.
   *[other] { $who }: { $n } تا جدا شد.
}
sort-was-undone = { $n ->
    [one] { $who }: جدا کردن یکی پس گرفته شد.
   *[other] { $who }: جدا کردن { $n } تا پس گرفته شد.
}
sort-thrown-away = { $weight } دور ریخته شد.
sort-undone = پس گرفته شد
sort-print = چاپ برچسب‌ها
sort-take-back = پس گرفتن
done-sort-taken-back = پس گرفته شد. دوباره منتظرند و جعبه‌هایشان از موجودی بیرون رفتند.

## Errors
error-weight = وزن را به کیلو بنویسید، مثل ۱۲٫۵.
error-weight-negative = وزن کمتر از صفر نمی‌شود.
error-weight-absurd = خیلی سنگین است: هر بار حداکثر { $max } کیلو. عدد را ببینید.
error-sort-too-many = { $left ->
    [0] دیگر چیزی از آن منتظر نیست. کس دیگری آن را جدا کرده است.
    [one] فقط یکی منتظر است.
   *[other] فقط { $left } تا منتظرند.
}
error-sort-discarded = بیشتر از آنچه آمد دور ریخته شده است. عدد را ببینید.
error-sort-undone = این پیش‌تر پس گرفته شده است.
error-arrival-sorted = { $sorted } تا دسته‌بندی شده است، پس دست‌کم همین‌قدر آمده. اگر دسته‌بندی نادرست است اول آن را پس بگیرید.
error-photo-unreadable = این عکس باز نمی‌شود. JPEG، PNG یا WebP بفرستید.
error-photo-too-large = این عکس خیلی بزرگ است. کوچک‌تر بفرستید: حداکثر ۱۲ مگابایت.
error-item-unknown = قلمی با این نام نیست. از فهرست انتخاب کنید یا اول آن را به کاتالوگ اضافه کنید.
error-item-several = چند قلم این نام را دارند. یکی از این‌ها را بنویسید: { $slugs }
