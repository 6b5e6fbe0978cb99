## What somebody has
bring-title = Apporter quelque chose
menu-bring = Apporter
bring-this = Apporter ceci
bring-heading = Que souhaitez-vous apporter ?
bring-lede = Dites ce que vous avez, avec les mots de notre liste. Choisissez ensuite un horaire ; l’adresse vous est envoyée une fois la visite confirmée.
bring-yours = Ce que vous apportez
bring-take-out = Retirer
bring-go-on = Choisir un horaire
bring-not-now = Merci, mais pas en ce moment
bring-not-now-text = Nous en avons assez pour l’instant, et cela prendrait la place de ce qui manque. Gardez-les, donnez-les ailleurs, ou regardez plus bas ce qui est urgent.
bring-full = La liste est pleine. Si vous avez autre chose, réservez une deuxième visite.
bring-find = Trouver ce que vous avez
bring-search = Manteaux, tentes, riz…
bring-none-found = Rien sur notre liste ne porte ce nom. Essayez un autre mot, ou lisez toute la liste.
bring-first = Le plus urgent en ce moment :
bring-size = Taille
bring-size-level = { $size } – { $level }
bring-size-missing = { $size } – { $level }, il en manque environ { $n }
bring-missing = Il en manque environ { $n }.
bring-welcome = Il en manque environ { $n } : { $n } sont donc les bienvenus. Pouvez-vous en apporter { $n } et donner le reste là où il manque ?
bring-welcome-take = En apporter { $n }
bring-units = Combien ?
bring-put-in = Ajouter
bring-points-near = Vous ne venez pas à Calais ? Les points de collecte près de chez vous
bring-thing = { $units } × { $item }
bring-thing-sized = { $units } × { $item }, { $size }
bring-m3 = { $m3 } m³

## Where and when
bring-place-title = Quand vous venez
bring-place-heading = Quand venez-vous ?
bring-urgent-lede = Une partie de tout cela est urgente. Merci !
bring-takes-up = Cela prend environ { $m3 } m³.
bring-back = Modifier la liste
bring-vehicle = Avec quel véhicule ?
bring-vehicle-boot = Le coffre d’une voiture : jusqu’à { $m3 } m³
bring-vehicle-car = Une voiture, sièges rabattus : jusqu’à { $m3 } m³
bring-vehicle-small-van = Une petite camionnette : jusqu’à { $m3 } m³
bring-vehicle-large-van = Un grand fourgon : jusqu’à { $m3 } m³
bring-when-heading = Choisissez un horaire
bring-address-later = L’adresse vous est envoyée une fois la visite confirmée. Merci de ne pas la publier : cela protège les personnes et l’entrepôt.
bring-no-slots = Aucun horaire n’est disponible pour l’instant. Revenez dans quelques jours, ou choisissez un point de collecte.
bring-later = Plus tard
bring-left = { $n ->
    [0] complet
    [one] une place
   *[other] { $n } places
}
bring-day = { $weekday } { $date }
bring-hours = { $from }–{ $to }
bring-when = { $day }, de { $from } à { $to }
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
bring-day-label = Quel jour ?
bring-day-help = Regardez les horaires ci-dessus.
bring-warehouse-instead = Plutôt à l’entrepôt
bring-you = Comment vous joindre
bring-you-text = Seul l’entrepôt le voit. Nous l’effaçons 30 jours après votre visite.
bring-name = Votre nom
bring-email = Votre e-mail
bring-email-help = Nous vous écrivons pour confirmer, pour vous le rappeler, et si quelque chose change.
bring-phone = Téléphone (facultatif)
bring-lang = M’écrire en
bring-book = Réserver cet horaire
bring-sent-title = Regardez vos e-mails
bring-sent-heading = Regardez maintenant vos e-mails
bring-sent-text = Ouvrez le lien de notre message et confirmez dans les deux heures : l’horaire est alors à vous.
bring-sent-help = Rien après dix minutes ? Regardez dans les indésirables, ou réservez de nouveau avec une autre adresse.

## What was booked
bring-mine-title = Votre visite
bring-state-heading-held = Merci de confirmer
bring-state-heading-confirmed = Nous vous attendons
bring-state-heading-lapsed = Les deux heures sont passées
bring-state-heading-cancelled = Votre visite est annulée
bring-state-heading-called-off = Nous avons dû annuler votre visite
bring-state-heading-open = Merci de confirmer vite
bring-state-heading-arrived-point = Merci, c’est bien arrivé
bring-state-heading-missed-point = Personne n’a noté sa venue
bring-state-heading-arrived = Merci, c’est bien arrivé
bring-state-heading-missed = Nous vous avons attendu
bring-state-text-held = L’horaire vous est gardé deux heures, le temps de confirmer. Ensuite nous vous montrons l’adresse.
bring-state-text-confirmed = Votre horaire est réservé. N’apportez que ce qui est écrit ici, trié par sorte et par taille.
bring-state-text-lapsed = Sans confirmation, l’horaire a été libéré. Vous pouvez en réserver un autre.
bring-state-text-cancelled = Merci de nous avoir prévenus : quelqu’un d’autre pourra venir.
bring-state-text-called-off = Nous en sommes désolés. Choisissez un autre jour, s’il vous plaît. La raison :
bring-state-text-open = Beaucoup choisissent cet horaire en ce moment ; il n’est donc pas gardé : il est à vous dès que vous confirmez, s’il reste de la place.
bring-state-text-arrived-point = Le point de collecte l’a reçu. Son groupe trie et conduit le nécessaire à l’entrepôt.
bring-state-text-missed-point = Si vous l’avez apporté quand même : merci. Sinon, choisissez un autre jour.
bring-state-text-arrived = C’est sur nos étagères, ou déjà en route vers quelqu’un.
bring-state-text-missed = Nous vous avons attendu ce jour-là. Si vous voulez encore venir, réservez un autre horaire.
bring-confirm = Oui, je viendrai
bring-say-code = À l’entrée, dites { $code }.
bring-to-calendar = Dans mon agenda
bring-to-labels = { $n ->
    [one] Imprimer l’étiquette
   *[other] Imprimer { $n } étiquettes
}
bring-labels-title = Étiquettes pour vos cartons
bring-labels-help = Une étiquette par carton, et tout est rangé en quelques minutes. Une seule chose et une seule taille par carton.
bring-to-change = Modifier
bring-cancel = Je ne peux pas venir
bring-keep-link = Gardez le lien de cette page pour vous : qui l’a peut modifier votre visite.
bring-again = Réserver un autre horaire
bring-change-title = Modifier votre visite
bring-change-what = Combien de chaque ?
bring-change-help = 0 retire une chose.
bring-change-slot = Un autre horaire
bring-change-save = Enregistrer
bring-back-to-mine = Laisser comme c’est
bring-calendar = Apporter des dons ({ $code })
bring-calendar-point = Apporter des dons au point de collecte ({ $code })

## Letters
mail-bring-ask-subject = Merci de confirmer votre visite { $code }
mail-bring-ask-text =
    Bonjour { $name },

    nous vous gardons cet horaire : { $when }.

    Merci de confirmer dans les deux heures :
    { $link }

    Vous y trouverez ensuite l’adresse. Si vous n’avez rien demandé, ne faites rien.
mail-bring-ask-open-text =
    Bonjour { $name },

    vous souhaitez venir : { $when }.

    Beaucoup choisissent cet horaire en ce moment, et nous ne pouvons pas vous le garder. Il est à vous dès que vous confirmez, s’il reste de la place :
    { $link }

    Vous y trouverez ensuite l’adresse. Si vous n’avez rien demandé, ne faites rien.
mail-bring-confirmed-subject = Votre visite { $code } : { $when }
mail-bring-changed-subject = Votre visite { $code } a changé : { $when }
mail-bring-reminder-subject = À bientôt : { $when } ({ $code })
mail-bring-confirmed-text =
    Bonjour { $name },

    nous vous attendons : { $when }.
    À l’entrée, dites { $code }.

    Où (merci de ne pas le publier) :
    { $address }

    Ce que vous apportez :
    { $what }

    Étiquettes à imprimer, modification ou annulation :
    { $link }

    Pour votre agenda :
    { $calendar }

    Merci !
mail-bring-cancelled-subject = Visite { $code } annulée
mail-bring-cancelled-text =
    Bonjour { $name },

    votre visite est annulée : { $when }.
    Vous pouvez réserver un autre horaire :
    { $link }

    Pour la retirer de votre agenda :
    { $calendar }
mail-bring-called-off-subject = Nous devons annuler votre visite { $code }
mail-bring-called-off-text =
    Bonjour { $name },

    nous sommes désolés : nous devons annuler votre visite, { $when }.
    La raison : { $reason }

    Vos dons restent les bienvenus. Choisissez un autre jour ici :
    { $link }

    Pour la retirer de votre agenda :
    { $calendar }
bring-reason-closed = Nous sommes fermés à ce moment-là.
mail-bring-stop-subject = Une partie de vos dons n’est plus nécessaire ({ $code })
mail-bring-stop-text =
    Bonjour { $name },

    depuis votre réservation, d’autres ont été plus rapides. Merci de ne plus apporter :
    { $what }

    Le reste est toujours bienvenu : { $when }. Vous pouvez modifier votre liste ici :
    { $link }

    Ce qui manque maintenant :
    { $needs }

    Merci de votre patience.
mail-bring-urgent-subject = Ce que vous apportez est devenu urgent ({ $code })
mail-bring-urgent-text =
    Bonjour { $name },

    ceci est devenu urgent, et vous l’apportez :
    { $what }

    Nous vous attendons avec d’autant plus d’impatience : { $when }. Si vous pouvez en apporter plus, modifiez votre liste ici :
    { $link }
mail-bring-thanks-subject = Merci : ce que sont devenus vos dons
mail-bring-thanks-text =
    Bonjour { $name },

    merci d’être venu·e.

    { $became }

    Ce qui manque maintenant :
    { $needs }

    Nous effaçons votre adresse dans quelques jours, comme promis.
bring-became-all = Tout ce que vous avez apporté a été distribué.
bring-became-most = La plus grande partie de ce que vous avez apporté a été distribuée.
bring-became-some = Une partie de ce que vous avez apporté a été distribuée.
bring-became-none = Nous avons bien reçu ce que vous avez apporté.
bring-became-ready = Ce qui reste est trié et prêt sur nos étagères pour les jours à venir.
bring-became-unusable = Une partie n’a pas pu servir : usée, abîmée ou perdue.
bring-became-wasted = Cette fois, cela n’a pas pu servir : usé, abîmé ou perdu.
bring-became-point = Le point de collecte a reçu ce que vous avez apporté. Son groupe trie et conduit le nécessaire à l’entrepôt.
mail-convoy-asked-subject = Quelqu’un demande une place : { $from } → { $to }, { $day }
mail-convoy-asked-text =
    Quelqu’un demande une place dans votre convoi de { $from } à { $to } le { $day }.

    Qui c’est, et votre réponse, ici :
    { $link }
mail-convoy-answer-subject = Le convoi de { $from } à { $to }, { $day }
mail-convoy-yes-text =
    Bonjour { $name },

    oui, il y a une place pour vous le { $day } de { $from } à { $to }. Pour le reste, voyez avec { $keeper }.

    Si vous n’en avez plus besoin, rendez-la ici pour que quelqu’un d’autre en profite :
    { $link }
mail-convoy-no-text =
    Bonjour { $name },

    merci d’avoir demandé. Il n’y a pas de place cette fois, le { $day } de { $from } à { $to }.
mail-convoy-changed-text =
    Bonjour { $name },

    le convoi où vous avez demandé une place a changé. Il part maintenant le { $day } de { $from } vers { $to }. Pour toute question, écrivez à { $keeper }.

    Si cela ne vous convient plus, rendez votre place ici :
    { $link }
mail-convoy-closed-text =
    Bonjour { $name },

    le convoi de { $from } à { $to } du { $day } ne donne plus de places et ne partira peut-être pas. Demandez à { $keeper } avant de vous mettre en route.

    Si vous n’avez plus besoin de votre place, rendez-la ici :
    { $link }
mail-convoy-withdrawn-subject = Une place est de nouveau libre : { $from } → { $to }, { $day }
mail-convoy-withdrawn-text =
    Quelqu’un rend sa place dans votre convoi de { $from } à { $to } le { $day }.

    Ce qui reste, et qui demande :
    { $link }

## Collection points and convoys
points-title = Points de collecte
points-lede = Près de chez vous, des groupes collectent ce qu’il faut, le trient et le conduisent à l’entrepôt.
points-to-bring = Que souhaitez-vous apporter ?
points-none = Aucun point de collecte n’est ouvert pour l’instant.
points-map = Carte des points de collecte. Chaque marque mène à sa fiche ci-dessous.
points-map-in = Agrandir
points-map-out = Réduire
points-map-fingers = Déplacez la carte avec deux doigts
points-map-scroll = Maintenez { $key } et faites défiler pour zoomer
points-map-credit = Carte : © les contributeurs d’OpenStreetMap
points-data = Ces points en données :
point-whose = Tenu par
point-address = Adresse
point-hours = Ouvert
point-contact = Contact
point-takes = Prend en ce moment :
convoys-title = Convois
convoys-lede = Ils roulent vers Calais et ont encore de la place. Demandez un siège ou de l’espace.
convoy-title = Convoi
convoy-way = { $from } → { $to }
convoy-driver = Qui conduit
convoy-seats-left = Places assises
convoy-space-left = Espace libre
convoy-ask = Demander une place
convoy-ask-text = La personne qui tient le convoi vous répond par e-mail. Nous effaçons vos coordonnées 30 jours après le convoi.
convoy-seats = Places assises
convoy-volume = Espace en m³
convoy-volume-help = Une palette de cartons fait environ 1,5.
convoy-words = Ce que vous voulez dire
convoy-send = Demander
convoy-asked-title = Votre demande est partie
convoy-asked-text = Vous recevrez une réponse par e-mail.
convoy-place-title = Votre place
convoy-place-asked = Votre demande attend une réponse.
convoy-place-accepted = Vous avez une place.
convoy-place-declined = Il n’y a pas de place pour vous cette fois.
convoy-place-withdrawn = Vous avez rendu votre place. Merci de nous l’avoir dit.
convoy-withdraw = Je n’en ai plus besoin

## What cannot be
error-bring-units = C’est trop pour une visite : au plus { $max } d’une chose. Vérifiez le nombre ; pour un camion, écrivez-nous d’abord.
error-bring-too-large = Cela fait environ { $m3 } m³ et n’y tient pas. Choisissez un véhicule plus grand, apportez moins, ou venez deux fois.
error-bring-choose-slot = Choisissez un horaire.
error-bring-slot = Cet horaire n’est pas proposé. Choisissez-en un dans la liste.
error-bring-slot-past = Ce jour est passé. Choisissez-en un autre.
error-bring-slot-over = Cette heure a déjà commencé. Choisissez-en une plus tardive.
error-bring-slot-full = Quelqu’un a été plus rapide : il n’y a plus assez de place à cet horaire. Choisissez-en un autre.
error-bring-notice = Il faut prévenir { $days ->
    [one] un jour
   *[other] { $days } jours
} à l’avance, et nous ne planifions que quelques semaines. Choisissez un horaire dans la liste.
error-bring-too-far = Au plus { $days } jours à l’avance.
error-bring-lapsed = Les deux heures sont passées et l’horaire est libéré. Merci d’en réserver un autre.
error-bring-over = Cette visite est passée ou annulée ; rien n’a été modifié.
error-bring-nothing-left = Il ne resterait rien. Si vous ne pouvez pas venir, annulez plutôt la visite.
error-convoy-seats = Au plus 60 places.
error-convoy-nothing = Demandez un siège ou de l’espace.
error-convoy-full = Il n’y a plus assez de place.
error-convoy-withdrawn = Cette demande a déjà été refusée ou rendue ; rien n’a été modifié.
error-bring-volume = Écrivez des mètres cubes comme 1,5, au plus 100.

## What is kept, on the page about privacy
privacy-supporters = Si vous apportez des dons, ou suivez les besoins
privacy-donor = Votre nom, adresse e-mail et numéro de téléphone, scellés, et ce que vous apportez
privacy-donor-why = Pour vous donner l’adresse, vous rappeler la visite et vous prévenir des changements
privacy-donor-how-long = 30 jours après la visite ou le convoi, ou après son annulation ; deux heures si vous ne confirmez pas. Ce qui a été apporté reste noté, sans vous.
privacy-follower = L’adresse e-mail de qui suit un article, avec l’article et la langue
privacy-follower-why = Pour écrire quand cela devient urgent
privacy-follower-how-long = Jusqu’à ce que vous arrêtiez, par le lien de chaque lettre ; 7 jours si vous ne confirmez pas
