## Print labels
labels-title = Étiquettes
labels-lede = Une étiquette par carton. N’importe quel téléphone lit le carré, et tout le monde lit les six caractères.
labels-boxes-title = Pour les cartons déjà là
labels-none-yet = Aucun carton n’est encore arrivé.
labels-latest = Les derniers cartons arrivés
labels-code = Code
labels-item = Article
labels-size = Taille
labels-quantity = Quantité
labels-came = Arrivé
labels-select = Imprimer { $code }
labels-typed = Ou tapez des codes
labels-typed-help = Autant que vous voulez, séparés par des espaces.
labels-sheet = Planche
labels-start = Première place libre sur la planche
labels-start-help = 1 pour une planche neuve. Comptez depuis le haut à gauche, ligne par ligne.
labels-cut = Papier ordinaire : tracer des lignes de coupe
labels-show = Voir les planches
sheet-3x8 = A4, 24 étiquettes de 70 × 37 mm
sheet-2x4 = A4, 8 étiquettes de 105 × 74 mm

## Rolls printed ahead
rolls-title = Rouleaux imprimés d’avance
rolls-lede = Des codes pour les cartons à venir. Collez-en un, puis scannez-le à la réception du carton. N’imprimez un rouleau qu’une seule fois : deux cartons avec la même étiquette se confondent.
rolls-sheets = Combien de planches
rolls-sheets-help = De 1 à 20.
rolls-make = Préparer un rouleau
rolls-empty = Pas encore de rouleau.
rolls-made = Préparé
rolls-labels = Étiquettes
rolls-used = Sur des cartons
done-roll-made = Le rouleau est prêt. Ouvrez-le pour l’imprimer.

## The sheets
labels-print-title = Planches d’étiquettes
labels-count = { $count ->
    [0] Toutes les étiquettes de ce rouleau sont sur des cartons
    [one] Une étiquette
   *[other] { $count } étiquettes
}
labels-print-help = Imprimez à 100 %, sans marges.
labels-left-out = { $count ->
    [one] Une étiquette est déjà sur un carton et n’est pas reprise.
   *[other] { $count } étiquettes sont déjà sur des cartons et ne sont pas reprises.
}
labels-print = Imprimer
labels-back = Retour aux étiquettes
labels-qr = QR code de { $code }
label-quantity = { $unit ->
    [pair] { $count ->
        [one] { $count } paire
       *[other] { $count } paires
    }
    [pack] { $count ->
        [one] { $count } paquet
       *[other] { $count } paquets
    }
    [kg] { $count } kg
    [litre] { $count ->
        [one] { $count } litre
       *[other] { $count } litres
    }
    [tin] { $count ->
        [one] { $count } boîte
       *[other] { $count } boîtes
    }
   *[piece] { $count ->
        [one] { $count } pièce
       *[other] { $count } pièces
    }
}
label-until = jusqu’au { $date }

## What can be wrong
error-label-start = Cette planche a { $max } places. Écrivez un nombre de 1 à { $max }.
error-label-none = Cochez un carton ou tapez un code.
error-label-many = C’est trop pour une seule impression : { $max } étiquettes au plus.
error-label-wrong = Ce ne sont pas vos étiquettes : { $words }. Regardez-les de nouveau.
error-roll-sheets = { $max } planches au plus par rouleau.
