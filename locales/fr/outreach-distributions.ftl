## Distributions
menu-distributions = Distributions
distributions-title = Distributions
distributions-lede = Préparer la journée, charger le camion, compter ce qui est donné, rapporter le reste, faire le point.
distributions-which-coming = À venir et en cours
distributions-which-over = Terminées
distributions-none-coming = Aucune distribution n’est prévue.
distributions-none-over = Aucune distribution n’est encore terminée.
distributions-search = Secteur
distribution-title = Distribution
distribution-new-title = Préparer une distribution
distribution-plan-title = Préparation
distribution-plan-lede = Où, quand, pour combien de personnes, et quoi. La liste de préparation en découle.
distribution-no-warehouse = Votre association n’a pas encore d’entrepôt d’où charger.
distribution-day = Jour
distribution-time = Heure
distribution-when = Quand
distribution-area = Secteur
distribution-area-help = Un nom approximatif, comme « nord du port ». Jamais l’endroit où les gens dorment.
distribution-from = Chargée depuis
distribution-whose = Association
distribution-state = État
distribution-state-planned = Prévue
distribution-state-under-way = En cours
distribution-state-closed = Close
distribution-state-called-off = Annulée
distribution-people = Personnes
distribution-expected = Personnes attendues
distribution-expects = { $n } attendues
distribution-came = Personnes venues
distribution-came-help = Environ combien, 0 si personne n’est venu.
distribution-what = Ce qui est proposé
distribution-what-help = Un type d’objet à la fois, avec un choix de trois au plus.
distribution-kind = Type { $n }
distribution-item = Article
distribution-or-item = Ou bien
distribution-choice = Un choix entre plusieurs
distribution-more-kinds = D’autres types
distribution-share = Unités pour 100 personnes
distribution-share-help = 100 : un chacun. 50 : un pour deux personnes. Vide signifie 100.
distribution-share-told = { $n } pour 100 personnes
distribution-team = Équipe
distribution-roles = Qui fait quoi
distribution-roles-help = Une ligne par rôle : file, table, stock, vigie. Les prénoms suffisent.
distribution-note = Remarque
distribution-change-plan = Modifier la préparation
distribution-call-off = Annuler la distribution
distribution-back = Vers la distribution
distribution-sums = Ce qui en est advenu
distribution-size = Taille
distribution-loaded = Chargé
distribution-handed = Donné
distribution-returned = Rapporté
distribution-left = Reste à justifier
distribution-found = En plus de l’étiquette
distribution-turned-away = Plus rien pour
distribution-adds-up = Le compte est bon : ce qui a été chargé a été donné ou rapporté.
distribution-missing = { $n ->
    [one] Il manque une unité : chargée, mais ni donnée ni rapportée.
   *[other] Il manque { $n } unités : chargées, mais ni données ni rapportées.
}
distribution-extra = { $n ->
    [one] Il y avait une unité de plus que sur les étiquettes.
   *[other] Il y avait { $n } unités de plus que sur les étiquettes.
}
distribution-would-miss = { $n ->
    [one] Une unité n’est pas encore justifiée.
   *[other] { $n } unités ne sont pas encore justifiées.
}
distribution-would-miss-help = Rapportez-les ou comptez-les. Si vous clôturez maintenant, elles seront notées manquantes.

## Loading
distribution-load = Charger
distribution-load-title = Charger le camion
distribution-pick-title = Liste de préparation
distribution-pick-none = Rien à prendre : tout ce qui est voulu est chargé, ou rien n’est en stock.
distribution-pick-sum = { $boxes } cartons, { $units } unités.
distribution-pick-order = Dans l’ordre du parcours ; d’abord ce qui périme ou est arrivé en premier.
distribution-place = Emplacement
distribution-box = Carton
distribution-take = Prendre
distribution-whole = entier : { $n }
distribution-part-of = { $n } sur { $of }
distribution-expires = jusqu’au { $day }
distribution-in-van = Dans le camion
distribution-print = Imprimer
distribution-short = Il manque
distribution-short-of = { $found } sur { $wanted } en stock
distribution-scan-code = Code du carton
distribution-load-one = Charger
distribution-part = Une partie seulement
distribution-part-help = Combien d’unités ; vide signifie tout le carton.
distribution-load-ticked = Charger ce qui est coché
distribution-unload = Pas chargé

## Handing out
distribution-hand-out = Donner
distribution-hand-out-title = Donner
distribution-who = À qui
distribution-person-man = Homme
distribution-person-woman = Femme
distribution-person-child = Enfant
distribution-person-unsaid = Non précisé
distribution-tile = { $handed } donnés · reste { $left }
distribution-none-left = Plus rien ?
distribution-none-left-help = Appuyez une fois pour chaque personne repartie sans : c’est aussi un besoin.
distribution-turned-away-one = Reparti sans
distribution-nothing-loaded = Rien n’est encore chargé.
distribution-last = Derniers ajouts
distribution-line-handed = { $n } × { $what } donné ({ $person })
distribution-line-turned-away = { $n } × { $what } manquait ({ $person })
distribution-grid-title = Saisir tout un décompte
distribution-grid-lede = Depuis le papier : ce qui s’ajoute à chaque ligne.
distribution-correction = Il y avait plus que sur les étiquettes (correction)

## Bringing back
distribution-return = Rapporter
distribution-return-title = Rapporter
distribution-return-lede = Ce qui revient retourne dans son carton d’origine.
distribution-return-left = Pas encore donné :
distribution-return-none = Il ne reste rien à rapporter.
distribution-return-place = Rangé où
distribution-return-place-help = Vide : chaque carton à sa place d’avant.
distribution-at-most = Au plus
distribution-came-back = Revenu

## Debrief
distribution-debrief = Bilan
distribution-debrief-title = Bilan et clôture
distribution-went-well = Ce qui a bien marché
distribution-to-improve = Ce qu’il faut améliorer
distribution-no-names = Aucun nom de personne exilée.
distribution-incident = Incident
distribution-incident-help = Un lien ou une brève remarque s’il s’est passé quelque chose. Aucun nom.
distribution-close = Clôturer la distribution
done-distribution-planned = Distribution prévue.
done-distribution-changed = La préparation est modifiée.
done-distribution-loaded = Chargé.
done-distribution-unloaded = Repris : c’est de nouveau en stock.
done-handed-out = Compté.
done-turned-away = Compté comme manquant à quelqu’un.
done-tally-taken-back = Annulé.
done-distribution-returned = De retour à l’entrepôt.
done-return-taken-back = Annulé : c’est de nouveau sorti.
done-distribution-closed = Clôturée. Merci à toutes et à tous.
done-distribution-called-off = Annulée.
error-distribution-over = Cette distribution est terminée. Si elle vient d’être close, la personne responsable peut la rouvrir sur sa page.
error-distribution-loaded = Une partie a été chargée, donnée ou a manqué. Rapportez-la d’abord, ou clôturez avec un bilan.
error-distribution-day = Choisissez un jour à { $ahead } jours au plus, ou passé de { $late } jours au plus.
error-distribution-item-twice = Cet article figure déjà plus haut.
error-distribution-no-items = Indiquez au moins une chose proposée.
error-time = Écrivez une heure comme 14:00.
error-load-none = Cochez d’abord un carton.
error-load-used = Des unités de { $code } ont déjà été données ou rapportées. Rapportez plutôt le reste.
distribution-load-kept-tick = Je sais que celles et ceux qui l’ont commandé n’auront rien, sauf si on en retrouve.
distribution-load-kept = Charger quand même
error-load-kept = Pas chargé : { $kept } sont mis de côté ici pour les menus d’autres distributions, et il en manquerait { $missing }. Prenez-en une partie, ou un autre carton ; la personne responsable peut charger quand même.
error-load-kept-tick = Cochez que vous savez ce que cela implique, ou prenez un autre carton.
distribution-open-again = Rouvrir
distribution-open-again-help = Pour corriger ce qui a été mal compté. Les chiffres publics s’en passent jusqu’à la nouvelle clôture.
distribution-open-again-why = Pourquoi
distribution-opened-again = Rouverte
done-distribution-opened-again = Rouverte. Corrigez, puis clôturez avec le bilan.
error-distribution-too-old = Seule une distribution close ces { $days } derniers jours peut être rouverte.
error-distribution-others-warehouse = Cet entrepôt est celui d’une autre association. Choisissez-en un de l’association qui distribue.
distribution-menu-and-voices = Menu et paroles
distribution-nothing-of-it = Rien n’en est encore chargé.
error-handed-more = Pas compté : il ne devrait en rester que { $left }. S’il y avait plus que sur les étiquettes, saisissez-le dans le décompte complet en cochant la correction.
error-tally-nothing = Rien n’a été saisi.
error-tally-taken-back = C’est déjà annulé, ou ce qui était compté a été rapporté.
error-return-box = { $most } au plus peuvent revenir dans { $code }.
error-return-handed = Il reviendrait plus de { $code } qu’il n’en reste : c’est compté comme donné. Annulez d’abord une ligne du décompte.
error-return-nothing = Écrivez combien sont revenus.

## Weeks
handed-out-title = Semaine par semaine
handed-out-lede = Ce que chaque association a donné, et toutes ensemble. Seules les distributions closes comptent.
handed-out-none = Aucune distribution n’a été close ces dernières semaines.
handed-out-week = Semaine du
handed-out-together = Toutes ensemble
handed-out-public = Ce que voit le public
handed-out-public-help = Arrondi au multiple de cinq inférieur, pour que personne ne soit reconnaissable.
handed-out-figures = Ce qui a été donné
handed-out-caption = Personnes venues aux distributions, semaine par semaine
handed-out-table = Les chiffres en tableau
handed-out-people = Personnes venues
handed-out-units = Articles donnés
handed-out-few = moins de 5
handed-out-method = Compté à la table par les équipes, clos après un bilan, arrondi au multiple de cinq inférieur. Une personne venue deux fois compte deux fois.
handed-out-home = Donné ensemble
handed-out-people-week = personnes venues cette semaine
handed-out-units-week = articles donnés cette semaine
handed-out-people-season = personnes venues cette saison
handed-out-units-season = articles donnés cette saison
