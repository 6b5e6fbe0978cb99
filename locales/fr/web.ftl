## Frame of every page
skip-to-content = Aller au contenu
menu-main = Menu principal
menu-open = Menu
menu-close = Fermer
menu-home = Accueil
menu-languages = Langues
menu-needs = Ce qu’il faut
menu-about = Qui nous sommes
menu-privacy = Vie privée
menu-sign-in = Se connecter
menu-sign-out = Se déconnecter
menu-public-needs = Liste publique des besoins
foot-no-tracking = Ni cookie, ni pistage. Fait par et pour celles et ceux qui distribuent.
section-warehouse = Entrepôt
section-needs = Besoins
section-bring = Ce que l’on apporte
section-outreach = Sur le terrain
section-coalition = Coalition
find-label = Trouver un carton ou un article
find-placeholder = Code, article, taille
undo = Annuler

## Forms and lists
form-has-errors = Rien n’est encore enregistré. Merci de regarder :
form-save = Enregistrer
form-cancel = Abandonner
form-optional = facultatif
form-choose = Choisir…
list-filter = Filtrer
list-clear = Effacer
list-next = Suite
list-previous = Retour
list-download = Télécharger en CSV
list-empty = Rien ici pour l’instant.
list-none-match = Rien ne correspond. Essayez avec moins de mots, ou effacez le filtre.
list-search = Chercher
select-all = Tout sélectionner
done-already = C’était déjà fait ; rien n’a été fait deux fois.
done-saved = Enregistré.

## Dates
date-in-words = { $day } { $month } { $year }
moment-in-words = { $date } à { $time }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Errors
error-not-found = Ce n’est pas ici
error-not-found-help = La page a pu changer de place, ou appartient à une autre organisation. Rien n’a été modifié.
error-not-this-way = Cela ne marche pas d’ici
error-not-this-way-help = Cette adresse n’accepte que ce que sa propre page envoie. Rien n’a été modifié. Retournez à cette page et réessayez depuis là.
error-forbidden = Vous ne pouvez pas faire cela
error-forbidden-help = Votre rôle ne le permet pas. Rien n’a été modifié. Demandez à votre coordination si cela devrait changer.
error-sign-in = Merci de vous connecter
error-sign-in-help = Connectez-vous d’abord, puis réessayez.
error-refused = Cela n’a pas pu se faire
error-invalid = Quelque chose ne va pas dans le formulaire
error-invalid-help = Rien n’a été enregistré. Revenez en arrière, regardez les champs marqués et renvoyez-le.
error-slow-down = Trop d’essais
error-slow-down-help = { $seconds ->
    [one] Attendez une seconde, puis réessayez.
   *[other] Attendez { $seconds } secondes, puis réessayez.
}
error-too-large = C’est trop en une fois
error-too-large-help = Rien n’a été enregistré. Envoyez un fichier plus petit, ou coupez-le en deux.
error-again = Beaucoup de monde en ce moment
error-again-help = Rien n’a été enregistré. Merci de renvoyer.
error-fault = Un problème est survenu chez nous
error-fault-help = Rien n’a été modifié. Réessayez ; si cela recommence, dites à votre coordination ce que vous faisiez.
error-to-desk = Au bureau
error-to-needs = À la liste des besoins
error-cross-site = Ce formulaire venait d’un autre site, il n’a donc pas été accepté. Ouvrez la page ici et renvoyez-le.
error-form-broken = Le formulaire n’est pas arrivé entier. Merci de le renvoyer.
error-file-empty = Le fichier est vide. Choisissez-en un autre.
error-required = À remplir.
error-choose = Choisissez dans la liste.
error-too-long = Trop long : { $max } caractères au plus.
error-control-characters = Retirez les caractères invisibles ; tapez le texte à nouveau.
error-letters-lost = Des lettres se sont perdues en route (�). Tapez le texte à nouveau.
error-nothing-to-see = On ne voit rien dans ce texte. Écrivez au moins une lettre ou un chiffre.
error-number = Écrivez un nombre entier, comme 12.
error-quantity-zero = Au moins un.
error-quantity-negative = Une quantité ne peut pas être négative.
error-quantity-absurd = C’est trop : { $max } au plus en une fois. Vérifiez le nombre.
error-date = Écrivez une date comme 2026-11-21.
error-already-there = Cela existe déjà.
error-does-not-fit = Cela ne correspond plus à ce qui est là. Rouvrez la page et regardez.
