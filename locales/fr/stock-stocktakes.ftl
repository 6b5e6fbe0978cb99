## The stocktakes
stocktakes-title = Inventaires
stocktakes-lede = Comptez ce qui est vraiment là. Rien ne change tant que personne n’a validé les écarts.
stocktakes-all = Tous les inventaires
stocktakes-empty-title = Rien n’a encore été compté
stocktakes-empty = Commencez par un emplacement : c’est fait en un quart d’heure.
stocktake-where = Où
stocktake-all-of = { $warehouse } : tout
stocktake-place-in = { $warehouse } : { $place }
stocktake-begin = Commencer à compter
stocktake-state = État
stocktake-any-state = Tous
stocktake-state-open = En cours
stocktake-state-approved = Validé
stocktake-state-dropped = Abandonné
stocktake-began = Commencé
stocktake-ended = Terminé
done-stocktake-begun = Suivez les étagères et scannez chaque carton.

## Counting
stocktake-title = Inventaire
stocktake-progress = { $seen } cartons comptés sur { $believed }
stocktake-to-differences = Voir les écarts
stocktake-place = Où vous êtes
stocktake-place-help = Ce choix reste pour le carton suivant.
stocktake-no-place = Je ne précise pas
stocktake-code = Code du carton
stocktake-scan = Scanner
stocktake-scan-hint = Tenez le carré de l’étiquette devant la caméra.
stocktake-scan-denied = La caméra n’est pas disponible. Tapez le code.
stocktake-scan-unknown = Ce n’est pas une étiquette de carton.
stocktake-counted = Combien il y en a dedans
stocktake-counted-help = Comptez-les. 0 si le carton est vide.
stocktake-count = Compté
stocktake-not-seen = Pas encore vus
stocktake-all-seen = Tous les cartons attendus ici ont été comptés.
stocktake-and-more = Et d’autres encore.
done-box-counted = Compté. Carton suivant.
done-box-counted-again = Recompté ; le nouveau compte est gardé.
error-count-unknown = Aucun de vos cartons n’a le code { $code }, ou l’emplacement n’est pas dans cet entrepôt. Rien n’a été compté.
error-stocktake-ended = Cet inventaire est terminé. Commencez-en un autre.

## What differs
stocktake-differences-title = Écarts
stocktake-to-counting = Continuer à compter
stocktake-agree = { $count ->
    [one] { $count } compte est juste.
   *[other] { $count } comptes sont justes.
}
stocktake-cut = Il y en a plus que cette page n’en montre. Téléchargez le fichier pour tout voir.
stocktake-differ = Comptés autrement
stocktake-none-differ = Rien n’a été compté autrement.
stocktake-believed = Attendu
stocktake-counted-short = Compté
stocktake-change = Écart
stocktake-outcome = Ce qui suit
stocktake-outcome-agrees = La quantité est juste.
stocktake-outcome-correct = La quantité est corrigée.
stocktake-outcome-lost = Le carton est noté perdu.
stocktake-outcome-back = On le croyait parti. Il est remis en stock.
stocktake-outcome-changed = Quelque chose est entré ou sorti après le comptage. Le registre reste à { $now }. Recomptez-le en cas de doute.
stocktake-found-at = Il est déplacé en { $place }, où il a été trouvé.
stocktake-found-here = Il est déplacé dans cet entrepôt, où il a été trouvé.
stocktake-marked-lost = Pas vus, et notés perdus
stocktake-mark-lost = Noter { $code } perdu
stocktake-not-seen-help = Cochez ce qui est perdu. Le reste ne change pas.
stocktake-approve = Valider
stocktake-approve-help = Le registre est corrigé aussitôt. On ne peut pas tout annuler d’un coup ; chaque carton peut être corrigé.
stocktake-drop = Abandonner cet inventaire
done-stocktake-approved = Validé. Le registre dit ce qui a été compté.
done-stocktake-dropped = Abandonné. Rien n’a changé.
error-stocktake-counted-since = Quelqu’un a compté depuis que vous avez ouvert cette page. Regardez de nouveau, puis validez.
