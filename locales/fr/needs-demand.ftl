## Why a level
need-why-coming = { $days ->
    [0] Presque rien en stock ni promis ; il en faut pour { $wanted } jours.
    [one] Avec ce qui est promis, il y en a pour environ un jour ; il en faut pour { $wanted }.
   *[other] Avec ce qui est promis, il y en a pour environ { $days } jours ; il en faut pour { $wanted }.
}
need-why-coming-range = Avec ce qui est promis, il y en a pour { $from } à { $to } jours environ, selon la taille ; il en faut pour { $wanted }.
need-why-full = Il y en a assez, et nos entrepôts sont presque pleins. Merci de le garder pour plus tard.
needs-how-held = Un niveau ne change que lorsque les chiffres dépassent nettement sa limite, de 15 %, pour ne pas clignoter. Quand nos entrepôts sont presque pleins, ce dont il y a assez passe à « stop, merci ».

## A demand in one sentence
demand-said-standard = { $people } personnes × { $units } { $months ->
        [one] par mois
       *[other] tous les { $months } mois
    }{ $season ->
        [100] {""}
       *[other] {" "}× { $season } % pour la saison
    }{ $lost ->
        [0] {""}
       *[other] {" "}+ { $lost } perdus par semaine
    }{ $arriving ->
        [0] {""}
       *[other] {" "}+ { $arriving } pour les personnes qui arrivent
    } = { $weekly } par semaine{ $weeks ->
        [0] .
       *[other] {" "}; appris sur { $weeks } semaines : { $learned }.
    }
demand-said-learned = Appris sur { $weeks } semaines de sorties et de demandes sans réponse{ $each ->
        [yes] , pour autant de personnes qu’au dernier comptage
       *[no] {""}
    }{ $besides ->
        [yes] , avec ce qui a été perdu et ce que reçoivent les personnes qui arrivent
       *[no] {""}
    } : { $weekly } par semaine, le plus souvent entre { $low } et { $high }.
demand-said-learned-sum = Appris sur { $weeks } semaines de sorties et de demandes sans réponse{ $people ->
        [0] {""}
       *[other] , pour { $people } personnes
    }{ $season ->
        [100] {""}
       *[other] , × { $season } % pour la saison
    } : { $besides ->
        [yes] { $used }{ $lost ->
            [0] {""}
           *[other] {" "}+ { $lost } perdus par semaine
        }{ $arriving ->
            [0] {""}
           *[other] {" "}+ { $arriving } pour les personnes qui arrivent
        } ={" "}
       *[no] {""}
    }{ $weekly } par semaine, le plus souvent entre { $low } et { $high }{ $standard ->
        [0] .
       *[other] {" "}; selon le standard, ce serait { $standard }.
    }
demand-said-counted = Calculé d’après les personnes comptées et les besoins de chacune : { $weekly } par semaine.
demand-said-entered = Saisi par les personnes qui travaillent ici : { $weekly } par semaine{ $weeks ->
        [0] .
       *[other] {" "}; appris sur { $weeks } semaines, ce serait { $learned }.
    }

## Desk: demand of one item
demand-title = Combien il en faut
demand-unknown = On ne sait encore rien. Saisissez une consommation par semaine, ou un standard ci-dessous.
demand-chart = Sorties par semaine, prévision et stock
demand-chart-key = En haut : les barres sont les unités sorties et, au-dessus, celles demandées en vain. Pour les semaines à venir, les barres sont ce que les gens devraient consommer, puis ce qui a été perdu et, en contour, ce que reçoivent les personnes qui arrivent ; le pointillé est la somme, et la bande, s’il y en a une, contient huit semaines sur dix. En bas : le stock en fin de semaine.
demand-chart-table = Les chiffres en tableau
demand-week = Semaine du
demand-went = Sorties
demand-away = En vain
demand-expected = Prévu
demand-between = { $units } ({ $low }–{ $high })
demand-made-of = { $used } consommés + { $lost } perdus + { $arriving } pour les personnes qui arrivent
demand-left-out = non retenue : rupture de stock
demand-sizes = Répartition par taille
demand-method = Quel chiffre compte ?
demand-method-automatic = Le meilleur disponible
demand-method-learned = Appris
demand-method-entered = Saisi à la main
demand-method-standard = Selon le standard
demand-a-week = { $weekly } par semaine
demand-choose = Retenir celui-ci
demand-rate = Standard
demand-rate-link = Le lire
demand-no-rate = Aucun standard n’est fixé.
demand-suggested = Le formulaire contient ce que propose le manuel : enregistrez pour l’utiliser.
demand-rate-units = Unités pour une personne
demand-rate-months = Usées en combien de mois
demand-rate-months-help = Un manuel dit ce qu’une personne devrait avoir. Combien de temps cela dure dehors, c’est votre expérience.
demand-rate-source = Qui le dit
demand-rate-source-help = Affiché à côté du chiffre.
demand-rate-address = Où le lire (adresse)
demand-rate-save = Enregistrer le standard
demand-rate-forget = Retirer le standard
demand-rate-history = Comment le standard a changé
demand-rate-gone = Retiré : { $before }
demand-changes = Comment le niveau a changé
demand-changed = { $before } → { $after }
demand-no-level = sans niveau
demand-followers = { $count ->
    [0] Personne ne suit cet article.
    [one] Une personne est prévenue par courriel quand il devient urgent.
   *[other] { $count } personnes sont prévenues par courriel quand il devient urgent.
}
done-method-chosen = Enregistré. Le niveau est recalculé.
done-rate-set = Le standard est fixé. Le niveau est recalculé.
done-rate-forgotten = Le standard est retiré. Le niveau est recalculé.
error-rate-units = Plus de 0, au plus { $max }, avec trois décimales au plus.
error-rate-months = Entre 1 et { $max } mois.
error-rate-link = Une adresse qui commence par https://

## Desk: standards
menu-needs-rates = Standards
rates-title = Standards et besoins
rates-lede = Ce qu’il faut à une personne, ce qui a été appris, ce qui a été saisi : article par article, côte à côte, en unités par semaine. Ouvrez un article pour le modifier.
rates-kits = Ce que reçoit toute personne qui arrive
rates-kits-lede = Les personnes qui arrivent dans la semaine reçoivent ces kits ; leur contenu s’ajoute au besoin.
rates-kit-given = Donné à toute personne qui arrive.
rates-kit-not-given = Pas donné à l’arrivée.
rates-kit-yes = Donner à l’arrivée
rates-kit-no = Ne plus donner
rates-items = Articles
rates-rate = Standard
rates-every = { $months ->
    [one] { $units } par personne et par mois.
   *[other] { $units } par personne tous les { $months } mois.
}
rates-counts = Ce qui compte
done-kit-given = Enregistré. Le besoin est recalculé dans la minute.
shipped-title = Standards fournis avec le programme
shipped-back = Tous les standards
shipped-lede = Tirés du Manuel Sphère et de notre propre jugement, chacun avec sa source. Rien ne compte avant que vous ne l’adoptiez, et tout peut être modifié.
shipped-adopt = { $count ->
    [one] Adopter celui qui convient à un article
   *[other] Adopter les { $count } qui conviennent à des articles
}
shipped-state = Utilisation
shipped-set = Un standard est fixé
shipped-fits = Convient à cet article
shipped-fits-nothing = Ne convient à aucun article : associez-le ci-dessous
shipped-match = En utiliser un pour un autre article
shipped-match-lede = Votre catalogue nomme peut-être la chose autrement, ou en distingue deux sortes.
seasons-title = Saisons
seasons-lede = Par combien un mois est multiplié, en pourcentage d’un mois moyen. Cela vaut pour chaque article de la saison, aussi pour ce qui est appris.
seasons-months = Par combien chaque mois est multiplié
seasons-enter = Saisir d’autres mois
seasons-year = Douze nombres, janvier d’abord
seasons-year-help = En pourcentage, séparés par des espaces. Leur moyenne est d’environ 100.
seasons-now = Les nombres actuels, à copier
seasons-history = Ce qui a été saisi
seasons-shipped = Rien encore : ce sont les nombres fournis avec le programme.
done-rates-adopted = Adopté. Chacun compte avec sa source, et vous pouvez le modifier.
done-season-entered = Enregistré. Le besoin est recalculé dans la minute.
error-season-year = Douze nombres entiers de 0 à { $max }.
error-season-average = La moyenne de l’année est { $average } et devrait être d’environ 100 : sinon il faudrait plus ou moins que ne le dit le standard.

## Following an item
follow-title = Être prévenu quand c’est urgent
follow-title-item = { $item } : être prévenu quand c’est urgent
follow-lede = Vous recevez un court courriel le jour où cela devient urgent, un par jour au plus. Rien d’autre, jamais.
follow-link = Me prévenir quand c’est urgent
follow-back = Retour à l’article
follow-email = Votre adresse électronique
follow-email-help = Gardée pour cela seulement, jusqu’à ce que vous arrêtiez.
follow-size = Taille
follow-every-size = Toutes les tailles
follow-consent = Oui, écrivez-moi à cette adresse quand cet article devient urgent. Je peux arrêter à tout moment en un clic.
follow-ask = M’envoyer le lien
follow-confirm-text = Faut-il vous écrire quand ceci devient urgent : { $item } ?
follow-confirm = Oui, écrivez-moi
follow-follows = Vous êtes prévenu quand ceci devient urgent : { $item }.
follow-stop-text = Faut-il arrêter de vous écrire à propos de : { $item } ?
follow-stop = Ne plus m’écrire
follow-stopped = Vous ne recevrez plus de courriel à ce sujet. Votre adresse est effacée.
done-follow-asked = Merci. Si cette adresse peut être jointe, un courriel avec un lien est en route : ouvrez-le pour confirmer.
done-follow-confirmed = C’est confirmé. Nous vous écrirons quand cela deviendra urgent.
error-follow-consent = Cochez cette case pour que nous puissions vous écrire.
mail-follow-subject = À confirmer : être prévenu quand c’est urgent
mail-follow-text =
    Quelqu’un, vous nous l’espérons, a demandé que nous écrivions à cette adresse quand ceci devient urgent : { $item }.

    Pour confirmer, ouvrez ce lien :
    { $link }

    Si ce n’était pas vous, ne faites rien : nous oublions l’adresse au bout de sept jours. Pour l’effacer tout de suite :
    { $stop }
mail-urgent-subject = Urgent maintenant : { $item }
mail-urgent-text =
    { $item } : c’est devenu urgent aujourd’hui.

    Ce qu’il faut, et ce qu’il ne faut pas envoyer :
    { $link }

    Vous avez demandé à être prévenu. Pour arrêter, en un clic :
    { $stop }
mail-urgent-sizes-text =
    { $item } : c’est devenu urgent aujourd’hui, en taille { $sizes }.

    Ce qu’il faut, et ce qu’il ne faut pas envoyer :
    { $link }

    Vous avez demandé à être prévenu. Pour arrêter, en un clic :
    { $stop }

## The change feed
feed-changed = { $item } : { $level }
feed-changed-size = { $item }, { $sizes } : { $level }

## Between organisations
menu-needs-exchange = Échanges
sharing-title = Ce que voient les autres
sharing-lede = Chaque association décide de ce que les autres voient de son stock. Ce qui lui manque se voit toujours, pour que quelqu’un puisse aider.
sharing-legend = Les autres voient
sharing-shows-gaps = seulement ce qui nous manque
sharing-shows-surplus = ce qui nous manque et ce que nous avons en trop
sharing-shows-stock = tout notre stock
done-sharing-chosen = Enregistré. C’est ce que les autres voient désormais.
shown-title = Ce que les associations se montrent
shown-lede = Un surplus est ce qui dépasse deux fois ce que l’association veut pour quatre semaines. Un manque est ce qui lui manquera dans les quatre suivantes. Ce qu’elle veut, c’est ce qui est sorti et ce qui a été demandé en vain ces quatre dernières semaines, ou ce qui est sorti à la même saison l’an dernier, si c’était plus.
shown-organisation = Association
shown-surplus = Surplus
shown-gap = Manque
shown-nothing = Rien à voir ici
exchange-title = Trop ici, pas assez là
exchange-lede = Ce qu’une association a en trop et qui manque à une autre. Un bouton lance le transfert ; qui donne prépare les cartons.
exchange-nothing = Rien à échanger pour l’instant
exchange-nothing-help = Une proposition paraît quand une association montre son surplus et que la même chose manque à une autre.
exchange-units = Unités
exchange-from = De
exchange-to = À
exchange-start = Lancer le transfert
exchange-note = Proposé : { $units } × { $item } { $size }
done-exchange-started = Le transfert est lancé et ses cartons sont mis de côté. Vérifiez-les, puis envoyez.
error-exchange-gone = Ce n’est plus proposé. Rien n’a été changé.

## What people say, beside the demand
needs-desk-voices = Ce que les gens en disent
needs-desk-faces = Visages choisis ces { $weeks } dernières semaines :
needs-desk-decisions = Décidé ensemble
needs-desk-faces-around = Visages choisis aux distributions qui le proposaient, ces { $weeks } dernières semaines :
