## Why a level
need-why-coming = { $days ->
    [0] تقریباً نه در انبار چیزی هست و نه وعده داده شده؛ به اندازهٔ { $wanted } روز می‌خواهیم.
    [one] با آنچه وعده داده شده حدود یک روز می‌ماند؛ به اندازهٔ { $wanted } روز می‌خواهیم.
   *[other] با آنچه وعده داده شده حدود { $days } روز می‌ماند؛ به اندازهٔ { $wanted } روز می‌خواهیم.
}
need-why-coming-range = با آنچه وعده داده شده، بسته به سایز، حدود { $from } تا { $to } روز می‌ماند؛ به اندازهٔ { $wanted } روز می‌خواهیم.
need-why-full = به اندازه هست و انبارهای ما تقریباً پر است. لطفاً برای بعد نگه دارید.
needs-how-held = سطح فقط وقتی عوض می‌شود که عددها به‌روشنی، ۱۵ درصد، از مرز گذشته باشند تا مدام بالا و پایین نرود. وقتی انبارهای ما تقریباً پر است، آنچه به اندازه داریم «لطفاً نفرستید» می‌شود.

## A demand in one sentence
demand-said-standard = { $people } نفر × { $units } { $months ->
        [one] در هر ماه
       *[other] در هر { $months } ماه
    }{ $season ->
        [100] {""}
       *[other] {" "}× { $season } درصد برای فصل
    }{ $lost ->
        [0] {""}
       *[other] {" "}+ { $lost } گم‌شده در هفته
    }{ $arriving ->
        [0] {""}
       *[other] {" "}+ { $arriving } برای تازه‌رسیده‌ها
    } = { $weekly } در هفته{ $weeks ->
        [0] .
       *[other] ؛ آموخته از { $weeks } هفته: { $learned }.
    }
demand-said-learned = آموخته از { $weeks } هفته، از آنچه بیرون رفت و از کسانی که دست خالی برگشتند{ $each ->
        [yes] ، برای همان تعداد نفر که آخرین بار شمرده شدند
       *[no] {""}
    }{ $besides ->
        [yes] ، همراه با آنچه گم شد و آنچه به تازه‌رسیده‌ها داده می‌شود
       *[no] {""}
    }: { $weekly } در هفته، در بیشتر هفته‌ها بین { $low } و { $high }.
demand-said-learned-sum = آموخته از { $weeks } هفته، از آنچه بیرون رفت و از کسانی که دست خالی برگشتند{ $people ->
        [0] {""}
       *[other] ، برای { $people } نفر
    }{ $season ->
        [100] {""}
       *[other] ، × { $season } درصد برای فصل
    }: { $besides ->
        [yes] { $used }{ $lost ->
            [0] {""}
           *[other] {" "}+ { $lost } گم‌شده در هفته
        }{ $arriving ->
            [0] {""}
           *[other] {" "}+ { $arriving } برای تازه‌رسیده‌ها
        } ={" "}
       *[no] {""}
    }{ $weekly } در هفته، در بیشتر هفته‌ها بین { $low } و { $high }{ $standard ->
        [0] .
       *[other] ؛ طبق معیار { $standard } می‌شد.
    }
demand-said-counted = از شمار مردم و نیاز هر یک حساب شده: { $weekly } در هفته.
demand-said-entered = کسانی که اینجا کار می‌کنند وارد کرده‌اند: { $weekly } در هفته{ $weeks ->
        [0] .
       *[other] ؛ آموخته از { $weeks } هفته { $learned } می‌شد.
    }

## Desk: demand of one item
demand-title = چقدر لازم است
demand-unknown = هنوز چیزی نمی‌دانیم. مصرف هفتگی را وارد کنید یا در پایین معیار بگذارید.
demand-chart = خروجی هر هفته، پیش‌بینی و موجودی
demand-chart-key = بالا: ستون‌ها آنچه بیرون رفت و بالای آن آنچه خواستند و نبود. برای هفته‌های پیش رو ستون‌ها مصرفی است که انتظار داریم، بالای آن آنچه گم شد و، با خط دور، آنچه به تازه‌رسیده‌ها داده می‌شود؛ خط‌چین جمع آن‌هاست و نوار، اگر باشد، هشت هفته از ده هفته را در بر دارد. پایین: موجودی در پایان هفته.
demand-chart-table = عددها در جدول
demand-week = هفته از
demand-went = بیرون رفت
demand-away = دست خالی
demand-expected = پیش‌بینی
demand-between = { $units } ({ $low }–{ $high })
demand-made-of = { $used } مصرف + { $lost } گم‌شده + { $arriving } برای تازه‌رسیده‌ها
demand-left-out = آموخته نشد: موجود نبود
demand-sizes = تقسیم بر اساس سایز
demand-method = کدام عدد حساب شود؟
demand-method-automatic = بهترین موجود
demand-method-learned = آموخته
demand-method-entered = واردشده با دست
demand-method-standard = طبق معیار
demand-a-week = { $weekly } در هفته
demand-choose = این یکی حساب شود
demand-rate = معیار
demand-rate-link = آنجا بخوانید
demand-no-rate = معیاری گذاشته نشده است.
demand-suggested = فرم پیشنهاد کتاب راهنما را دارد: برای استفاده ذخیره کنید.
demand-rate-units = واحد برای یک نفر
demand-rate-months = در چند ماه تمام می‌شود
demand-rate-months-help = کتاب راهنما می‌گوید هر نفر چه باید داشته باشد. اینکه بیرون چقدر دوام می‌آورد تجربهٔ شماست.
demand-rate-source = چه کسی می‌گوید
demand-rate-source-help = کنار عدد نشان داده می‌شود.
demand-rate-address = کجا می‌شود خواند (نشانی)
demand-rate-save = ذخیرهٔ معیار
demand-rate-forget = برداشتن معیار
demand-rate-history = معیار چگونه تغییر کرد
demand-rate-gone = برداشته شد: { $before }
demand-changes = سطح چگونه عوض شد
demand-changed = از { $before } به { $after }
demand-no-level = بدون سطح
demand-followers = { $count ->
    [0] کسی این قلم را دنبال نمی‌کند.
    [one] یک نفر وقتی فوری شود با ایمیل خبردار می‌شود.
   *[other] { $count } نفر وقتی فوری شود با ایمیل خبردار می‌شوند.
}
done-method-chosen = ذخیره شد. سطح دوباره حساب می‌شود.
done-rate-set = معیار گذاشته شد. سطح دوباره حساب می‌شود.
done-rate-forgotten = معیار برداشته شد. سطح دوباره حساب می‌شود.
error-rate-units = بیشتر از ۰ و حداکثر { $max }، با حداکثر سه رقم اعشار.
error-rate-months = بین ۱ و { $max } ماه.
error-rate-link = نشانی‌ای که با https:// شروع شود

## Desk: standards
menu-needs-rates = معیارها
rates-title = معیارها و نیاز
rates-lede = آنچه یک نفر لازم دارد، آنچه آموخته‌ایم و آنچه وارد شده: برای هر قلم کنار هم، واحد در هفته. برای تغییر، قلم را باز کنید.
rates-kits = آنچه هر تازه‌رسیده می‌گیرد
rates-kits-lede = کسانی که در هفته می‌رسند این بسته‌ها را می‌گیرند؛ محتوای آن‌ها به نیاز افزوده می‌شود.
rates-kit-given = به هر تازه‌رسیده داده می‌شود.
rates-kit-not-given = هنگام رسیدن داده نمی‌شود.
rates-kit-yes = هنگام رسیدن بدهید
rates-kit-no = دیگر ندهید
rates-items = قلم‌ها
rates-rate = معیار
rates-every = { $months ->
    [one] { $units } برای هر نفر در هر ماه.
   *[other] { $units } برای هر نفر در هر { $months } ماه.
}
rates-counts = آنچه حساب می‌شود
done-kit-given = ذخیره شد. نیاز تا یک دقیقهٔ دیگر دوباره حساب می‌شود.
shipped-title = معیارهایی که با برنامه می‌آیند
shipped-back = همهٔ معیارها
shipped-lede = از کتاب راهنمای اسفیر و قضاوت خود ما، هر یک با منبعش. تا نپذیرید چیزی حساب نمی‌شود و همه را می‌توانید تغییر دهید.
shipped-adopt = { $count ->
    [one] پذیرفتن معیاری که به یک قلم می‌خورد
   *[other] پذیرفتن { $count } معیاری که به قلم‌ها می‌خورند
}
shipped-state = کاربرد
shipped-set = معیار گذاشته شده
shipped-fits = به این قلم می‌خورد
shipped-fits-nothing = به هیچ قلمی نمی‌خورد: پایین جورش کنید
shipped-match = برای قلمی دیگر به کار ببرید
shipped-match-lede = شاید فهرست شما آن را به نامی دیگر یا در دو گونه دارد.
seasons-title = فصل‌ها
seasons-lede = هر ماه در چه ضرب می‌شود، به درصدِ یک ماه میانگین. برای همهٔ قلم‌های آن فصل است، و برای آنچه آموخته می‌شود هم.
seasons-months = هر ماه در چه ضرب می‌شود
seasons-enter = ماه‌های دیگری وارد کنید
seasons-year = دوازده عدد، ژانویه اول
seasons-year-help = به درصد، با فاصله از هم جدا. میانگینشان حدود ۱۰۰ است.
seasons-now = عددهای کنونی، برای کپی
seasons-history = آنچه وارد شد
seasons-shipped = هنوز هیچ: این عددها با برنامه آمده‌اند.
done-rates-adopted = پذیرفته شد. هر یک با منبعش حساب می‌شود و می‌توانید تغییرش دهید.
done-season-entered = ذخیره شد. نیاز تا یک دقیقهٔ دیگر دوباره حساب می‌شود.
error-season-year = دوازده عدد صحیح از ۰ تا { $max }.
error-season-average = میانگین سال { $average } است و باید حدود ۱۰۰ باشد: وگرنه بیش یا کم از آنچه معیار می‌گوید لازم می‌شود.

## Following an item
follow-title = وقتی فوری شد خبرم کنید
follow-title-item = { $item }: وقتی فوری شد خبرم کنید
follow-lede = روزی که فوری شود یک ایمیل کوتاه می‌گیرید، حداکثر روزی یکی. هیچ چیز دیگری، هرگز.
follow-link = وقتی فوری شد خبرم کنید
follow-back = بازگشت به قلم
follow-email = ایمیل شما
follow-email-help = فقط برای همین نگه داشته می‌شود، تا وقتی که متوقفش کنید.
follow-size = سایز
follow-every-size = همهٔ سایزها
follow-consent = بله، وقتی این قلم فوری شد به این نشانی برایم بنویسید. هر وقت بخواهم با یک کلیک متوقفش می‌کنم.
follow-ask = پیوند را برایم بفرستید
follow-confirm-text = وقتی این فوری شد برایتان بنویسیم: { $item }؟
follow-confirm = بله، برایم بنویسید
follow-follows = وقتی این فوری شود خبردار می‌شوید: { $item }.
follow-stop-text = دیگر دربارهٔ این برایتان ننویسیم: { $item }؟
follow-stop = دیگر برایم ننویسید
follow-stopped = دیگر ایمیلی دربارهٔ آن نمی‌گیرید. نشانی شما پاک شد.
done-follow-asked = سپاس. اگر این نشانی در دسترس باشد، ایمیلی با یک پیوند در راه است: برای تأیید بازش کنید.
done-follow-confirmed = تأیید شد. وقتی فوری شود برایتان می‌نویسیم.
error-follow-consent = این را علامت بزنید تا بتوانیم برایتان بنویسیم.
mail-follow-subject = لطفاً تأیید کنید: وقتی فوری شد خبرم کنید
mail-follow-text =
    کسی، امیدواریم خود شما، خواسته است که وقتی این فوری شود به این نشانی بنویسیم: { $item }.

    برای تأیید این پیوند را باز کنید:
    { $link }

    اگر شما نبودید کاری نکنید: پس از هفت روز نشانی را فراموش می‌کنیم. برای پاک کردن همین حالا:
    { $stop }
mail-urgent-subject = اکنون فوری: { $item }
mail-urgent-text =
    { $item } امروز فوری شد.

    چه لازم است و چه نفرستید:
    { $link }

    خودتان خواستید خبرتان کنیم. برای توقف با یک کلیک:
    { $stop }
mail-urgent-sizes-text =
    { $item } امروز در سایز { $sizes } فوری شد.

    چه لازم است و چه نفرستید:
    { $link }

    خودتان خواستید خبرتان کنیم. برای توقف با یک کلیک:
    { $stop }

## The change feed
feed-changed = { $item }: { $level }
feed-changed-size = { $item }، { $sizes }: { $level }

## Between organisations
menu-needs-exchange = تبادل
sharing-title = دیگران چه می‌بینند
sharing-lede = هر سازمان خودش تصمیم می‌گیرد سازمان‌های دیگر چه چیزی از انبارش ببینند. کمبودها همیشه دیده می‌شود تا کسی بتواند کمک کند.
sharing-legend = دیگران می‌بینند
sharing-shows-gaps = فقط آنچه کم داریم
sharing-shows-surplus = آنچه کم داریم و آنچه زیاد داریم
sharing-shows-stock = همهٔ موجودی ما
done-sharing-chosen = ذخیره شد. از حالا دیگران همین را می‌بینند.
shown-title = آنچه سازمان‌ها به هم نشان می‌دهند
shown-lede = مازاد آن است که از دو برابر خواستهٔ چهار هفتهٔ سازمان بیشتر باشد. کمبود آن است که برای چهار هفتهٔ آینده کم دارد. خواستهٔ آن چیزی است که در چهار هفتهٔ گذشته بیرون رفت و خواستند و نبود، یا آنچه در همین فصل سال پیش بیرون رفت، اگر بیشتر بود.
shown-organisation = سازمان
shown-surplus = مازاد
shown-gap = کمبود
shown-nothing = چیزی برای نشان دادن نیست
exchange-title = اینجا زیاد، آنجا کم
exchange-lede = آنچه یک سازمان بیش از مصرفش دارد و سازمانی دیگر کم دارد. یک دکمه انتقال را آغاز می‌کند؛ دهنده کارتن‌ها را آماده می‌کند.
exchange-nothing = فعلاً چیزی برای تبادل نیست
exchange-nothing-help = پیشنهاد وقتی پیدا می‌شود که سازمانی مازادش را نشان دهد و سازمانی دیگر همان را کم داشته باشد.
exchange-units = واحد
exchange-from = از
exchange-to = به
exchange-start = آغاز انتقال
exchange-note = پیشنهاد: { $units } × { $item } { $size }
done-exchange-started = انتقال آغاز شد و کارتن‌هایش کنار گذاشته شده‌اند. آن‌ها را ببینید و بفرستید.
error-exchange-gone = این دیگر پیشنهاد نمی‌شود. چیزی عوض نشد.

## What people say, beside the demand
needs-desk-voices = مردم درباره‌اش چه می‌گویند
needs-desk-faces = چهره‌هایی که در { $weeks } هفتهٔ گذشته برگزیده شد:
needs-desk-decisions = آنچه با هم تصمیم گرفته شد
needs-desk-faces-around = چهره‌های برگزیده در توزیع‌هایی که آن را داشتند، در { $weeks } هفتهٔ گذشته:
