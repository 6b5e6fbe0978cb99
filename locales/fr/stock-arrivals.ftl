## The backlog
arrivals-title = Arrivages à trier
arrivals-lede = { $days ->
    [one] Ce qui est entré et attend d’être trié. L’objectif est d’un jour.
   *[other] Ce qui est entré et attend d’être trié. L’objectif est de { $days } jours.
}
arrivals-pieces = Sacs, palettes et cartons
arrivals-weight = Poids, environ
arrivals-oldest = Le plus ancien attend
arrivals-days = { $n ->
    [0] Aujourd’hui
    [one] Un jour
   *[other] { $n } jours
}
arrivals-late = Une partie attend depuis plus de { $days } jours. Triez d’abord le plus ancien.
arrivals-history = Les quatre dernières semaines, jour par jour
arrivals-day = Jour
arrivals-search = De qui, ou ce qu’il y a dedans
arrivals-any-kind = Tout
arrivals-all = Aussi ce qui est trié
arrivals-none = Rien n’attend d’être trié.
arrivals-none-help = Quand une camionnette arrive, notez ici ce qui entre.
weight-kg = { $kg } kg

## Taking in at the door
arrival-new-title = Quelque chose est arrivé
arrival-new-lede = Comptez et pesez maintenant ; triez plus tard.
arrival-kind = Conditionnement
arrival-kind-sack = Sacs
arrival-kind-pallet = Palettes
arrival-kind-carton = Cartons
arrival-count-sack = { $n ->
    [one] Un sac
   *[other] { $n } sacs
}
arrival-count-pallet = { $n ->
    [one] Une palette
   *[other] { $n } palettes
}
arrival-count-carton = { $n ->
    [one] Un carton
   *[other] { $n } cartons
}
arrival-pieces = Combien
arrival-weight = Poids total, kg
arrival-weight-help = Par exemple 12,5. Une estimation vaut mieux que rien.
arrival-giver = De qui
arrival-giver-help = Facultatif. Un groupe ou une ville ; si possible, pas de nom de particulier.
arrival-probably = Ce qu’il y a sans doute dedans
arrival-probably-help = Facultatif : ce que le donateur a dit, ou ce que vous voyez.
arrival-photo = Photo
arrival-photo-help = Facultatif. Des choses, pas des personnes. Le lieu et l’heure qu’elle contient sont effacés.
arrival-warehouse = Entrepôt
arrival-save = Enregistrer l’arrivage
done-arrival-added = Enregistré. Il attend d’être trié.

## One arrival
arrival-title = Arrivage
arrival-came = Arrivé
arrival-pieces-of = { $n ->
    [0] Plus rien
    [one] Encore { $n }
   *[other] Encore { $n }
}
arrival-sorted = Trié
arrival-all-sorted = Tout est trié.
arrival-never-came = Rien n’est arrivé : compté par erreur.
arrival-waits = { $left ->
    [one] Une pièce attend, environ { $weight }.
   *[other] { $left } pièces attendent, environ { $weight }.
}
arrival-late = Ceci attend depuis plus de { $days } jours. À trier en premier.
arrival-estimate = Sans doute dedans
arrival-about = environ { $n } × { $item }
arrival-estimate-none = Rien de semblable n’a encore été trié, donc pas d’estimation.
arrival-estimate-giver = { $n ->
    [one] Calculé d’après un tri de ce que le même donateur a apporté.
   *[other] Calculé d’après { $n } tris de ce que le même donateur a apporté.
}
arrival-estimate-kind = { $n ->
    [one] Calculé d’après un tri passé du même genre.
   *[other] Calculé d’après { $n } tris passés du même genre.
}
arrival-photo-alt = Photo de l’arrivage
arrival-correct = Corriger ce qui a été tapé
arrival-really-pieces = Combien sont vraiment arrivés
arrival-really-pieces-help = Y compris ceux déjà triés ; 0 si rien n’est arrivé.
arrival-corrections = Ce qui a été corrigé
arrival-was-corrected = { $who } l’a corrigé : pièces { $pieces }, poids { $weight }.
done-arrival-corrected = Corrigé.

## Sorting
sort-title = Trier
sort-lede = Dites combien de pièces vous avez vidées et quels cartons en sont sortis. Ce qui n’est pas encore trié reste ici.
sort-pieces = Pièces triées maintenant
sort-pieces-help = Parmi celles qui attendent.
sort-discarded = Jeté, kg
sort-box = Carton { $n }
sort-expires-help = Pour ce qui se périme : la date la plus proche sur les paquets.
sort-label = Code, s’il porte une étiquette
sort-more = Plus de cartons
sort-save = C’est trié
done-arrival-sorted = Trié. Les cartons sont en stock ; imprimez leurs étiquettes ci-dessous.
sorts-title = Ce qui a été trié
sort-was-done = { $n ->
    [one] { $who } : une pièce triée.
   *[other] { $who } : { $n } pièces triées.
}
sort-was-undone = { $n ->
    [one] { $who } : tri d’une pièce annulé.
   *[other] { $who } : tri de { $n } pièces annulé.
}
sort-thrown-away = { $weight } jetés.
sort-undone = Annulé
sort-print = Imprimer les étiquettes
sort-take-back = Annuler ce tri
done-sort-taken-back = Annulé. Les pièces attendent de nouveau et leurs cartons sont sortis du stock.

## Errors
error-weight = Écrivez un poids en kilos, par exemple 12,5.
error-weight-negative = Un poids ne peut pas être négatif.
error-weight-absurd = C’est trop lourd : au plus { $max } kg à la fois. Vérifiez le nombre.
error-sort-too-many = { $left ->
    [0] Il n’en reste plus. Quelqu’un d’autre l’a trié.
    [one] Une seule pièce attend.
   *[other] Seulement { $left } pièces attendent.
}
error-sort-discarded = Il y a plus de jeté que d’arrivé. Vérifiez le nombre.
error-sort-undone = C’était déjà annulé.
error-arrival-sorted = { $sorted } sont déjà triés : il en est donc arrivé au moins autant. Annulez d’abord un tri s’il est faux.
error-photo-unreadable = Cette photo ne s’ouvre pas. Envoyez un JPEG, un PNG ou un WebP.
error-photo-too-large = Cette photo est trop grande. Envoyez-en une plus petite : 12 Mo au plus.
error-item-unknown = Aucun article ne s’appelle ainsi. Choisissez dans la liste, ou ajoutez-le d’abord au catalogue.
error-item-several = Plusieurs articles s’appellent ainsi. Écrivez l’un de ceux-ci : { $slugs }
