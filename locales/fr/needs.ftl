## Levels
level-urgent = Urgent
level-needed = Utile
level-enough = Assez
level-stop = Stop, merci

## Front page
front-title = Ce qu’il faut aujourd’hui
front-heading = Apportez ce qui manque vraiment
front-lede = Des associations partagent un entrepôt pour les personnes qui vivent dehors. Nous comptons ce qui est sur les étagères et ce qui est distribué, et nous vous disons ici, heure par heure, ce qui manque.
front-to-needs = Voir toute la liste
front-to-about = Qui nous sommes
front-all-urgent = { $count ->
    [one] Une chose est urgente
   *[other] Les { $count } choses urgentes
}
front-how = Comment cette liste est faite
front-how-text = Chaque carton porte une étiquette, scannée à l’arrivée et au départ. La liste sait donc combien de jours chaque chose va durer. Personne n’a à deviner, et personne ne roule avec une camionnette pleine de ce qui est déjà là.

## The list
needs-title = Ce qu’il faut
needs-lede = Calculé d’après ce qui est sur nos étagères et ce qui est distribué chaque semaine.
needs-worked-out = Dernier calcul
needs-levels = Niveaux
needs-sizes = Tailles
needs-before-you-pack = Uniquement des choses propres et en bon état, triées par sorte et par taille. Pas de couleurs vives ni réfléchissantes.
needs-group-urgent = À apporter en premier
needs-group-needed = Utile aussi
needs-group-enough = Assez pour l’instant
needs-group-stop = Merci de ne pas envoyer
needs-how = Comment les niveaux sont-ils calculés ?
needs-how-pins = La coalition peut en décider autrement pour un temps ; elle dit alors qui, pourquoi et jusqu’à quand.
needs-meaning-urgent = Le stock dure moins d’un tiers des jours voulus.
needs-meaning-needed = Le stock dure moins de jours que voulu, mais au moins le tiers.
needs-meaning-enough = Le stock dure autant de jours que voulu, et moins du double.
needs-meaning-stop = Le stock dure au moins le double des jours voulus, ou personne ici ne peut s’en servir. Cela prendrait la place d’autre chose.
needs-why = Pourquoi ?
needs-more = En savoir plus
needs-nothing-urgent = Rien d’urgent en ce moment. Merci !
needs-empty = La liste n’est pas encore prête
needs-empty-help = Revenez bientôt, ou demandez-nous avant de préparer quoi que ce soit.
needs-data = Cette liste en données :
needs-embed = La liste pour votre propre site
needs-whole-list = Toute la liste, avec les raisons
needs-picture-more = { $count ->
    [one] et une autre chose
   *[other] et { $count } autres choses
}

## One item
need-back = À toute la liste
need-avoid = À ne pas envoyer
need-photo = Photo : { $item }
need-coalition = La coalition
need-size-waist = W { $sizes }
need-size-months = { $sizes } mois
need-size-years = { $sizes } ans
need-sizes-urgent = Urgent : { $sizes }
need-sizes-needed = Utile : { $sizes }
need-sizes-enough = Assez : { $sizes }
need-sizes-stop = Stop, merci : { $sizes }
need-summary-urgent = Il en faut d’urgence en ce moment.
need-summary-needed = Il en faut en ce moment.
need-summary-enough = Il y en a assez pour l’instant.
need-summary-stop = Merci de ne pas en envoyer pour l’instant.
need-why-cover = { $days ->
    [0] Presque rien en stock ; il en faudrait pour { $wanted } jours.
    [one] En stock pour environ un jour ; il en faudrait pour { $wanted }.
   *[other] En stock pour environ { $days } jours ; il en faudrait pour { $wanted }.
}
need-why-range = En stock pour { $from } à { $to } jours environ, selon la taille ; il en faudrait pour { $wanted }.
need-why-year = En stock pour plus d’un an ; il en faudrait pour { $wanted } jours.
need-why-no-use = Personne ici ne s’en sert, et il y en a en stock.
need-why-pinned = Décidé par { $who }, jusqu’au { $until } : « { $reason } »

## Desk: the table
menu-needs-desk = Besoins
needs-desk-title = Besoins
needs-desk-lede = Pour chaque article et chaque taille : ce qu’il y a, ce qui part, et le niveau qui en découle.
needs-desk-words = Mots
needs-desk-category = Catégorie
needs-desk-level = Niveau
needs-desk-every = Tout
needs-desk-only-pinned = Épinglés
needs-desk-only-unset = Sans besoin hebdomadaire
needs-desk-item = Article
needs-desk-size = Taille
needs-desk-stock = En stock
needs-desk-use = Besoin par semaine
needs-desk-went = Parti par semaine
needs-desk-days = Jours
needs-desk-days-of = { $days } sur { $wanted }
needs-desk-no-level = Pas de niveau : rien n’est saisi, ou ni besoin ni stock.
needs-desk-pages = Pages
needs-desk-range = { $from } à { $to } sur { $total }

## Desk: one item
needs-desk-back = À tous les besoins
needs-desk-item-lede = Saisissez combien il en faut par semaine, et pour combien de jours il devrait y en avoir. « Parti par semaine » est ce qui est vraiment sorti, en moyenne sur les quatre dernières semaines.
needs-desk-public = Voir la page publique
needs-desk-use-title = Besoin par semaine et jours de stock
needs-desk-cover = Jours voulus
needs-desk-one-size = Taille unique
needs-desk-place = { $size }, { $column }
needs-desk-history = Ce qui a été saisi avant
needs-desk-entered = { $use } par semaine, pour { $cover } jours
done-needs-entered = Enregistré. La liste publique est recalculée.
error-weekly-use = Entre 0 et { $max } par semaine.
error-cover-days = Entre 1 et { $max } jours.

## Desk: pins
pin-title = Niveaux épinglés
pin-lede = Épinglez un niveau quand vous savez ce que les chiffres ne savent pas : une camionnette en route, le froid qui vient, des étagères pleines. Tout le monde lit votre raison, et qui a décidé.
pin-none = Rien n’est épinglé. Le niveau découle des chiffres.
pin-new = Épingler un niveau
pin-level = Niveau
pin-size = Taille
pin-every-size = Toutes les tailles
pin-reason = Raison
pin-reason-help = Affichée à tout le monde telle que vous l’écrivez, dans toutes les langues. Ne nommez aucun lieu de vie ni aucune personne.
pin-from = Depuis le
pin-until = Jusqu’au (dernier jour)
pin-until-help = 90 jours au plus à partir d’aujourd’hui. Ensuite les chiffres comptent de nouveau.
pin-who = Décidé par
pin-over = Terminé
pin-set = Épingler
pin-end = Terminer maintenant
done-pin-set = Épinglé. La liste publique l’affiche.
done-pin-ended = C’est terminé. Les chiffres comptent de nouveau.
error-pin-reason = Dites pourquoi, en { $min } caractères au moins.
error-pin-past = Ce jour est passé. Choisissez aujourd’hui ou plus tard.
error-pin-too-long = { $max } jours au plus.
error-pin-ended = C’était déjà terminé. Rien n’a été modifié.
