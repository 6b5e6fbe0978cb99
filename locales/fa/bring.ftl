## What somebody has
bring-title = آوردن کمک
menu-bring = آوردن کمک
bring-this = آوردن این
bring-heading = چه می‌خواهید بیاورید؟
bring-lede = بگویید چه دارید، با همان نام‌های فهرست ما. سپس زمانی انتخاب کنید؛ نشانی پس از تأیید برایتان فرستاده می‌شود.
bring-yours = آنچه می‌آورید
bring-take-out = برداشتن
bring-go-on = انتخاب زمان
bring-not-now = سپاسگزاریم، اما فعلاً نه
bring-not-now-text = از این‌ها فعلاً به اندازهٔ کافی داریم و جای چیزهای لازم را می‌گیرند. لطفاً نگهشان دارید، جای دیگری بدهید، یا پایین‌تر ببینید چه چیزی فوری است.
bring-full = فهرست پر است. اگر چیز بیشتری دارید، بازدید دیگری رزرو کنید.
bring-find = آنچه دارید را پیدا کنید
bring-search = کاپشن، چادر، برنج…
bring-none-found = چیزی با این نام در فهرست ما نیست. واژهٔ دیگری امتحان کنید یا همهٔ فهرست را بخوانید.
bring-first = فوری‌ترین چیزها اکنون:
bring-size = اندازه
bring-size-level = { $size } – { $level }
bring-size-missing = { $size } – { $level }، حدود { $n } تا کم داریم
bring-missing = حدود { $n } تا کم داریم.
bring-welcome = حدود { $n } تا از این کم داریم، پس { $n } تا را با خوشحالی می‌پذیریم. می‌توانید { $n } تا بیاورید و بقیه را جایی بدهید که کم دارند؟
bring-welcome-take = { $n } تا می‌آورم
bring-units = چند تا؟
bring-put-in = افزودن
bring-points-near = به کاله نمی‌آیید؟ محل‌های جمع‌آوری نزدیک شما
bring-thing = { $units } × { $item }
bring-thing-sized = { $units } × { $item }، { $size }
bring-m3 = { $m3 } متر مکعب

## Where and when
bring-place-title = زمان آمدن
bring-place-heading = چه وقت می‌آیید؟
bring-urgent-lede = بخشی از این‌ها فوری است. سپاس!
bring-takes-up = این حدود { $m3 } متر مکعب جا می‌گیرد.
bring-back = تغییر فهرست
bring-vehicle = با چه خودرویی می‌آیید؟
bring-vehicle-boot = صندوق عقب خودرو: تا { $m3 } متر مکعب
bring-vehicle-car = خودرو با صندلی‌های خوابیده: تا { $m3 } متر مکعب
bring-vehicle-small-van = ون کوچک: تا { $m3 } متر مکعب
bring-vehicle-large-van = ون بزرگ: تا { $m3 } متر مکعب
bring-when-heading = زمانی را انتخاب کنید
bring-address-later = نشانی پس از تأیید فرستاده می‌شود. لطفاً آن را منتشر نکنید؛ این کار از مردم و انبار محافظت می‌کند.
bring-no-slots = اکنون زمانی برای رزرو نیست. چند روز دیگر سر بزنید یا محل جمع‌آوری انتخاب کنید.
bring-later = روزهای بعد
bring-left = { $n ->
    [0] پر
   *[other] { $n } جای خالی
}
bring-day = { $weekday } { $date }
bring-hours = { $from }–{ $to }
bring-when = { $day }، از { $from } تا { $to }
weekday-1 = دوشنبه
weekday-2 = سه‌شنبه
weekday-3 = چهارشنبه
weekday-4 = پنج‌شنبه
weekday-5 = جمعه
weekday-6 = شنبه
weekday-7 = یک‌شنبه
bring-day-label = چه روزی؟
bring-day-help = ساعت‌های کاری بالا را ببینید.
bring-warehouse-instead = به‌جای آن به انبار بیاورید
bring-you = چطور با شما تماس بگیریم
bring-you-text = فقط انبار آن را می‌بیند و ۳۰ روز پس از بازدید پاک می‌شود.
bring-name = نام شما
bring-email = ایمیل شما
bring-email-help = برای تأیید، یادآوری و هر تغییری به شما می‌نویسیم.
bring-phone = تلفن (اختیاری)
bring-lang = به این زبان به من بنویسید
bring-book = این زمان را برایم نگه دارید
bring-sent-title = ایمیل خود را ببینید
bring-sent-heading = اکنون ایمیل خود را ببینید
bring-sent-text = پیوند داخل ایمیل ما را باز کنید و تا دو ساعت تأیید کنید: آنگاه این زمان از آن شماست.
bring-sent-help = پس از ده دقیقه ایمیلی نیامد؟ پوشهٔ هرزنامه را ببینید یا با نشانی دیگری دوباره رزرو کنید.

## What was booked
bring-mine-title = بازدید شما
bring-state-heading-held = لطفاً تأیید کنید
bring-state-heading-confirmed = چشم‌به‌راه شما هستیم
bring-state-heading-lapsed = دو ساعت گذشت
bring-state-heading-cancelled = بازدید شما لغو شد
bring-state-heading-called-off = ناچار شدیم بازدید شما را لغو کنیم
bring-state-heading-open = لطفاً زودتر تأیید کنید
bring-state-heading-arrived-point = سپاس، رسید
bring-state-heading-missed-point = کسی رسیدن آن را ثبت نکرد
bring-state-heading-arrived = سپاس، رسید
bring-state-heading-missed = نیامدید
bring-state-text-held = این زمان دو ساعت برایتان نگه داشته می‌شود تا تأیید کنید. سپس نشانی را می‌بینید.
bring-state-text-confirmed = زمان شما رزرو شد. لطفاً فقط آنچه اینجا نوشته شده را بیاورید، جدا شده بر اساس نوع و اندازه.
bring-state-text-lapsed = تأییدی نرسید و این زمان دوباره آزاد شد. می‌توانید زمان دیگری رزرو کنید.
bring-state-text-cancelled = سپاس که خبر دادید؛ کس دیگری می‌تواند بیاید.
bring-state-text-called-off = متأسفیم. لطفاً روز دیگری انتخاب کنید. دلیل:
bring-state-text-open = همین حالا خیلی‌ها این زمان را انتخاب می‌کنند، پس برای شما نگه داشته نشده است: اگر هنوز جا باشد، همین که تأیید کنید از آن شماست.
bring-state-text-arrived-point = محل جمع‌آوری آن را تحویل گرفت. گروهش آن را جدا می‌کند و آنچه لازم است به انبار می‌رساند.
bring-state-text-missed-point = اگر با این حال آورده‌اید: سپاس. اگر نه، روز دیگری انتخاب کنید.
bring-state-text-arrived = در قفسه‌های ما یا در راه رسیدن به کسی است.
bring-state-text-missed = آن روز منتظرتان بودیم. اگر هنوز می‌خواهید بیایید، زمان دیگری رزرو کنید.
bring-confirm = بله، می‌آیم
bring-say-code = دم در بگویید { $code }.
bring-to-calendar = به تقویم من
bring-to-labels = چاپ برچسب‌ها ({ $n })
bring-labels-title = برچسب برای کارتن‌ها
bring-labels-help = روی هر کارتن یک برچسب، تا در چند دقیقه باز شود. در هر کارتن یک چیز و یک اندازه.
bring-to-change = تغییر
bring-cancel = نمی‌توانم بیایم
bring-keep-link = پیوند این صفحه را پیش خود نگه دارید؛ هر کس آن را داشته باشد می‌تواند بازدید شما را تغییر دهد.
bring-again = رزرو زمان دیگر
bring-change-title = تغییر بازدید
bring-change-what = از هر کدام چند تا؟
bring-change-help = صفر آن را برمی‌دارد.
bring-change-slot = زمان دیگر
bring-change-save = ذخیرهٔ تغییر
bring-back-to-mine = همین‌طور بماند
bring-calendar = آوردن کمک‌ها ({ $code })
bring-calendar-point = بردن کمک‌ها به محل جمع‌آوری ({ $code })

## Letters
mail-bring-ask-subject = لطفاً بازدید { $code } را تأیید کنید
mail-bring-ask-text =
    سلام { $name }،

    این زمان را برای شما نگه داشته‌ایم: { $when }.

    لطفاً تا دو ساعت دیگر تأیید کنید:
    { $link }

    پس از آن نشانی را همان‌جا می‌بینید. اگر شما درخواست نکرده‌اید، کاری نکنید.
mail-bring-ask-open-text =
    سلام { $name }،

    می‌خواهید بیایید: { $when }.

    همین حالا خیلی‌ها این زمان را انتخاب می‌کنند و نمی‌توانیم آن را برای شما نگه داریم. اگر هنوز جا باشد، همین که تأیید کنید از آن شماست:
    { $link }

    پس از آن نشانی را همان‌جا می‌بینید. اگر شما درخواست نکرده‌اید، کاری نکنید.
mail-bring-confirmed-subject = بازدید شما { $code }: { $when }
mail-bring-changed-subject = بازدید { $code } تغییر کرد: { $when }
mail-bring-reminder-subject = به‌زودی می‌بینیمتان: { $when } ({ $code })
mail-bring-confirmed-text =
    سلام { $name }،

    منتظر شما هستیم: { $when }.
    دم در بگویید { $code }.

    کجا (لطفاً منتشر نکنید):
    { $address }

    آنچه می‌آورید:
    { $what }

    برای چاپ برچسب، تغییر یا لغو:
    { $link }

    برای تقویم شما:
    { $calendar }

    سپاس!
mail-bring-cancelled-subject = بازدید { $code } لغو شد
mail-bring-cancelled-text =
    سلام { $name }،

    بازدید شما لغو شد: { $when }.
    می‌توانید زمان دیگری رزرو کنید:
    { $link }

    برای حذف از تقویم:
    { $calendar }
mail-bring-called-off-subject = ناچاریم بازدید { $code } شما را لغو کنیم
mail-bring-called-off-text =
    سلام { $name }،

    متأسفیم: ناچاریم بازدید شما را لغو کنیم، { $when }.
    دلیل: { $reason }

    کمک‌های شما همچنان پذیرفته می‌شود. لطفاً اینجا روز دیگری انتخاب کنید:
    { $link }

    برای حذف از تقویم:
    { $calendar }
bring-reason-closed = آن موقع بسته‌ایم.
mail-bring-stop-subject = بخشی از آنچه می‌آورید دیگر لازم نیست ({ $code })
mail-bring-stop-text =
    سلام { $name }،

    پس از رزرو شما دیگران زودتر آوردند. لطفاً دیگر این را نیاورید:
    { $what }

    بقیه همچنان لازم است: { $when }. فهرست خود را اینجا تغییر دهید:
    { $link }

    آنچه اکنون کم است:
    { $needs }

    از شکیبایی شما سپاسگزاریم.
mail-bring-urgent-subject = آنچه می‌آورید فوری شده است ({ $code })
mail-bring-urgent-text =
    سلام { $name }،

    این فوری شده است و شما آن را می‌آورید:
    { $what }

    بیش از پیش منتظرتان هستیم: { $when }. اگر می‌توانید بیشتر بیاورید، فهرست را اینجا تغییر دهید:
    { $link }
mail-bring-thanks-subject = سپاس: سرنوشت آنچه آوردید
mail-bring-thanks-text =
    سلام { $name }،

    سپاس که آمدید.

    { $became }

    آنچه اکنون کم است:
    { $needs }

    همان‌طور که قول دادیم، نشانی شما چند روز دیگر پاک می‌شود.
bring-became-all = همهٔ آنچه آوردید پخش شد.
bring-became-most = بیشتر آنچه آوردید پخش شد.
bring-became-some = بخشی از آنچه آوردید پخش شد.
bring-became-none = آنچه آوردید به دست ما رسید.
bring-became-ready = آنچه مانده جدا شده و برای روزهای آینده در قفسه‌ها آماده است.
bring-became-unusable = بخشی قابل استفاده نبود: کهنه یا آسیب‌دیده بود، یا گم شد.
bring-became-wasted = این بار قابل استفاده نبود: کهنه یا آسیب‌دیده بود، یا گم شد.
bring-became-point = محل جمع‌آوری آنچه آوردید تحویل گرفت. گروهش آن را جدا می‌کند و آنچه لازم است به انبار می‌رساند.
mail-convoy-asked-subject = کسی جا می‌خواهد: { $from } ← { $to }، { $day }
mail-convoy-asked-text =
    کسی در کاروان شما از { $from } به { $to } در { $day } جا می‌خواهد.

    او کیست و پاسخ شما، اینجا:
    { $link }
mail-convoy-answer-subject = کاروان { $from } به { $to }، { $day }
mail-convoy-yes-text =
    سلام { $name }،

    بله، در { $day } از { $from } به { $to } برای شما جا هست. بقیه را با { $keeper } هماهنگ کنید.

    اگر دیگر لازمش ندارید، اینجا پس بدهید تا کس دیگری از آن استفاده کند:
    { $link }
mail-convoy-no-text =
    سلام { $name }،

    سپاس که پرسیدید. این بار در { $day } از { $from } به { $to } جایی نیست.
mail-convoy-changed-text =
    سلام { $name }،

    کاروانی که در آن جا خواسته بودید تغییر کرد. اکنون در { $day } از { $from } به { $to } حرکت می‌کند. اگر پرسشی دارید از { $keeper } بپرسید.

    اگر دیگر مناسب شما نیست، جای خود را اینجا پس بدهید:
    { $link }
mail-convoy-closed-text =
    سلام { $name }،

    کاروان { $from } به { $to } در { $day } دیگر جا نمی‌دهد و شاید حرکت نکند. پیش از راه افتادن از { $keeper } بپرسید.

    اگر دیگر به جای خود نیاز ندارید، اینجا پس بدهید:
    { $link }
mail-convoy-withdrawn-subject = یک جا دوباره آزاد شد: { $from } ← { $to }، { $day }
mail-convoy-withdrawn-text =
    کسی جای خود را در کاروان شما از { $from } به { $to } در { $day } پس می‌دهد.

    آنچه مانده و کسانی که جا می‌خواهند:
    { $link }

## Collection points and convoys
points-title = محل‌های جمع‌آوری
points-lede = گروه‌هایی نزدیک شما چیزهای لازم را جمع و جدا می‌کنند و به انبار می‌رسانند.
points-to-bring = چه می‌خواهید بیاورید؟
points-none = اکنون هیچ محل جمع‌آوری باز نیست.
points-map = نقشهٔ محل‌های جمع‌آوری. هر نشانه به توضیح پایین می‌رود.
points-map-in = بزرگ‌تر
points-map-out = کوچک‌تر
points-map-fingers = نقشه را با دو انگشت حرکت دهید
points-map-scroll = { $key } را نگه دارید و بچرخانید تا بزرگ یا کوچک شود
points-map-credit = نقشه: © مشارکت‌کنندگان OpenStreetMap
points-data = این محل‌ها به‌صورت داده:
point-whose = اداره‌کننده
point-address = نشانی
point-hours = باز
point-contact = تماس
point-takes = اکنون می‌پذیرد:
convoys-title = کاروان‌ها
convoys-lede = به کاله می‌روند و جا دارند. صندلی یا فضا بخواهید.
convoy-title = کاروان
convoy-way = از { $from } به { $to }
convoy-driver = راننده
convoy-seats-left = صندلی خالی
convoy-space-left = فضای خالی
convoy-ask = درخواست جا
convoy-ask-text = مسئول کاروان با ایمیل پاسخ می‌دهد. اطلاعات شما ۳۰ روز پس از کاروان پاک می‌شود.
convoy-seats = صندلی
convoy-volume = فضا به متر مکعب
convoy-volume-help = یک پالت کارتن حدود ۱٫۵ است.
convoy-words = آنچه می‌خواهید بگویید
convoy-send = درخواست
convoy-asked-title = درخواست شما فرستاده شد
convoy-asked-text = پاسخ با ایمیل می‌رسد.
convoy-place-title = جای شما
convoy-place-asked = درخواست شما منتظر پاسخ است.
convoy-place-accepted = برای شما جا هست.
convoy-place-declined = این بار برای شما جا نیست.
convoy-place-withdrawn = جای خود را پس دادید. سپاس که خبر دادید.
convoy-withdraw = دیگر لازمش ندارم

## What cannot be
error-bring-units = برای یک بازدید زیاد است: از هر چیز حداکثر { $max }. عدد را بررسی کنید؛ برای کامیون اول به ما بنویسید.
error-bring-too-large = این حدود { $m3 } متر مکعب است و جا نمی‌شود. خودروی بزرگ‌تر انتخاب کنید، کمتر بیاورید یا دو بار بیایید.
error-bring-choose-slot = زمانی را انتخاب کنید.
error-bring-slot = این زمان ارائه نمی‌شود. یکی از فهرست انتخاب کنید.
error-bring-slot-past = این روز گذشته است. روز دیگری انتخاب کنید.
error-bring-slot-over = این ساعت شروع شده است. ساعت دیرتری انتخاب کنید.
error-bring-slot-full = کسی زودتر بود: در این زمان جای کافی نمانده است. زمان دیگری انتخاب کنید.
error-bring-notice = باید { $days } روز پیش خبر دهید و ما فقط برای چند هفته برنامه‌ریزی می‌کنیم. زمانی از فهرست انتخاب کنید.
error-bring-too-far = حداکثر { $days } روز جلوتر.
error-bring-lapsed = دو ساعت گذشت و این زمان آزاد شد. لطفاً زمان دیگری رزرو کنید.
error-bring-over = این بازدید تمام یا لغو شده است؛ چیزی تغییر نکرد.
error-bring-nothing-left = چیزی نمی‌ماند. اگر نمی‌توانید بیایید، بازدید را لغو کنید.
error-convoy-seats = حداکثر ۶۰ صندلی.
error-convoy-nothing = صندلی یا فضا بخواهید.
error-convoy-full = جای کافی نمانده است.
error-convoy-withdrawn = این درخواست پیش‌تر رد یا پس داده شده است؛ چیزی تغییر نکرد.
error-bring-volume = متر مکعب را مانند 1.5 بنویسید، حداکثر 100.

## What is kept, on the page about privacy
privacy-supporters = اگر چیزی می‌آورید یا نیازها را دنبال می‌کنید
privacy-donor = نام، ایمیل و شمارهٔ تلفن شما، مهرشده، و آنچه می‌آورید
privacy-donor-why = تا نشانی را بگوییم، یادآوری کنیم و از تغییرها خبر دهیم
privacy-donor-how-long = ۳۰ روز پس از بازدید یا کاروان، یا پس از لغو؛ دو ساعت اگر تأیید نکنید. آنچه آورده شده ثبت می‌ماند، بی نام شما.
privacy-follower = ایمیل کسی که کالایی را دنبال می‌کند، با آن کالا و زبان
privacy-follower-why = تا وقتی فوری شد نامه بفرستیم
privacy-follower-how-long = تا وقتی با پیوند هر نامه متوقفش کنید؛ ۷ روز اگر تأیید نکنید
