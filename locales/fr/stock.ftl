## Menu
menu-board = Tableau du stock
menu-receive = Réceptionner
menu-boxes = Cartons
menu-arrivals = Arrivages à trier
menu-kits = Kits
menu-transfers = Transferts
menu-stocktakes = Inventaires
menu-labels = Étiquettes
menu-catalogue = Catalogue
menu-warehouses = Entrepôts
menu-imports = Imports

## Words of the warehouse
state-expected = Attendu
state-in-stock = En stock
state-picked = Mis de côté
state-packed-out = Sorti
state-transferred = En route
state-lost = Perdu
state-scrapped = Jeté
unit-piece = Pièce
unit-pair = Paire
unit-pack = Paquet
unit-kg = Kilogramme
unit-litre = Litre
unit-tin = Boîte de conserve
count-piece = { $n ->
    [one] { $n } pièce
   *[other] { $n } pièces
}
count-pair = { $n ->
    [one] { $n } paire
   *[other] { $n } paires
}
count-pack = { $n ->
    [one] { $n } paquet
   *[other] { $n } paquets
}
count-kg = { $n } kg
count-litre = { $n ->
    [one] { $n } litre
   *[other] { $n } litres
}
count-tin = { $n ->
    [one] { $n } boîte
   *[other] { $n } boîtes
}
who-all = Tout le monde
who-men = Hommes
who-women = Femmes
who-children = Enfants
who-babies = Bébés
who-somebody = Quelqu’un
who-program = Le programme
season-all = Toute l’année
season-winter = Hiver
season-summer = Été
season-rain = Pluie
location-kind-shelf = Étagère
location-kind-pallet = Palette
location-kind-floor = Sol
location-kind-door = Près de la porte
location-kind-van = Camionnette
size-system-letters = Lettres, de XS à XXL
size-system-shoes = Chaussures, de 36 à 47
size-system-waist = Tour de taille en pouces
size-system-age = Âge
size-system-none = Sans taille
icon-shirt = Chemise
icon-footprints = Pas
icon-bed = Lit
icon-tent = Tente
icon-droplets = Gouttes
icon-soap = Savon
icon-bath = Bain
icon-utensils = Couverts
icon-flashlight = Lampe
icon-smartphone = Téléphone
icon-baby = Bébé
icon-heart = Cœur
icon-leaf = Feuille
icon-box = Carton
icon-boxes = Cartons
icon-star = Étoile
lang-en = Anglais
lang-fr = Français
lang-ar = Arabe
lang-fa = Persan
place-none = Pas encore d’emplacement

## Scanning
scan = Scanner
scan-next = Scanner le suivant
scan-label = Scanner une étiquette
scan-hint = Gardez le carré de l’étiquette dans l’image.
scan-denied = Pas d’appareil photo. Tapez le code à la place.
scan-unknown = Ce n’est pas une de nos étiquettes.

## Stock board
board-title = Tableau du stock
board-boxes = cartons en stock
board-unsorted = pièces pas encore triées
board-percent = { $n } %
board-full = { $filled } m³ sur { $space }, { $boxes ->
    [one] { $boxes } carton
   *[other] { $boxes } cartons
}
board-backlog-age = { $n ->
    [0] La plus ancienne pièce à trier est arrivée aujourd’hui.
    [one] La plus ancienne pièce à trier est arrivée il y a un jour.
   *[other] La plus ancienne pièce à trier est arrivée il y a { $n } jours.
}
board-backlog-aim = Le but est de trier en cinq jours.
board-backlog-late = Le but est de trier en cinq jours : commencez par les plus anciennes.
board-search = Article
board-caption = Ce qui est en stock, et ce qui est sorti ces douze dernières semaines
board-in-boxes = Cartons
board-by-size = Par taille
board-went = Sorties
board-figures = Chiffres par semaine
board-week-from = Semaine du
board-none = Rien n’est rangé ici
board-expiring = À sortir bientôt
board-expiring-all = Tout ce qui se périme, le plus proche d’abord

## Boxes
boxes-title = Cartons
boxes-code-or-item = Code ou article
boxes-every-category = Toutes les catégories
boxes-every-size = Toutes les tailles
boxes-every-warehouse = Tous les entrepôts
boxes-of-item = Seulement les cartons de : { $item }
boxes-order = Ordre
boxes-sort-newest = Les plus récents
boxes-sort-expiring = À sortir d’abord
boxes-sort-fullest = Les plus pleins
boxes-none = Aucun carton
boxes-none-help = Les cartons apparaissent ici une fois réceptionnés.
boxes-selected = sélectionnés
boxes-print = Imprimer les étiquettes
boxes-select = Sélectionner { $code }
boxes-pages = Pages
boxes-range = { $from } à { $to }

## A box
box-title = Carton
box-code = Code
box-item = Article
box-size = Taille
box-size-help = Laissez vide si l’article n’a pas de taille.
box-quantity = Quantité
box-warehouse = Entrepôt
box-place = Emplacement
box-place-now = Où est-il maintenant ?
box-place-help = Ce qui est écrit sur l’étagère, par exemple B4.
box-state = État
box-expires = À utiliser avant le
box-received = Reçu le
box-note = Remarque
box-expired = Date dépassée. Ne pas distribuer.
box-on-the-road = Il est en route. Qui le reçoit dit ce qui est arrivé :
box-print-label = Imprimer l’étiquette
box-what-now = Que devient-il ?
box-pack-out = Sortir
box-pack-out-all = Tout sortir ({ $n })
box-pack-out-part = En sortir une partie
box-how-many-go = Combien sortent ?
box-pick = Mettre de côté
box-put-back = Remettre en place
box-arrived = Il est arrivé
box-found = Il est retrouvé
box-found-quantity = Combien y en a-t-il dedans ?
box-move = Déplacer
box-move-to = Vers quel emplacement ?
box-split = Partager
box-split-part = Combien vont dans le nouveau carton ?
box-split-help = Le reste demeure ici.
box-split-label = Étiquette imprimée à l’avance
box-label-help = Seulement si vous collez une étiquette imprimée à l’avance. Sinon, laissez vide.
box-merge = Réunir
box-merge-into = Dans quel carton ?
box-merge-help = Les deux cartons contiennent le même article et la même taille. Celui-ci sera vide.
box-correct = Corriger le contenu
box-really = Combien y en a-t-il vraiment ?
box-why = Pourquoi ?
box-scrap = Jeter
box-scrap-part = Combien ?
box-scrap-help = Laissez vide pour tout le carton.
box-lost = Déclarer perdu
box-lost-help = Seulement après l’avoir cherché.
box-history = Historique
box-undo-last = Annuler la dernière action

## What happened to a box
history-expect = { $who } l’a annoncé avec { $n }.
history-receive = { $who } l’a réceptionné : { $after } dedans, à { $place }.
history-split-from = { $who } en a sorti { $n } vers { $code } ; il en reste { $after }.
history-split-into = { $who } a fait ce carton avec { $n } de { $code }.
history-merge-from = { $who } l’a vidé dans { $code }.
history-merge-into = { $who } y a ajouté { $n } de { $code } ; il y en a { $after }.
history-move = { $who } l’a déplacé vers { $place }.
history-correct = { $who } l’a corrigé : { $after } dedans.
history-correct-content = { $who } a corrigé le contenu : { $after } × { $item }, et non { $was }.
history-pick = { $who } l’a mis de côté.
history-put-back = { $who } l’a remis en place.
history-pack-out = { $who } en a sorti { $n } ; il en reste { $after }.
history-return = { $who } a rapporté { $n } d’une distribution ; il y en a maintenant { $after }.
history-lose = { $who } l’a déclaré perdu.
history-find = { $who } l’a retrouvé avec { $after }, à { $place }.
history-scrap = { $who } en a jeté { $n } ; il en reste { $after }.
history-send = { $who } l’a mis en route.
history-arrive = { $who } l’a reçu de la route : { $after } dedans, à { $place }.
history-kit-from = { $who } en a pris { $n } pour des kits ; il en reste { $after }.
history-kit-into = { $who } y a mis { $n } en faisant des kits ; il y en a { $after }.
history-stocktake = { $who } a validé un inventaire : { $after } dedans.
history-undo = { $who } a annulé une action ; il y en a { $after }.
history-taken-back = Annulé.

## Receiving
receive-title = Réceptionner
receive-which = Qu’est-ce que c’est ?
receive-with-label = Il recevra l’étiquette { $code }.
receive-announced = Des cartons sont annoncés. Sont-ils arrivés ?
receive-search = Article
receive-found = Trouvé
receive-lately = Reçu récemment
receive-every = Tout ce que nous collectons
receive-how-much = Un article et une taille par carton.
receive-other-item = Un autre article
receive-kept = Ce que vous aviez tapé est encore là.
receive-quantity = Combien par carton ?
receive-boxes = Combien de cartons ?
receive-expires-help = La date sur l’emballage. Changez-la si elle est différente.
receive-label = Étiquette imprimée à l’avance
receive-not-here = Pas encore là, seulement annoncé
receive-save = Réceptionner
received-title = { $n ->
    [one] Un carton reçu
   *[other] { $n } cartons reçus
}
received-print = Imprimer les étiquettes
received-another = Encore un pareil
received-write = Écrivez le code sur chaque carton, ou collez son étiquette.

## Finding
find-title = Trouver
find-what = Code, article ou taille
find-no-box = Aucun carton ici ne porte le code { $code }. C’est peut-être celui d’une autre organisation, ou une étiquette imprimée ailleurs.
find-place = Tout ce qui est à { $code }
find-begin = Que cherchez-vous ?
find-nothing = Rien trouvé pour « { $q } »
find-help = Scannez une étiquette, ou tapez ses six caractères, un mot dans n’importe quelle langue, ou un mot et une taille : manteau M.
find-none-in-stock = Aucun en stock.
find-quantity = { $n } dans { $boxes ->
    [one] un carton
   *[other] { $boxes } cartons
}
find-sizes = Tailles
find-first-out = À prendre d’abord
find-more = Il y en a d’autres. Ajoutez un mot pour préciser.

## Catalogue
catalogue-title = Catalogue
catalogue-search = Article
catalogue-which = Montrer
catalogue-active = Ce que nous collectons
catalogue-inactive = Ce que nous ne collectons plus
catalogue-none = Le catalogue est vide
catalogue-none-help = Ajoutez d’abord une catégorie, puis ses articles.
item-new = Nouvel article
item-name = Nom
item-name-help = Si l’arabe ou le persan est vide, le nom anglais s’affiche.
item-category = Catégorie
item-who = Pour qui
item-sizes = Tailles
item-sizes-help = Cela ne peut plus être changé ensuite.
item-unit = Compté en
item-season = Saison
item-weight = Poids d’une unité, en grammes
item-volume = Place d’une unité dans un carton, en litres
item-shelf-life = Se garde combien de jours ?
item-shelf-life-help = Laissez vide si cela ne se périme pas.
item-avoid = Merci de ne pas envoyer
item-avoid-help = Une phrase ; peut rester vide.
item-active = Nous le collectons
item-is-inactive = Nous ne le collectons plus.
item-boxes = Ses cartons
item-photo = Photo
item-photo-file = Choisir une photo
item-photo-help = JPEG, PNG ou WebP, 12 Mo au plus. Le lieu et l’heure en sont retirés. Tout le monde peut la voir : pas de personnes, s’il vous plaît.
item-photo-save = Enregistrer la photo
categories-title = Catégories
categories-none = Pas encore de catégorie
categories-none-help = Ajoutez la première ici.
category-new = Nouvelle catégorie
category-change = Modifier la catégorie
category-icon = Icône
category-sort = Place dans les listes
category-sort-help = Les petits nombres viennent d’abord.

## Warehouses
warehouses-title = Entrepôts
warehouses-none = Pas encore d’entrepôt
warehouses-none-help = Les cartons sont rangés dans un entrepôt. Ajoutez le premier.
warehouse-new = Nouvel entrepôt
warehouse-change = Modifier l’entrepôt
warehouse-name = Nom
warehouse-name-help = Pas d’adresse : elle n’est donnée qu’à qui a réservé un dépôt.
warehouse-town = Ville
warehouse-space = Volume en mètres cubes
warehouse-space-help = La surface multipliée par la hauteur utilisable.
warehouse-filled = Rempli
warehouse-active = En service
warehouse-not-in-use = Hors service.
locations-title = Emplacements
locations-none = Pas encore d’emplacement
locations-none-help = Ajoutez étagères, palettes et camionnettes pour retrouver les cartons.
locations-add = Ajouter des emplacements
locations-codes = Codes
locations-codes-help = Plusieurs à la fois : A1-A12, B1-B4, PORTE.
location-code = Code
location-kind = Sorte
location-note = Indication
location-active = En service
location-not-in-use = hors service
location-change = Modifier { $code }
location-edit = Modifier

## What was just done
done-box-moved = Déplacé.
done-box-packed-out = Sorti.
done-box-picked = Mis de côté.
done-box-put-back = Remis en place.
done-box-split = Partagé. Voici le nouveau carton : donnez-lui son étiquette.
done-box-merged = Réuni dans ce carton.
done-box-arrived = Réceptionné.
done-box-found = Retrouvé.
done-box-corrected = Corrigé.
done-box-lost = Déclaré perdu.
done-box-scrapped = Jeté.
done-boxes-received = Réceptionné.
done-boxes-announced = Annoncé. Cela compte comme stock une fois arrivé.
done-undone = Annulé.
done-item-added = Ajouté. Une photo aide les personnes qui apportent des choses.
done-warehouse-added = Ajouté. Ajoutez maintenant ses emplacements.
done-locations-added = Emplacements ajoutés.

## Errors
error-box-is-expected = { $code } est seulement annoncé. Réceptionnez-le d’abord.
error-box-is-in-stock = { $code } est en stock, pas mis de côté.
error-box-is-picked = { $code } est mis de côté. Remettez-le d’abord en place.
error-box-is-packed-out = { $code } est déjà sorti. Rien n’a été modifié.
error-box-is-transferred = { $code } est en route vers un autre entrepôt. Rien n’a été modifié.
error-box-is-lost = { $code } est déclaré perdu. Si vous l’avez, dites qu’il est retrouvé.
error-box-is-scrapped = { $code } a été jeté. Rien n’a été modifié.
error-box-changed = Quelqu’un a modifié { $code } entre-temps. Vous n’avez rien modifié : regardez à nouveau.
error-correct-nothing = C’est déjà ce qui est noté ici. Changez ce qui diffère.
error-box-meanwhile = { $kind ->
    [pack-out] { $who } a sorti { $code } avant vous : { $at }. Vous n’avez rien modifié.
    [merge] { $who } a réuni { $code } avant vous : { $at }. Vous n’avez rien modifié.
    [lose] { $who } a déclaré { $code } perdu : { $at }. Vous n’avez rien modifié.
    [scrap] { $who } a jeté { $code } : { $at }. Vous n’avez rien modifié.
    [pick] { $who } a mis { $code } de côté : { $at }. Vous n’avez rien modifié.
    [send] { $who } a mis { $code } en route : { $at }. Vous n’avez rien modifié.
   *[other] { $who } a modifié { $code } en dernier : { $at }. Vous n’avez rien modifié : regardez à nouveau.
}
error-box-too-few = Il n’y en a que { $quantity } dans { $code }.
error-box-other-warehouse = { $code } se trouve dans un autre entrepôt que celui d’où l’on charge.
error-box-unknown = Aucun de vos cartons ne porte le code { $code }.
error-boxes-too-many = { $max } cartons au plus à la fois.
error-code-length = Un code a six caractères.
error-code-unreadable = Ce n’est pas un de nos codes. Regardez encore : un caractère est peut-être faux.
error-label-one-box = Une étiquette est pour un seul carton. Réceptionnez-en un à la fois avec elle.
error-label-unknown = L’étiquette { $code } n’a pas été imprimée ici.
error-label-used = L’étiquette { $code } est déjà sur un carton. Regardez ce carton-là, ou collez une autre étiquette sur celui-ci.
error-litres = Écrivez les litres comme 3 ou 0,5.
error-location-code = { $code } ne convient pas comme code : lettres, chiffres, points et tirets.
error-location-range = { $range } compte à rebours.
error-location-taken = L’emplacement { $code } existe déjà.
error-location-unknown = Il n’y a pas d’emplacement { $code } dans cet entrepôt.
error-locations-all-there = Ils existent déjà tous.
error-locations-too-many = { $max } emplacements au plus à la fois.
error-merge-same-box = C’est ce carton lui-même. Scannez l’autre.
error-merge-unlike = Les cartons ne vont pas ensemble : article, taille, organisation et entrepôt doivent être les mêmes.
error-size = Choisissez une taille : { $sizes }.
error-slug-empty = Le nom anglais doit contenir des lettres ou des chiffres.
error-slug-reserved = « { $slug } » est l’adresse d’une autre page. Ajoutez un mot au nom anglais.
error-slug-taken = Il y en a déjà un qui s’appelle { $slug }.
error-split-too-many = Il n’y en a que { $quantity } dans { $code } ; il doit en rester au moins un.
error-undo-not-this = Cela ne peut pas être annulé ici.
error-undo-too-late = Il s’est passé autre chose avec { $code } depuis. Annulez d’abord cela.
