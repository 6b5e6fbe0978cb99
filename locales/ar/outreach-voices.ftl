## Voices
menu-voices = أصوات
voices-title = ما يقوله الناس
voices-lede = الوجوه والكلمات من الرموز المعلقة عند التوزيعات.
voices-waiting = للنظر فيها أولاً
voices-waiting-help = أظهِر ما يجوز أن يقرأه الآخرون. وأبعِد ما يسمّي أحداً أو يؤذيه: يُحذف نصه نهائياً ويبقى وجهه محسوباً.
voices-show = أظهِر
voices-put-away = أبعِد
voices-faces = الوجوه
voices-none = لا رمز معلقاً بعد.
voices-words = الكلمات
voice-title = قل لنا
voice-ask-distribution = كيف كان التوزيع؟
voice-ask-item = ما رأيك في هذا: { $item }؟
voice-lede = اضغط على وجه. ونرحب بكلمة بأي لغة.
voice-word = كلمة
voice-word-help = إن شئت. بلا أسماء من فضلك.
voice-face-good = جيد
voice-face-so-so = متوسط
voice-face-bad = سيئ
voice-privacy = لا نعرف من أنت: لا اسم ولا رقم ولا ملفات تعريف. نحفظ الوجه والكلمة واليوم فقط.
voice-thanks-title = شكراً لك
voice-thanks-lede = سمعناك. يتحدث الفريق عن ذلك في الحصيلة.
voice-about = عن
voice-code = الرمز
voice-sheet-title = اطبع الرمز
voice-sheet-help = ورق A4 عادي. قصّوه وعلّقوه حيث يمر الناس.
voice-qr = رمز { $code } المربع
voice-make = أنشئ رمزاً
voice-make-help = عن توزيع أو عن صنف.
voice-or-item = أو صنف
voice-stop = أوقِف
voice-stopped = متوقف
done-voice-heard = شكراً.
done-voice-code = اطبعه وعلّقه.
done-voice-stopped = أُوقف.
done-voice-shown = يمكن للفريق قراءته الآن.
done-voice-put-away = أُبعد.
error-voice-looked-at = نظر فيه أحد من قبل.
error-voice-one = اختر توزيعاً أو صنفاً، أحدهما.

## Meetings
meetings-title = اجتماعات المجتمع
meetings-lede = ما تقرر معاً وماذا حدث به.
meetings-none = لم يُسجَّل أي اجتماع بعد.
meetings-other-decisions = قرارات لا تخص صنفاً
meeting-title = اجتماع
meeting-new-title = سجّل اجتماعاً
meeting-new-lede = أدوار وأعداد، لا أسماء أبداً.
meeting-who = من شارك
meeting-who-help = كأدوار: ممثلو المجتمع، نساء المنطقة، منظمتان.
meeting-people = الأشخاص
meeting-people-n = { $n ->
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
   *[other] { $n } شخصاً
}
meeting-open = قرارات مفتوحة
meeting-decisions = القرارات
meeting-decision = القرار { $n }
meeting-words = ما تقرر
meeting-about = عن صنف إن كان كذلك
meeting-more = قرارات أخرى
meeting-none = لم يتقرر شيء.
decision-state-open = مفتوح
decision-state-done = نُفِّذ
decision-state-dropped = تُرك
decision-since = منذ { $day }
decision-say = قل ماذا حدث به
decision-remark = ملاحظة
done-meeting-written = سُجِّل.
done-decision-said = قيل. شكراً.
error-meeting-day = اختر يوماً من السنتين الماضيتين، اليوم على الأكثر.
