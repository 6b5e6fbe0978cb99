## Sending in a file
imports-title = Importer
imports-lede = Envoyez un tableau. Vous voyez d’abord ce qui se passerait ; rien n’est importé avant votre confirmation.
import-kind = Ce que contient le fichier
import-kind-boxes = Des cartons
import-kind-items = Des articles du catalogue
import-warehouse = Entrepôt
import-warehouse-help = Où se trouvent les cartons. Inutile pour des articles.
import-file = Fichier
import-file-help = CSV ou Excel (.xlsx), 12 Mo au plus.
import-send = Lire le fichier
import-how = À quoi doit ressembler le fichier
import-how-help = La première ligne dit ce que contient chaque colonne, en français ou en anglais, dans n’importe quel ordre. Pour des cartons il faut un article et une quantité ; pour des articles, une catégorie et un nom en anglais et en français. Les dates s’écrivent 2026-11-21 ou 21/11/2026.
import-limits = Au plus { $rows } lignes et { $columns } colonnes.
import-template-boxes = Fichier vide pour des cartons
import-template-items = Fichier vide pour des articles
imports-past = Ce qui a été envoyé
import-unnamed = Par la ligne de commande
import-when = Quand
import-state = État
import-waits = À confirmer
import-taken = { $n ->
    [one] Une ligne importée
   *[other] { $n } lignes importées
}
done-import-read = Le fichier est lu. Rien n’est encore importé.

## What would happen
import-title = Ce qui se passerait
import-nothing-yet = Rien n’est encore importé. Un fichier que personne ne confirme est oublié après un jour.
import-good-rows = Lignes à importer
import-bad-rows = Lignes à corriger
import-unknown-columns = Ces colonnes ne sont pas connues et sont laissées de côté : { $columns }
import-bad-title = À corriger
import-bad-help = Corrigez-les dans votre fichier et renvoyez-le, ou cochez ci-dessous qu’elles sont laissées de côté.
import-line = Ligne
import-line-n = Ligne { $n }
import-column = Colonne
import-cell = Cellule
import-what = Que faire
import-more-bad = { $n ->
    [one] Et une autre ; téléchargez la liste pour tout voir.
   *[other] Et { $n } autres ; téléchargez la liste pour tout voir.
}
import-would = Ce qui serait importé
import-word = Mot dans les adresses
import-skip = { $n ->
    [one] Laisser de côté la ligne à corriger
   *[other] Laisser de côté les { $n } lignes à corriger
}
import-confirm = { $n ->
    [one] Importer une ligne
   *[other] Importer { $n } lignes
}
import-drop = Oublier ce fichier
import-was-taken = { $n ->
    [one] Une ligne importée, { $skipped } laissées de côté.
   *[other] { $n } lignes importées, { $skipped } laissées de côté.
}
import-was-taken-back = { $n ->
    [one] Un carton en a été repris.
   *[other] { $n } cartons en ont été repris.
}
import-take-back-title = Annuler cette importation
import-take-back-help = { $n ->
    [one] Un carton est resté tel qu’importé. Il sort du stock ; son code ne peut pas servir à un autre carton.
   *[other] { $n } cartons sont restés tels qu’importés. Ils sortent du stock ; leurs codes ne peuvent pas servir à d’autres cartons.
}
import-take-back = { $n ->
    [one] Annuler un carton
   *[other] Annuler { $n } cartons
}
import-moved = Ceux-ci ont été déplacés ou modifiés depuis, et restent :
import-more-moved = { $n ->
    [one] Et un autre.
   *[other] Et { $n } autres.
}
done-import-confirmed = Importé.
done-import-taken-back = Annulé. Ce qui a été déplacé ou modifié depuis est resté.
done-import-dropped = Oublié. Rien n’a été importé.

## Errors of the file
error-import-no-file = Choisissez un fichier.
error-import-empty = Le fichier est vide. Choisissez-en un autre.
error-import-too-large = Le fichier est trop gros, ou le devient une fois ouvert. Envoyez 12 Mo au plus ; coupez-le en deux s’il le faut.
error-import-too-long = Le fichier a plus de { $max } lignes. Coupez-le en deux.
error-import-too-wide = Le fichier a plus de { $max } colonnes. Enlevez celles qui ne servent pas.
error-import-no-rows = Il n’y a rien sous la première ligne.
error-import-not-text = Ce n’est pas un tableau lisible. Dans votre tableur, enregistrez en CSV ou en Excel (.xlsx).
error-import-not-a-table = C’est une page web ou un autre document, pas un tableau. Dans votre tableur, enregistrez en CSV ou en Excel (.xlsx).
error-import-old-workbook = C’est un ancien fichier Excel, ou il a un mot de passe. Enregistrez-le en Excel (.xlsx) sans mot de passe, ou en CSV.
error-import-unreadable = Ce fichier Excel est abîmé ou incomplet. Ouvrez-le dans votre tableur, enregistrez-le de nouveau et envoyez-le.
error-import-columns = Il manque ces colonnes dans la première ligne : { $columns }. Regardez le fichier vide.
error-import-column-twice = La colonne { $column } est là deux fois. Enlevez-en une.

## Errors of a row
error-import-formula = C’est une formule, ou cela y ressemble. Écrivez son résultat en texte ou en nombre.
error-import-label = { $code } n’est pas une étiquette imprimée d’avance ici et encore libre. Laissez la cellule vide pour un nouveau code.
error-import-label-twice = { $code } est déjà sur une autre ligne. Chaque carton a son propre code.
error-import-location = Cet entrepôt n’a pas cet emplacement. Ajoutez-le d’abord, ou laissez la cellule vide.
error-import-date = Écrivez la date comme 2026-11-21 ou 21/11/2026.
error-import-category = Cette catégorie n’existe pas. Écrivez son nom comme dans le catalogue.
error-import-word = Écrivez l’un de ces mots : { $words }
error-import-slug = Seulement des minuscules, des chiffres et des tirets, { $max } au plus.
error-import-item-known = { $slug } est déjà dans le catalogue. Modifiez-le là-bas.
error-import-item-twice = { $slug } est déjà sur une autre ligne.
error-import-nothing-untouched = Aucun carton n’est resté tel qu’importé. Corrigez chacun sur sa propre page s’il ne devrait pas être là.

## Errors of confirming
error-import-bad-rows = { $n ->
    [one] Une ligne est à corriger. Cochez qu’elle est laissée de côté, ou renvoyez le fichier.
   *[other] { $n } lignes sont à corriger. Cochez qu’elles sont laissées de côté, ou renvoyez le fichier.
}
error-import-confirmed = Ce fichier a déjà été importé. Rien n’a été fait deux fois.
error-import-nothing-left = Aucune ligne ne peut être importée. Corrigez-les et renvoyez le fichier.
