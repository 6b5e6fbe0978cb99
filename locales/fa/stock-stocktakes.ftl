## The stocktakes
stocktakes-title = انبارگردانی
stocktakes-lede = آنچه واقعاً هست بشمارید. تا کسی تفاوت‌ها را تأیید نکند چیزی تغییر نمی‌کند.
stocktakes-all = همهٔ انبارگردانی‌ها
stocktakes-empty-title = هنوز چیزی شمرده نشده
stocktakes-empty = با یک جا شروع کنید: یک ربع ساعت طول می‌کشد.
stocktake-where = کجا
stocktake-all-of = { $warehouse }: همه
stocktake-place-in = { $warehouse }: { $place }
stocktake-begin = شروع شمارش
stocktake-state = وضعیت
stocktake-any-state = همه
stocktake-state-open = در حال شمارش
stocktake-state-approved = تأیید شده
stocktake-state-dropped = کنار گذاشته شده
stocktake-began = شروع
stocktake-ended = پایان
done-stocktake-begun = از کنار قفسه‌ها بروید و هر جعبه را اسکن کنید.

## Counting
stocktake-title = انبارگردانی
stocktake-progress = { $seen } از { $believed } جعبه شمرده شد
stocktake-to-differences = دیدن تفاوت‌ها
stocktake-place = کجا هستید
stocktake-place-help = برای جعبهٔ بعدی هم می‌ماند.
stocktake-no-place = نمی‌گویم
stocktake-code = کد جعبه
stocktake-scan = اسکن
stocktake-scan-hint = مربع برچسب را جلوی دوربین بگیرید.
stocktake-scan-denied = دوربین در دسترس نیست. کد را بنویسید.
stocktake-scan-unknown = این برچسب جعبه نیست.
stocktake-counted = چند تا داخلش است
stocktake-counted-help = بشمارید. اگر جعبه خالی است ۰ بنویسید.
stocktake-count = شمرده شد
stocktake-not-seen = هنوز دیده نشده
stocktake-all-seen = همهٔ جعبه‌هایی که باید این‌جا باشند شمرده شدند.
stocktake-and-more = و بیشتر.
done-box-counted = شمرده شد. جعبهٔ بعدی.
done-box-counted-again = دوباره شمرده شد؛ شمارش تازه معتبر است.
error-count-unknown = هیچ جعبهٔ شما کد { $code } ندارد، یا آن جا در این انبار نیست. چیزی ثبت نشد.
error-stocktake-ended = این انبارگردانی تمام شده است. یکی دیگر شروع کنید.

## What differs
stocktake-differences-title = تفاوت‌ها
stocktake-to-counting = ادامهٔ شمارش
stocktake-agree = { $count ->
    [one] { $count } شمارش درست است.
   *[other] { $count } شمارش درست است.
}
stocktake-cut = بیشتر از آن است که این‌جا جا شود. برای دیدن همه، فایل را بگیرید.
stocktake-differ = جور دیگری شمرده شد
stocktake-none-differ = چیزی جور دیگری شمرده نشد.
stocktake-believed = انتظار
stocktake-counted-short = شمرده
stocktake-change = تفاوت
stocktake-outcome = نتیجه
stocktake-outcome-agrees = مقدار درست است.
stocktake-outcome-correct = مقدار درست می‌شود.
stocktake-outcome-lost = جعبه گم‌شده ثبت می‌شود.
stocktake-outcome-back = گمان می‌رفت رفته باشد. به انبار برمی‌گردد.
stocktake-outcome-changed = بعد از شمارش چیزی آمد یا رفت. دفتر روی { $now } می‌ماند. اگر شک دارید دوباره بشمارید.
stocktake-found-at = به { $place } که آن‌جا پیدا شد منتقل می‌شود.
stocktake-found-here = به این انبار که این‌جا پیدا شد منتقل می‌شود.
stocktake-marked-lost = دیده نشد و گم‌شده ثبت شد
stocktake-mark-lost = { $code } گم شده
stocktake-not-seen-help = آنچه گم شده علامت بزنید. بقیه همان‌طور می‌ماند.
stocktake-approve = تأیید
stocktake-approve-help = دفتر فوراً درست می‌شود. یک‌جا برگشت ندارد؛ هر جعبه را می‌توان جداگانه درست کرد.
stocktake-drop = کنار گذاشتن این انبارگردانی
done-stocktake-approved = تأیید شد. دفتر همان را می‌گوید که شمرده شد.
done-stocktake-dropped = کنار گذاشته شد. چیزی تغییر نکرد.
error-stocktake-counted-since = از وقتی این صفحه را باز کردید کسی شمرده است. دوباره نگاه کنید و بعد تأیید کنید.
