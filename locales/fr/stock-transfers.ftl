## The list of transfers
transfers-title = Transferts
transfers-lede = Les cartons en route entre entrepôts et organisations.
transfers-search = Code ou entrepôt
transfers-which-in = À recevoir
transfers-which-out = Au départ
transfers-which-done = Terminés
transfers-none-in = Rien n’est en route vers ici.
transfers-none-out = Rien n’est en préparation ni en route depuis ici.
transfers-none-done = Aucun transfert terminé pour l’instant.
transfer-code = Transfert
transfer-from = De
transfer-to = Vers
transfer-boxes = Cartons
transfer-state = État
transfer-when = Quand
transfer-state-packing = En préparation
transfer-state-on-the-road = En route
transfer-state-arrived = Arrivé
transfer-state-called-off = Annulé
transfer-differing = { $n ->
    [one] Un carton différent
   *[other] { $n } cartons différents
}

## Starting one
transfer-new-title = Nouveau transfert
transfer-new-lede = Choisissez d’où et vers où ; ensuite, scannez les cartons.
transfer-no-warehouse = Votre organisation n’a pas encore d’entrepôt en service.
transfer-note = Remarque
transfer-note-help = Facultatif : qui conduit, quand l’attendre.
transfer-start = Commencer à préparer

## One transfer
transfer-title = Transfert
transfer-from-to = De { $from } vers { $to }
transfer-started-by = Préparation commencée par { $who }.
transfer-sent-by = Envoyé par { $who }.
transfer-received-by = Reçu par { $who }.
transfer-is-on-the-road = Il est en route. Qui le reçoit dit ici ce qui est arrivé.
transfer-was-called-off = Ce transfert a été annulé ; ses cartons ont été remis en place.
transfer-nothing-differed = Tout est arrivé comme envoyé.
transfer-add-code = Code d’un carton
transfer-add-help = Scannez son étiquette, ou tapez les six caractères.
transfer-add = Ajouter
transfer-scan = Scanner
transfer-scan-hint = Tenez l’étiquette devant l’appareil photo.
transfer-scan-denied = L’appareil photo n’est pas autorisé. Tapez le code.
transfer-scan-tick = Scanner et cocher
transfer-scan-tick-denied = La caméra ne peut pas être utilisée. Cochez les cartons à la main.
transfer-scan-not-in-it = Ce carton n’est pas dans cette liste.
transfer-no-boxes = Aucun carton pour l’instant
transfer-no-boxes-help = Scannez le premier carton qui part.
transfer-units = Unités
transfer-box = Carton
transfer-item = Article
transfer-size = Taille
transfer-quantity = Quantité
transfer-place = Emplacement
transfer-arrived-as = Arrivé comme
transfer-differed = Ce qui a différé
transfer-differs-missing = Il n’est pas arrivé.
transfer-differs-item = Il contenait un autre article.
transfer-differs-size = C’était une autre taille.
transfer-differs-fewer = { $n ->
    [one] Un de moins qu’envoyé.
   *[other] { $n } de moins qu’envoyé.
}
transfer-differs-more = { $n ->
    [one] Un de plus qu’envoyé.
   *[other] { $n } de plus qu’envoyé.
}
transfer-remove = Retirer
transfer-remove-code = Retirer { $code } du transfert
transfer-send = Il part maintenant
transfer-send-help = Après cela, plus personne ici ne peut modifier ces cartons. Si vous annulez le transfert, ses cartons sont remis en place.
transfer-call-off = Annuler le transfert
done-transfer-started = C’est commencé. Scannez maintenant les cartons.
done-transfer-added = Ajouté et mis de côté. Carton suivant.
done-transfer-removed = Retiré et remis en place.
done-transfer-sent = Il est en route.
done-transfer-called-off = Annulé ; les cartons ont été remis en place.
done-transfer-arrived = Reçu. Les cartons sont maintenant dans votre stock.

## Packing list
transfer-packing-list = Liste de chargement
transfer-print = Imprimer
transfer-sum = { $boxes ->
    [one] Un carton
   *[other] { $boxes } cartons
}, { $units ->
    [one] une unité
   *[other] { $units } unités
} en tout
transfer-loaded = Chargé
transfer-unloaded = Déchargé

## Receiving one
transfer-receive = Le recevoir
transfer-came-after-all = Un carton manquant est finalement arrivé
transfer-arrive-title = Qu’est-ce qui est arrivé ?
transfer-arrive-lede = De { $from }. Regardez chaque carton : cochez-le s’il est comme envoyé, ou dites combien il y en a.
transfer-place-all = Emplacement de tous les cartons
transfer-place-all-help = Facultatif : où vous les posez, par exemple B4.
transfer-was-sent = { $n ->
    [one] Un seul envoyé.
   *[other] { $n } envoyés.
}
transfer-as-sent = Il est là, comme envoyé
transfer-found = Combien y en a-t-il
transfer-found-help = Laissez vide si vous avez coché le carton ; 0 s’il n’est pas arrivé.
transfer-otherwise = Autre article, taille ou emplacement, ou une remarque
transfer-remark = Remarque
transfer-arrive-save = Recevoir le tout
transfer-all-as-sent = Tout est comme envoyé
transfer-all-as-sent-help = Seulement si vous avez regardé chaque carton. Les nombres tapés plus haut comptent quand même.
transfer-all-as-sent-tick = Tous les cartons sont là, comme envoyés
transfer-late-title = Qu’est-ce qui est finalement arrivé ?
transfer-late-lede = Ces cartons de { $from } étaient notés comme non arrivés. Dites combien il y en a dans ceux qui sont finalement venus ; laissez les autres vides.
transfer-late-save = Recevoir ceux-ci
transfer-kept = Ce que vous aviez tapé est toujours là.

## Errors
error-transfer-same-warehouse = Choisissez un autre entrepôt que celui de départ.
error-transfer-box-unknown = Il n’y a pas de carton { $code } dans cette organisation. Vérifiez le code.
error-transfer-box-elsewhere = { $code } se trouve dans un autre entrepôt.
error-transfer-box-taken = { $code } est déjà dans un transfert.
error-transfer-box-gone = { $code } n’est plus mis de côté : quelqu’un l’a remis en place ou l’a pris. Retirez-le de la liste, puis envoyez de nouveau.
error-transfer-box-unaccounted = Dites ce qui est arrivé pour { $code }.
error-transfer-box-came = { $code } a déjà été reçu. Regardez de nouveau le transfert.
error-transfer-none-came = Cochez un carton arrivé, ou dites combien il y en a dedans.
error-transfer-unsaid = Cochez ce carton, ou dites combien il y en a ; 0 s’il n’est pas arrivé.
error-transfer-empty = Ajoutez d’abord un carton.
error-transfer-full = Un transfert contient au plus { $max } cartons. Commencez-en un autre.
error-transfer-not-packing = Ce transfert est parti ou a été annulé. Rien n’a été modifié.
error-transfer-not-sent = Ce transfert n’est pas encore parti.
error-transfer-called-off = Ce transfert a été annulé.
error-transfer-arrived = Quelqu’un a déjà reçu ce transfert. Rien n’a été modifié.
