## The kits
kits-title = Kits
kits-lede = Ce qui part ensemble. Voyez combien on pourrait en préparer maintenant, et quel composant manque.
kits-count = { $count ->
    [one] Un kit
   *[other] { $count } kits
}
kits-kit = Kit
kits-parts = Composants
kits-possible = À préparer maintenant
kits-possible-at = { $warehouse } : { $count }
kits-limited-by = limité par { $item }
kits-empty-title = Pas encore de kit
kits-empty = Un kit est un article fait d’autres articles, comme un kit d’accueil.
kits-all = Tous les kits
kits-new-title = Faire d’un article un kit
kits-new-item = Article
kits-new-help = Un article sans tailles. Ajoutez-le d’abord au catalogue s’il n’y est pas.
kits-new-go = Dire de quoi il est fait

## One kit
kit-no-warehouse = Aucun entrepôt n’est en service.
kit-no-components = Personne n’a encore dit de quoi ce kit est fait.
kit-change = Changer les composants
kit-from = Avec les cartons de
kit-components-title = Composants
kit-component = Composant
kit-each = Dans chaque kit
kit-there = En stock
kit-size = Taille
kit-size-of = Taille : { $item }
kit-size-units = { $size } ({ $count } en stock)
kit-put-in = le mettre dedans
kit-how-many = Combien de kits
kit-where = Où va le carton de kits
kit-nowhere = Pas encore d’emplacement
kit-label = Code d’une étiquette imprimée d’avance
kit-label-help = Laissez vide pour une nouvelle étiquette.
kit-assemble = Préparer les kits
kit-assemble-help = Les composants sont pris dans les cartons qui périment en premier, puis dans les plus anciens.
kit-boxes = Cartons de ce kit
kit-kits = Kits
kit-warehouse = Entrepôt
kit-until = Jusqu’au
kit-break-up = Défaire
kit-made = { $count ->
    [one] Un nouveau carton attend son étiquette.
   *[other] { $count } nouveaux cartons attendent leur étiquette.
}
kit-print = Imprimer les étiquettes
done-kits-assembled = Les kits sont prêts.
error-kit-short = { $item } : il en manque { $missing }. Il en faut { $needed }, il y en a { $there } en stock.
error-kit-none = Cet article n’est pas un kit : personne n’a dit de quoi il est fait.

## What a kit is made of
kit-components-of = Contenu : { $kit }
kit-components-lede = L’ordre ici est l’ordre dans lequel on emballe.
kit-components-back = Retour au kit
kit-components-help = Videz une quantité pour retirer un composant. Un kit reste un kit sans ses composants facultatifs.
kit-optional = facultatif
kit-add = Ajouter un composant
done-kit-defined = Les composants sont enregistrés.
error-kit-all-optional = Au moins un composant doit être obligatoire.
error-kit-quantity = { $max } au plus d’un même composant dans un kit.
error-kit-twice = Ce composant est déjà dans le kit.
error-kit-in-itself = Un kit ne peut pas se contenir lui-même, ni contenir un kit qui le contient.
error-kit-sized = Cet article a des tailles, un kit n’en a pas : choisissez un autre article ou ajoutez-en un au catalogue.

## Break up
kit-break-up-title = Défaire des kits
kit-break-up-of = Défaire { $code }
kit-break-up-lede = { $count ->
    [one] Ce carton contient un kit. Chaque composant va dans son propre carton.
   *[other] Ce carton contient { $count } kits. Chaque composant va dans son propre carton.
}
kit-break-up-count = Combien de kits défaire
kit-as-assembled = Dans chaque kit, comme il a été préparé
kit-look-inside = Regardez dedans : quelles tailles ?
kit-part = { $item }, { $count }
kit-part-sized = { $item }, taille { $size }, { $count }
kit-was-in = il est dans ces kits
done-kits-broken-up = Les kits sont défaits.
