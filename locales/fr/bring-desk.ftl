## The menu
menu-bring-desk = Dépôts
menu-bring-slots = Horaires et adresse
menu-bring-points = Points de collecte
menu-bring-convoys = Convois

## Who comes
bring-board-title = Dépôts
bring-board-today = Aujourd’hui
bring-board-coming = À venir
bring-board-past = Passés
bring-board-none-today = Personne n’est attendu aujourd’hui.
bring-board-none-coming = Rien n’est encore réservé. Partagez le lien « Apporter ».
bring-board-none-past = Personne n’est encore venu.
bring-waiting = { $n ->
    [0] Plus personne n’est attendu.
    [one] Encore une personne attendue.
   *[other] Encore { $n } attendues.
}
bring-search-board = Référence ou nom
bring-who = Qui
bring-what = Quoi
bring-load = { $kinds ->
    [one] une sorte
   *[other] { $kinds } sortes
}, { $units ->
    [one] une unité
   *[other] { $units } unités
}
bring-vehicle-word = Véhicule
bring-vehicle-short-boot = Coffre
bring-vehicle-short-car = Voiture
bring-vehicle-short-small-van = Petite camionnette
bring-vehicle-short-large-van = Grand fourgon
bring-state-held = À confirmer
bring-state-confirmed = Attendu
bring-state-lapsed = Non confirmé
bring-state-cancelled = Annulé
bring-state-arrived = Arrivé
bring-state-missed = Jamais venu
bring-arrived = Arrivé
bring-differs = Quelque chose diffère
bring-forgotten = Coordonnées effacées, comme promis
bring-boxes-ready = Cartons préparés
bring-count-help = Corrigez ce qui diffère. Les cartons arrivés entrent en stock ; les autres sont abandonnés.
bring-remark = Remarque
bring-came = Arrivé
bring-differed = diffère
bring-call-off = Annuler cette visite
bring-call-off-reason = Pourquoi
bring-called-off-donor = Annulée par la personne elle-même.
bring-called-off-house = Annulée par nous :
bring-miss = Jamais venu
bring-call-off-help = La personne est prévenue par e-mail, avec cette raison. Ses cartons sont abandonnés.
bring-to-board = Tous les dépôts
done-bring-arrived = Arrivé. Les cartons sont en stock.
done-bring-cancelled = La visite est annulée et la personne est prévenue.
done-bring-missed = C’est noté : personne n’est venu.
error-bring-not-awaited = Ce dépôt n’est plus attendu : il est déjà arrivé ou a été annulé.

## Times and address
bring-slots-title = Horaires et adresse
bring-slots-lede = Quand les camionnettes peuvent venir, combien à la fois, et où. L’adresse n’est donnée qu’après confirmation.
bring-no-warehouse = Votre organisation n’a pas d’entrepôt en service.
bring-rules = Chaque semaine
bring-weekday = Jour
bring-open-hours = Heures
bring-opens = Ouvre
bring-closes = Ferme
bring-slot-minutes = Minutes par créneau
bring-vans = Véhicules par créneau
bring-room = m³ par créneau
bring-rule-new = Ajouter des heures
bring-add = Ajouter
bring-remove = Retirer
bring-closed-days = Jours de fermeture
bring-closed-none = Aucun à venir.
bring-closed-day = Fermé le
bring-closed-reason = Pourquoi (les personnes inscrites en sont informées)
bring-close = Fermer ce jour
bring-losing =
    { $n ->
        [one] Une visite est réservée ce jour-là. Elle est annulée par une lettre qui donne votre raison :
       *[other] { $n } visites sont réservées ce jour-là. Elles sont annulées par une lettre qui donne votre raison :
    }
bring-close-sure = Fermer ce jour et les annuler
bring-where = Adresse et préavis
bring-address = Adresse
bring-address-help = Jamais publiée ; seulement pour qui a confirmé une visite.
bring-directions = Comment trouver
bring-notice = Jours de préavis
bring-ahead = Jours réservables à l’avance
bring-takes-bookings = Prend des réservations
bring-booked = Réservé
bring-slot-day = Jour
bring-of = { $taken } sur { $all }
bring-yes = Oui
bring-no = Non
error-bring-address-first = Saisissez d’abord l’adresse.
error-bring-ahead = Il faut au moins autant de jours que le préavis.
error-bring-between = De { $least } à { $most }.
error-bring-hours = La fermeture doit venir au moins un créneau après l’ouverture.
error-bring-overlap = La porte est déjà ouverte à ce moment, de { $from } à { $to }. Changez d’abord ces heures, ou choisissez-en d’autres.
error-bring-reason = Écrivez pourquoi : les personnes inscrites ce jour-là en sont informées.
error-bring-not-yet = Son jour n’est pas encore venu.
error-bring-time = Écrivez une heure comme 09:30.

## Collection points
points-desk-lede = Magasins, églises et salles où votre groupe collecte. Tout est public ici.
points-public = Page publique
points-desk-none = Pas encore de point de collecte. Ajoutez le premier.
point-new-title = Nouveau point de collecte
point-edit-title = Point de collecte
point-lede = Jamais un lieu où des gens dorment.
point-name = Nom
point-area = Ville ou région
point-active = Ouvert
point-hours-help = En mots : le samedi de 10 h à 12 h.
point-takes-now = Ce qu’il prend en ce moment
point-takes-help = Laissez vide s’il prend tout ce qui est sur la liste.
point-contact-help = Un téléphone ou une adresse du groupe, pas d’une personne.
point-latitude = Degrés nord
point-longitude = Degrés est
point-degrees-help = Comme sur une carte : 50,86. L’ouest est négatif.
point-is-active = Prend des dons en ce moment
error-point-degrees = Écrivez des degrés comme 50,86.

## Convoys
convoys-desk-lede = Dites qui conduit et quelle place il reste. Qui veut une place demande, et vous répondez.
convoys-desk-none = Pas encore de convoi. Ajoutez le premier.
convoy-new-title = Nouveau convoi
convoy-edit-title = Convoi
convoy-left = Reste : { $seats } places, { $m3 } m³
convoy-asks = Qui demande
convoy-asks-none = Personne n’a encore demandé.
convoy-request-asked = Attend votre réponse
convoy-request-accepted = Accepté
convoy-request-declined = Refusé
convoy-request-withdrawn = Rendue
convoy-yes = Oui, il y a une place
convoy-no = Non
convoy-day = Jour
convoy-route = De et vers
convoy-leaves = Part de
convoy-goes-to = Va à
convoy-goes-to-help = La ville seulement, jamais une adresse.
convoy-driver-help = Un prénom suffit ; c’est public.
convoy-keeper = E-mail de qui répond
convoy-keeper-help = Jamais public. Seules les personnes acceptées le reçoivent.
convoy-lang = Leur écrire en
convoy-takes = Ce qu’il prend encore
convoy-open = Places
convoy-is-open = Donne des places
done-convoy-answered = Réponse donnée. La personne est prévenue par e-mail.
error-convoy-answered = Une réponse a déjà été donnée.
error-convoy-given-away = Il y en a déjà plus d’attribué.
error-convoy-no-room = Un convoi doit avoir un siège ou de l’espace à donner.
