## Roles
role-coalition-admin = Administration de la coalition
role-coordinator = Coordination
role-warehouse-lead = Responsable d’entrepôt
role-sorter = Tri
role-distribution-lead = Responsable de distribution
role-volunteer-coordinator = Coordination des bénévoles
role-safeguarding-lead = Référence sauvegarde
role-protection-worker = Protection
role-treasurer = Trésorerie
role-editor = Rédaction
role-observer = Observation des droits
role-viewer = Lecture seule

## What roles may do
permission-organisations-manage = Ajouter et modifier des organisations
permission-accounts-manage = Inviter, donner et retirer des rôles
permission-audit-see = Voir qui a fait quoi
permission-jobs-manage = Voir les tâches échouées et les relancer
permission-catalogue-manage = Modifier le catalogue
permission-stock-see = Voir les cartons et les quantités
permission-stock-move = Réceptionner, partager, déplacer et charger des cartons
permission-stock-correct = Corriger, jeter, déclarer perdu, valider un inventaire
permission-stock-set-up = Organiser les entrepôts, importer, imprimer des rouleaux d’étiquettes
permission-needs-see = Voir d’où viennent les besoins
permission-needs-manage = Modifier l’usage par semaine et les jours de réserve
permission-needs-pin = Fixer un niveau
permission-census-see = Voir les comptages et les chiffres avant leur publication
permission-census-count = Saisir les comptages et les pertes
permission-census-review = Relire et publier les comptages, créer des sites
permission-whereabouts-see = Voir où dorment les gens (chaque consultation est notée)
permission-distributions-see = Voir les distributions et les menus
permission-distributions-work = Charger, distribuer, pointer, prendre les commandes
permission-distributions-lead = Préparer et clore les distributions
permission-voices-keep = Tenir ce que disent les gens, et les réunions
permission-drop-offs-see = Voir les offres et les dépôts, et qui les fait
permission-drop-offs-handle = Réceptionner les dépôts
permission-bring-manage = Gérer les créneaux, les points de collecte et les convois
permission-sharing-manage = Choisir ce que les autres voient de son stock

## Menu
menu-people = Équipe
menu-organisations = Organisations
menu-audit = Qui a fait quoi
menu-jobs = Tâches

## Words about an account
account-name = Nom
account-name-help = Celui par lequel on vous appelle au travail.
account-email = E-mail
account-password = Mot de passe
account-lang = Langue
account-shut = Compte fermé

## Sign in
sign-in-title = Se connecter
sign-in-again-why = Pour changer votre façon de vous connecter, connectez-vous encore une fois. Ainsi, personne ne peut le faire avec un téléphone trouvé.
sign-in-passkey = Utiliser une clé d’accès
sign-in-or = ou
sign-in-go-on = Continuer avec le mot de passe
sign-in-lost = Je n’arrive pas à entrer
sign-in-lost-help = Demandez à votre coordination, de vive voix ou par téléphone, de vous envoyer un lien de connexion. Il arrive à votre adresse e-mail et reste valable un jour.
sign-in-code-title = Encore une étape
sign-in-code = Code
sign-in-code-help = Les six chiffres de votre application de codes, ou l’un de vos codes de secours.
sign-in-finish = Se connecter
sign-in-link-title = Se connecter par lien
sign-in-link-who = Ce lien connecte { $name }.
sign-in-link-go = Se connecter
sign-in-link-once = Le lien marche une fois. Si ce n’est pas vous, fermez la page et effacez le message.

## Set-up
set-up-title = Installer Wayhouse
set-up-lede = Personne n’est encore passé ici. Cinq réponses, puis vous choisissez comment vous connecter.
set-up-coalition-part = La coalition
set-up-coalition = Comment s’appelle la coalition ?
set-up-coalition-help = Ce nom sera lu par le public. Ce peut être celui du lieu.
set-up-organisation-part = Votre organisation
set-up-organisation-help = La première ; vous pourrez ajouter les autres ensuite.
set-up-you-part = Vous
set-up-email-help = Pour vous connecter et recevoir les messages de Wayhouse. Jamais affichée en public.
set-up-go = Commencer

## Invitation
invitation = Invitation
invitation-title = On vous invite
invitation-known = Vous avez déjà un compte, { $name }. Acceptez pour y ajouter ce rôle.
invitation-accept = Accepter
invitation-next = Ensuite, vous choisirez comment vous connecter.
invitation-until = Valable jusqu’au
invitation-sent = Envoyée
invitation-waiting = En attente
invitation-over = Expirée
invitation-resend = Renvoyer
invitation-cancel = Annuler l’invitation
mail-invitation-subject = { $organisation } vous invite sur Wayhouse
mail-invitation-text = Bonjour,

    { $organisation } vous invite à travailler avec Wayhouse. Votre rôle : { $role }.

    Ouvrez ce lien pour accepter. Il marche une fois, pendant { $days } jours :

    { $link }

    Si vous ne savez pas de quoi il s’agit, ignorez ce message. Il ne se passera rien.
mail-link-subject = Pour revenir sur Wayhouse
mail-link-text = Bonjour { $name },

    Une personne qui s’occupe des comptes vous envoie ce lien de connexion. Il marche une fois, pendant un jour :

    { $link }

    Ajoutez ensuite une clé d’accès, ou un nouveau mot de passe et une application de codes, sur la page qui s’ouvre.

    Si vous n’avez rien demandé, prévenez votre coordination et ne transmettez pas ce lien.

## How to sign in from now on
secure-title = Comment voulez-vous vous connecter ?
secure-lede = Choisissez une façon maintenant. Vous pourrez ajouter l’autre plus tard.
secure-passkey = Une clé d’accès
secure-passkey-help = Votre téléphone ou votre ordinateur vous connecte avec le doigt, le visage ou le code de l’appareil. Rien à retenir, rien à voler. Le mieux pour presque tout le monde.
secure-passkey-script = Une clé d’accès a besoin de JavaScript. Activez-le pour ce site, ou choisissez un mot de passe.
secure-password = Un mot de passe et des codes
secure-password-help = Un mot de passe et, à chaque fois, six chiffres d’une application de codes sur votre téléphone. Pour les appareils qui ne gardent pas de clé d’accès.
secure-password-go = Choisir un mot de passe
secure-enough = Retour au bureau
secure-later = Plus tard
passkey = Clé d’accès
passkey-add = Ajouter une clé d’accès
passkey-name = Nom de cette clé d’accès
passkey-name-help = Pour la reconnaître : « mon téléphone », « portable du bureau ». Vous pouvez laisser vide.
passkey-unnamed = Ma clé d’accès
passkey-cancelled = Rien n’a été envoyé. Réessayez, ou utilisez votre mot de passe.
passkey-remove = Retirer
password-title = Choisir un mot de passe
password-lede = C’est la longueur qui compte. Quatre ou cinq mots sans rapport entre eux se retiennent bien et se devinent mal.
password-old = Votre mot de passe actuel
password-new = Nouveau mot de passe
password-new-help = Au moins 12 caractères.
password-again = Le même, encore une fois
totp-title = Votre application de codes
totp-lede = N’importe quelle application de codes convient : Aegis, FreeOTP, 2FAS, Google Authenticator.
totp-scan = 1. Scannez ceci
totp-qr = QR code pour votre application de codes
totp-this-phone = Ouvrir dans l’application sur ce téléphone
totp-by-hand = Ou tapez-le à la main :
totp-confirm = 2. Tapez le code
totp-code = Six chiffres
totp-code-help = Tels que l’application les montre maintenant.
totp-go = Confirmer
recovery-title = Vos codes de secours
recovery-lede = Si vous perdez votre téléphone, chacun vous laisse entrer une fois à la place des six chiffres.
recovery-once = Ils sont affichés maintenant et plus jamais. Imprimez-les ou notez-les, et gardez-les loin de votre téléphone.
recovery-whose = Wayhouse, { $name }
recovery-print = Imprimer
recovery-done = Je les ai gardés

## Home
desk-title = Bureau
desk-hello = Bonjour { $name }
desk-acting-for = Vous agissez pour { $organisation }.
desk-needs-way-in = Vous n’avez encore aucun moyen de vous connecter par vous-même. À la fin de cette session, vous ne pourriez plus entrer.
desk-needs-way-in-go = Choisir comment me connecter
desk-given-up = { $count ->
    [one] Une tâche a été abandonnée : un message que personne n’a pris, ou une somme qui ne tombe pas juste. Regardez ce qui s’est passé.
   *[other] { $count } tâches ont été abandonnées : des messages que personne n’a pris, ou des sommes qui ne tombent pas juste. Regardez ce qui s’est passé.
}
desk-given-up-go = Voir les tâches
desk-you = Vous
desk-switch = Agir pour une autre organisation
desk-switch-help = Ce que vous voyez et pouvez faire en dépend.
desk-switch-go = Changer

## You
you-title = Votre compte
you-address = Adresse e-mail
you-address-new = Nouvelle adresse
you-address-help = Un message y est envoyé avec un lien. Votre adresse change quand vous l’ouvrez, et l’ancienne en est avertie.
you-address-go = Envoyer le message
address-title = Votre nouvelle adresse
address-who = { $name }, désormais vous vous connectez et recevez vos messages avec :
address-go = Utiliser cette adresse
address-not-you = Si vous n’êtes pas cette personne, fermez la page et supprimez le message. Il ne se passera rien.
mail-address-subject = Confirmez votre nouvelle adresse
mail-address-text = Bonjour { $name },

    Ouvrez ce lien pour utiliser désormais cette adresse sur Wayhouse. Il fonctionne une seule fois, pendant un jour :

    { $link }

    Si vous ne savez pas de quoi il s’agit, ignorez ce message. Il ne se passera rien.
mail-address-old-subject = Votre adresse sur Wayhouse a changé
mail-address-old-text = Bonjour { $name },

    Désormais vous vous connectez à Wayhouse avec { $address }. Cette adresse-ci ne recevra plus de messages.

    Si ce n’était pas vous, prévenez tout de suite votre coordination ou l’administration de la coalition : elles peuvent fermer le compte.
you-passkeys = Clés d’accès
you-no-passkeys = Aucune pour l’instant.
you-added = Ajoutée
you-used = Dernier usage
you-ways-in = Façons de se connecter
you-password = Mot de passe et codes
you-has-password = Vous pouvez vous connecter avec votre mot de passe et votre application de codes.
you-no-password = Pas encore en place.
you-change-password = Changer le mot de passe
you-change-totp = Nouvelle application de codes
you-codes-left = { $count ->
    [0] Il ne reste aucun code de secours. Faites-en de nouveaux.
    [one] Il reste un code de secours.
   *[other] Il reste { $count } codes de secours.
}
you-renew-codes = Faire de nouveaux codes de secours
you-sessions = Où vous êtes connecté·e
you-sessions-help = Si vous ne connaissez pas un appareil, ou en avez perdu un, mettez fin à sa session. S’il gardait une clé d’accès, retirez-la aussi.
you-device = Appareil
you-device-unknown = Appareil inconnu
you-signed-in = Connexion
you-seen = Vu en dernier
you-this-session = Cet appareil, maintenant
you-end-session = Déconnecter
you-end-sessions = Se déconnecter partout

## People
people-title = Équipe
people-role = Rôle
people-any-role = Tous les rôles
people-order = Ordre
people-order-name = Par nom
people-order-seen = Dernière visite d’abord
people-order-town = Par ville
people-roles = Rôles
people-empty = Personne pour l’instant. Invitez quelqu’un.
people-never-seen = Jamais
people-invitations = Invitations en route
people-what-roles-may = Ce que chaque rôle peut faire
people-role-later = Rien au bureau pour l’instant. Ce rôle sert à un travail qui a sa propre place.
people-pages = Pages
invite-title = Inviter quelqu’un
invite-lede = La personne reçoit un message avec un lien valable sept jours.
invite-organisation = Organisation
invite-lang = Langue du message
invite-send = Envoyer l’invitation

## One account
account-title = Compte
account-no-role = Aucun rôle. Sans rôle, on n’entre pas.
account-take = Retirer
account-give = Donner un rôle
account-give-go = Donner
account-access = Accès
account-link = Envoyer un lien de connexion
account-link-help = Pour une personne qui a perdu son téléphone. Parlez-lui d’abord, pour être sûr que la demande vient d’elle.
account-disable = Fermer le compte
account-disable-help = La personne sort aussitôt, partout. Ce qu’elle a fait reste noté, et vous pourrez rouvrir le compte.
account-open = Rouvrir le compte
account-open-help = La personne pourra se connecter comme avant.
account-past = Rôles jusqu’ici
account-was-given = { $role }, { $organisation } : donné
account-was-given-by = { $role }, { $organisation } : donné par { $by }
account-was-taken = { $role }, { $organisation } : retiré
account-was-taken-by = { $role }, { $organisation } : retiré par { $by }

## Organisations
organisations-title = Organisations
organisation-new-title = Ajouter une organisation
organisation-change-title = Modifier une organisation
organisation-name = Nom de l’organisation
organisation-kind = Membre ou partenaire
organisation-kind-help = Les membres partagent le fonds. Les partenaires ont la même voix, sans part à l’argent.
organisation-kind-member = Membre
organisation-kind-partner = Partenaire
organisation-town = Ville
organisation-country = Pays
organisation-about = Ce qu’elle fait
organisation-about-help = Pour la page publique, en quelques phrases. Pas de noms de personnes, pas de lieux où des gens dorment.
organisation-about-en = En anglais
organisation-about-fr = En français
organisation-about-ar = En arabe
organisation-about-fa = En persan
organisation-active = Travaille avec la coalition aujourd’hui
organisation-left = Partie
organisation-changed = Quelqu’un d’autre a modifié cette organisation pendant que vous écriviez. Voici ce qui est enregistré ; votre saisie est en dessous. Enregistrez de nouveau pour garder la vôtre.
coalition-rename = Le nom de la coalition

## Countries
country-be = Belgique
country-ch = Suisse
country-de = Allemagne
country-es = Espagne
country-fr = France
country-gb = Royaume-Uni
country-ie = Irlande
country-it = Italie
country-lu = Luxembourg
country-nl = Pays-Bas

## Who did what
audit-title = Qui a fait quoi
audit-lede = Chaque acte laisse un maillon dans cette chaîne, et chaque maillon couvre le précédent. Personne ne peut en changer un ancien sans que cela se voie.
audit-length = Maillons jusqu’ici : { $count }. Le dernier :
audit-note = Notez-le de temps en temps hors de ce programme : l’opérateur pourra prouver que rien de ce qui précède n’a été réécrit.
audit-who = Qui
audit-everybody = Tout le monde
audit-number = N°
audit-when = Quand
audit-what = Quoi
audit-about = À propos de
audit-more = et { $count } de plus
audit-hash = Maillon
audit-older = Plus anciens
audit-somebody = Quelqu’un d’autre
audit-actor-system = Wayhouse lui-même
audit-actor-visitor = Une visite
audit-any-kind = Tout
audit-day = Jour
audit-kind-account = Compte
audit-kind-arrival = Arrivage
audit-kind-box = Carton
audit-kind-category = Catégorie
audit-kind-collection-point = Point de collecte
audit-kind-convoy = Convoi
audit-kind-distribution = Distribution
audit-kind-drop-off = Dépôt
audit-kind-import = Import
audit-kind-invitation = Invitation
audit-kind-item = Article
audit-kind-job = Tâche
audit-kind-location = Emplacement
audit-kind-loss = Perte
audit-kind-meeting = Réunion
audit-kind-menu = Menu
audit-kind-organisation = Organisation
audit-kind-passkey = Clé d’accès
audit-kind-pin = Niveau fixé
audit-kind-role = Rôle
audit-kind-roll = Rouleau d’étiquettes
audit-kind-round = Recensement
audit-kind-session = Session
audit-kind-site = Site
audit-kind-stocktake = Inventaire
audit-kind-transfer = Transfert
audit-kind-voice = Voix
audit-kind-voice-code = Code pour les voix
audit-kind-warehouse = Entrepôt

## Jobs
jobs-title = Tâches
jobs-lede = Ce que Wayhouse fait un peu plus tard : messages, calculs. Ce qui échoue est réessayé, puis posé ici.
jobs-number = { $count }
jobs-waiting = en attente
jobs-dead = abandonnées
jobs-all-well = Rien n’a échoué.
jobs-dead-head = Abandonnées
jobs-failing-head = Échouées, seront réessayées
jobs-tries = { $count ->
    [one] Essayée une fois
   *[other] Essayée { $count } fois
}
jobs-due = Prochain essai
jobs-revive = Réessayer maintenant
jobs-revive-all = Tout réessayer maintenant

## About and privacy, in public
about-title = Qui nous sommes
about-lede = De petites organisations qui partagent un entrepôt, une liste de ce qu’il faut, et le travail.
about-kind-member = Membres
about-kind-help-member = Elles partagent le fonds de la coalition.
about-kind-partner = Partenaires
about-kind-help-partner = Elles ont la même voix, sans part à l’argent.
about-where = Où
privacy-title = Vie privée
privacy-lede = Ce que nous gardons sur les personnes, pourquoi, et combien de temps. C’est peu.
privacy-visitors = Si vous ne faites que regarder
privacy-visitors-text = Rien n’est gardé sur vous. Les pages publiques ne posent aucun cookie, ne chargent rien d’autres sites et ne comptent personne. Votre adresse réseau sert quelques instants, en mémoire, à ralentir qui essaie trop souvent ; elle n’est pas conservée.
privacy-cookie = Le seul cookie
privacy-cookie-text = Seulement si vous vous connectez, un cookie s’en souvient. Rien d’autre ne peut le lire, et ce qu’il représente prend fin après { $days } jours au plus tard.
privacy-accounts = Si vous travaillez avec nous
privacy-what = Quoi
privacy-why = Pourquoi
privacy-how-long = Combien de temps
privacy-account = Votre nom, votre adresse e-mail, votre langue et vos rôles
privacy-account-why = Pour que vous puissiez vous connecter et que les autres sachent avec qui ils travaillent
privacy-account-how-long = Tant que vous travaillez avec la coalition. Demandez, et votre compte est fermé.
privacy-session = Où vous êtes connecté·e : le type d’appareil, le moment de la connexion, la dernière fois qu’il a été vu
privacy-session-why = Pour que vous puissiez mettre fin à une session sur un téléphone perdu
privacy-session-how-long = { $days } jours au plus ; { $idle } jours sans usage
privacy-invitation = Qui a été invité, par adresse e-mail
privacy-invitation-why = Pour qu’une invitation puisse être acceptée
privacy-invitation-how-long = { $days } jours après son expiration
privacy-mail = Les messages en route
privacy-mail-why = Pour qu’ils arrivent
privacy-mail-how-long = Jusqu’à leur envoi
privacy-audit = Qui a fait quoi, et quand
privacy-audit-why = Pour rendre compte des biens, de l’argent et des décisions
privacy-audit-how-long = Aussi longtemps que la coalition garde ses comptes. On y trouve un numéro pour vous, pas votre nom.
privacy-not = Ce que nous ne gardons jamais
privacy-not-text = Les mots de passe en clair, les adresses réseau, les positions, ce que vous lisez, ni rien d’acheté à d’autres sur vous.
privacy-rights = Vos droits
privacy-rights-text = Vous pouvez voir ce qui est gardé sur vous, le faire corriger ou effacer, et porter plainte auprès de l’autorité de protection des données de votre pays (en France, la CNIL). Parlez à l’organisation que vous connaissez ; toutes figurent sur la page qui nous présente.

## Done
done-signed-out = Vous êtes déconnecté·e.
done-signed-out-everywhere = Vous êtes déconnecté·e partout.
done-role-accepted = Le rôle est à vous. Connectez-vous comme d’habitude.
done-passkey-added = La clé d’accès marche dès maintenant.
done-passkey-removed = La clé d’accès est retirée.
done-password-set = Le mot de passe est changé. Les autres appareils sont déconnectés.
done-codes-shown = Les codes ont déjà été affichés. Si vous ne les avez pas gardés, faites-en de nouveaux.
done-session-ended = Cette session est finie.
done-acting-for = Vous agissez désormais pour cette organisation.
done-invited = L’invitation est en route.
done-invitation-cancelled = L’invitation est annulée. Son lien ne marche plus.
done-role-given = Le rôle est donné.
done-role-taken = Le rôle est retiré.
done-account-shut = Le compte est fermé, et chaque appareil déconnecté.
done-account-open = Le compte est rouvert.
done-link-sent = Le lien de connexion est en route.
done-address-asked = Le message est parti. Ouvrez le lien qu’il contient dans la journée.
done-address-changed = Votre nouvelle adresse est en vigueur.
done-organisation-added = L’organisation est ajoutée.
done-job-revived = Ce sera réessayé dans un instant.
done-jobs-revived = Toutes seront réessayées dans un instant.

## Refused
error-email = Écrivez une adresse e-mail, comme amal@example.org.
error-email-taken = Il existe déjà un compte avec cette adresse.
error-set-up-word = L’installation s’ouvre avec l’adresse que le programme a affichée en démarrant. Regardez ce qu’il a affiché, ou redémarrez-le.
error-sign-in-wrong = L’adresse et le mot de passe ne vont pas ensemble. Vérifiez les deux.
error-sign-in-over = Cela a pris trop de temps, ou trop de codes étaient faux. Recommencez avec votre mot de passe.
error-sign-in-again = Pour changer votre façon de vous connecter, connectez-vous d’abord encore une fois.
error-code-wrong = Ce code est faux ou a déjà servi. Attendez le suivant et tapez-le.
error-link-over = Ce lien a déjà servi ou a expiré. Demandez-en un nouveau.
error-invitation-over = Cette invitation a déjà servi, a été annulée ou a expiré. Demandez-en une nouvelle.
error-no-role = Vous n’avez aucun rôle en ce moment. Demandez à votre coordination.
error-passkey = La clé d’accès n’a pas été acceptée. Réessayez.
error-passkey-over = Cela a pris trop de temps. Réessayez.
error-passkey-unknown = Cette clé d’accès n’appartient à aucun compte ici. Connectez-vous autrement.
error-passkey-taken = Cette clé d’accès est déjà utilisée.
error-passkeys-need-a-name = Les clés d’accès ont besoin d’un site qui porte un nom. Celui-ci est ouvert par un simple numéro ; utilisez un mot de passe, ou ouvrez-le par son nom.
error-last-way-in = C’est votre seule façon d’entrer. Ajoutez-en d’abord une autre, puis retirez celle-ci.
error-no-code-app = Vous n’avez pas d’application de codes ; des codes de secours n’ouvriraient rien.
error-password-short = Trop court : au moins { $min } caractères.
error-password-common = D’autres le devineraient tout de suite. Prenez-en un autre.
error-password-differs = Les deux ne sont pas pareils. Tapez-le à nouveau.
error-password-wrong = Ce n’est pas votre mot de passe actuel.
error-role-not-yours = Vous ne pouvez ni donner ni retirer ce rôle.
error-last-admin = Quelqu’un doit s’occuper de la coalition. Nommez d’abord une autre personne à son administration.
error-account-shut = Ce compte est fermé. Rouvrez-le d’abord.
