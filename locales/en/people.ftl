## Roles
role-coalition-admin = Coalition admin
role-coordinator = Coordinator
role-warehouse-lead = Warehouse lead
role-sorter = Sorter
role-distribution-lead = Distribution lead
role-volunteer-coordinator = Volunteer coordinator
role-safeguarding-lead = Safeguarding lead
role-protection-worker = Protection worker
role-treasurer = Treasurer
role-editor = Editor
role-observer = Rights observer
role-viewer = Viewer

## What roles may do
permission-organisations-manage = Add and change organisations
permission-accounts-manage = Invite people, give and take roles
permission-audit-see = See who did what
permission-jobs-manage = See jobs that failed and send them off again
permission-catalogue-manage = Change the catalogue
permission-stock-see = See boxes and quantities
permission-stock-move = Receive, split, move and pack boxes
permission-stock-correct = Correct, scrap, mark lost, approve a stocktake
permission-stock-set-up = Set up warehouses, import, print label rolls
permission-needs-see = See how the needs come about
permission-needs-manage = Change weekly use and days of cover
permission-needs-pin = Pin a level
permission-census-see = See census rounds and figures before they are published
permission-census-count = Enter counts and losses
permission-census-review = Review and publish counts, set up sites
permission-whereabouts-see = See where people sleep (each look is written down)
permission-distributions-see = See distributions and menus
permission-distributions-work = Load, hand out, tally, take orders
permission-distributions-lead = Plan and close distributions
permission-voices-keep = Keep what people said, and the meetings
permission-drop-offs-see = See offers and drop-offs, and who makes them
permission-drop-offs-handle = Check drop-offs in
permission-bring-manage = Set up slots and collection points, run convoys
permission-sharing-manage = Choose what the others see of one’s stock

## Menu
menu-people = People
menu-organisations = Organisations
menu-audit = Who did what
menu-jobs = Jobs

## Words about an account
account-name = Name
account-name-help = As the people you work with call you.
account-email = E-mail
account-password = Password
account-lang = Language
account-shut = Account shut

## Sign in
sign-in-title = Sign in
sign-in-again-why = To change how you sign in, please sign in once more. That way, nobody who finds your phone can do it.
sign-in-passkey = Use a passkey
sign-in-or = or
sign-in-go-on = Go on with the password
sign-in-lost = I can’t get in
sign-in-lost-help = Ask your coordinator, in person or by phone, to send you a sign-in link. It comes to your e-mail address and holds for one day.
sign-in-code-title = One more step
sign-in-code = Code
sign-in-code-help = The six digits from your code app, or one of your recovery codes.
sign-in-finish = Sign in
sign-in-link-title = Sign in by link
sign-in-link-who = This link signs in { $name }.
sign-in-link-go = Sign in
sign-in-link-once = The link works once. If you are not this person, close the page and delete the message.

## Set-up
set-up-title = Set up Wayhouse
set-up-lede = Nobody has been here yet. Five answers, then you choose how to sign in.
set-up-coalition-part = The coalition
set-up-coalition = What is the coalition called?
set-up-coalition-help = People will read it in public. It can be the name of the place.
set-up-organisation-part = Your organisation
set-up-organisation-help = The first one; you can add the others afterwards.
set-up-you-part = You
set-up-email-help = For signing in and for letters from Wayhouse. It is never shown in public.
set-up-go = Begin

## Invitation
invitation = Invitation
invitation-title = You are invited
invitation-known = You already have an account, { $name }. Accept to add this role to it.
invitation-accept = Accept
invitation-next = Next, you choose how to sign in from now on.
invitation-until = Holds until
invitation-sent = Sent
invitation-waiting = Waiting
invitation-over = Run out
invitation-resend = Send again
invitation-cancel = Cancel invitation
mail-invitation-subject = { $organisation } invites you to Wayhouse
mail-invitation-text = Hello,

    { $organisation } invites you to work with Wayhouse, as: { $role }.

    Open this link to accept. It works once, for { $days } days:

    { $link }

    If you don’t know what this is about, ignore this letter. Nothing happens.
mail-link-subject = Your way back into Wayhouse
mail-link-text = Hello { $name },

    Somebody who looks after your accounts sent you this link to sign in. It works once, for one day:

    { $link }

    Then add a passkey, or a new password and code app, on the page that opens.

    If you did not ask for it, tell your coordinator, and don’t pass the link on.

## How to sign in from now on
secure-title = How do you want to sign in?
secure-lede = Choose one way now. You can add the other later.
secure-passkey = A passkey
secure-passkey-help = Your phone or computer signs you in with your finger, face or PIN. Nothing to remember, nothing to steal. Best for nearly everybody.
secure-passkey-script = A passkey needs JavaScript. Switch it on for this site, or choose a password.
secure-password = A password and codes
secure-password-help = A password, and each time six digits from a code app on your phone. For devices that cannot keep a passkey.
secure-password-go = Choose a password
secure-enough = Back to the desk
secure-later = Later
passkey = Passkey
passkey-add = Add a passkey
passkey-name = Name for this passkey
passkey-name-help = So that you know it again: “my phone”, “office laptop”. You can leave it empty.
passkey-unnamed = My passkey
passkey-cancelled = Nothing was sent. Try again, or use your password.
passkey-remove = Remove
password-title = Choose a password
password-lede = Long is what counts. Four or five words that don’t belong together are easy to remember and hard to guess.
password-old = Your password until now
password-new = New password
password-new-help = At least 12 characters.
password-again = The same again
totp-title = Your code app
totp-lede = Any app for codes will do: Aegis, FreeOTP, 2FAS, Google Authenticator.
totp-scan = 1. Scan this
totp-qr = QR code for your code app
totp-this-phone = Open in the app on this phone
totp-by-hand = Or type it in by hand:
totp-confirm = 2. Type the code
totp-code = Six digits
totp-code-help = As the app shows them now.
totp-go = Confirm
recovery-title = Your recovery codes
recovery-lede = If you lose your phone, each of these lets you in once instead of the six digits.
recovery-once = They are shown now and never again. Print them or write them down, and keep them away from your phone.
recovery-whose = Wayhouse, { $name }
recovery-print = Print
recovery-done = I have kept them

## Home
desk-title = Desk
desk-hello = Hello, { $name }
desk-acting-for = You act for { $organisation }.
desk-needs-way-in = You have no way to sign in by yourself yet. When this session ends, you would be locked out.
desk-needs-way-in-go = Choose how to sign in
desk-given-up = { $count ->
    [one] One job was given up: a letter that nobody took, or a sum that does not agree. Look what went wrong.
   *[other] { $count } jobs were given up: letters that nobody took, or sums that do not agree. Look what went wrong.
}
desk-given-up-go = Look at the jobs
desk-you = You
desk-switch = Act for another organisation
desk-switch-help = What you see and what you may do follow from it.
desk-switch-go = Change

## You
you-title = Your account
you-address = E-mail address
you-address-new = New address
you-address-help = A letter goes there with a link. Your address changes once you open it, and the old one is told.
you-address-go = Send the letter
address-title = Your new address
address-who = { $name }, from now on you sign in and get letters with:
address-go = Use this address
address-not-you = If you are not this person, close the page and delete the letter. Nothing happens.
mail-address-subject = Confirm your new address
mail-address-text = Hello { $name },

    Open this link to use this address for Wayhouse from now on. It works once, for one day:

    { $link }

    If you don’t know what this is about, ignore this letter. Nothing happens.
mail-address-old-subject = Your address for Wayhouse has changed
mail-address-old-text = Hello { $name },

    From now on you sign in to Wayhouse with { $address }. This address gets no more letters.

    If that was not you, tell your coordinator or a coalition admin at once: they can shut the account.
you-passkeys = Passkeys
you-no-passkeys = None yet.
you-added = Added
you-used = Last used
you-ways-in = Ways to sign in
you-password = Password and codes
you-has-password = You can sign in with your password and your code app.
you-no-password = Not set up.
you-change-password = Change the password
you-change-totp = New code app
you-codes-left = { $count ->
    [0] No recovery code is left. Make new ones.
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
}
you-renew-codes = Make new recovery codes
you-sessions = Where you are signed in
you-sessions-help = If you don’t know a device, or lost one, end its session. If it kept a passkey, remove that too.
you-device = Device
you-device-unknown = Unknown device
you-signed-in = Signed in
you-seen = Last seen
you-this-session = This device, now
you-end-session = Sign out there
you-end-sessions = Sign out everywhere

## People
people-title = People
people-role = Role
people-any-role = Any role
people-order = Order
people-order-name = By name
people-order-seen = Last seen first
people-order-town = By town
people-roles = Roles
people-empty = Nobody yet. Invite somebody.
people-never-seen = Never
people-invitations = Invitations on their way
people-what-roles-may = What each role may do
people-role-later = Nothing at the desk yet. This role is for work that has its own place.
people-pages = Pages
invite-title = Invite somebody
invite-lede = They get a letter with a link that holds for seven days.
invite-organisation = Organisation
invite-lang = Language of the letter
invite-send = Send the invitation

## One account
account-title = Account
account-no-role = No role. Without one, nobody gets in.
account-take = Take away
account-give = Give a role
account-give-go = Give
account-access = Getting in
account-link = Send a sign-in link
account-link-help = For somebody who lost their phone. Speak with them first, so that you know it is them who asks.
account-disable = Shut the account
account-disable-help = They are out at once, everywhere. What they did stays on record, and you can open the account again.
account-open = Open the account again
account-open-help = They can sign in again as before.
account-past = Roles until now
account-was-given = { $role } in { $organisation }: given
account-was-given-by = { $role } in { $organisation }: given by { $by }
account-was-taken = { $role } in { $organisation }: taken away
account-was-taken-by = { $role } in { $organisation }: taken away by { $by }

## Organisations
organisations-title = Organisations
organisation-new-title = Add an organisation
organisation-change-title = Change an organisation
organisation-name = Name of the organisation
organisation-kind = Member or partner
organisation-kind-help = Members share the fund. Partners have an equal say, and no part in the money.
organisation-kind-member = Member
organisation-kind-partner = Partner
organisation-town = Town
organisation-country = Country
organisation-about = What it does
organisation-about-help = For the public page, in a few sentences. No names of people, no places where people sleep.
organisation-about-en = In English
organisation-about-fr = In French
organisation-about-ar = In Arabic
organisation-about-fa = In Persian
organisation-active = Works with the coalition today
organisation-left = Left
organisation-changed = Somebody else changed this organisation while you were writing. This is what it says now; what you typed is below. Save again to keep yours.
coalition-rename = The coalition’s name

## Countries
country-be = Belgium
country-ch = Switzerland
country-de = Germany
country-es = Spain
country-fr = France
country-gb = United Kingdom
country-ie = Ireland
country-it = Italy
country-lu = Luxembourg
country-nl = Netherlands

## Who did what
audit-title = Who did what
audit-lede = Every act leaves a link in this chain, and each link covers the one before. Nobody can change an old one without it showing.
audit-length = Links so far: { $count }. The newest:
audit-note = Note it down outside this program now and then: the operator can then prove that nothing before it was rewritten.
audit-who = Who
audit-everybody = Everybody
audit-number = No.
audit-when = When
audit-what = What
audit-about = About
audit-more = and { $count } more
audit-hash = Link
audit-older = Older
audit-somebody = Somebody else
audit-actor-system = Wayhouse itself
audit-actor-visitor = A visitor
audit-any-kind = Anything
audit-day = Day
audit-kind-account = Account
audit-kind-arrival = Arrival
audit-kind-box = Box
audit-kind-category = Category
audit-kind-collection-point = Collection point
audit-kind-convoy = Convoy
audit-kind-distribution = Distribution
audit-kind-drop-off = Drop-off
audit-kind-import = Import
audit-kind-invitation = Invitation
audit-kind-item = Item
audit-kind-job = Job
audit-kind-location = Location
audit-kind-loss = Loss
audit-kind-meeting = Meeting
audit-kind-menu = Menu
audit-kind-organisation = Organisation
audit-kind-passkey = Passkey
audit-kind-pin = Pinned level
audit-kind-role = Role
audit-kind-roll = Roll of labels
audit-kind-round = Census round
audit-kind-session = Session
audit-kind-site = Site
audit-kind-stocktake = Stocktake
audit-kind-transfer = Transfer
audit-kind-voice = Voice
audit-kind-voice-code = Code for voices
audit-kind-warehouse = Warehouse

## Jobs
jobs-title = Jobs
jobs-lede = What Wayhouse does a little later: letters, calculations. What fails is tried again, then laid out here.
jobs-number = { $count }
jobs-waiting = waiting
jobs-dead = given up
jobs-all-well = Nothing has failed.
jobs-dead-head = Given up
jobs-failing-head = Failed, will be tried again
jobs-tries = { $count ->
    [one] Tried once
   *[other] Tried { $count } times
}
jobs-due = Next try
jobs-revive = Try again now
jobs-revive-all = Try them all again now

## About and privacy, in public
about-title = Who we are
about-lede = Small organisations that share a warehouse, a list of what is needed and the work.
about-kind-member = Members
about-kind-help-member = They share the coalition’s fund.
about-kind-partner = Partners
about-kind-help-partner = They have an equal say, and no part in the money.
about-where = Where
privacy-title = Privacy
privacy-lede = What we keep about people, why, and for how long. It is little.
privacy-visitors = If you only look
privacy-visitors-text = Nothing is kept about you. Public pages set no cookie, load nothing from other sites and count nobody. Your network address is used for moments, in memory, to slow down whoever tries too much; it is not stored.
privacy-cookie = The one cookie
privacy-cookie-text = Only if you sign in, one cookie remembers that you did. Nothing else can read it, and what it stands for ends after { $days } days at the latest.
privacy-accounts = If you work with us
privacy-what = What
privacy-why = Why
privacy-how-long = How long
privacy-account = Your name, e-mail address, language and roles
privacy-account-why = So that you can sign in and others know who works with them
privacy-account-how-long = While you work with the coalition. Ask, and your account is shut.
privacy-session = Where you are signed in: the kind of device, when you signed in, when it was last seen
privacy-session-why = So that you can end a session on a phone that was lost
privacy-session-how-long = { $days } days at most; { $idle } days if not used
privacy-invitation = Whom somebody invited, by e-mail address
privacy-invitation-why = So that an invitation can be accepted
privacy-invitation-how-long = { $days } days after it has run out
privacy-mail = Letters on their way
privacy-mail-why = So that they arrive
privacy-mail-how-long = Until they are sent
privacy-audit = Who did what, and when
privacy-audit-why = So that goods, money and decisions can be accounted for
privacy-audit-how-long = For as long as the coalition keeps its books. It holds a number for you, not your name.
privacy-not = What we never keep
privacy-not-text = Passwords in the clear, network addresses, locations, what you read, or anything bought from others about you.
privacy-rights = Your rights
privacy-rights-text = You may see what is kept about you, have it corrected or deleted, and complain to the data protection authority of your country. Speak with the organisation you know; every one of them is listed on the page about us.

## Done
done-signed-out = You are signed out.
done-signed-out-everywhere = You are signed out everywhere.
done-role-accepted = The role is yours. Sign in as always.
done-passkey-added = The passkey works from now on.
done-passkey-removed = The passkey is removed.
done-password-set = The password is changed. Other devices are signed out.
done-codes-shown = The codes were shown already. If you have not kept them, make new ones.
done-session-ended = That session has ended.
done-acting-for = From now on you act for this organisation.
done-invited = The invitation is on its way.
done-invitation-cancelled = The invitation is cancelled. Its link no longer works.
done-role-given = The role is given.
done-role-taken = The role is taken away.
done-account-shut = The account is shut, and every device signed out.
done-account-open = The account is open again.
done-link-sent = The sign-in link is on its way.
done-address-asked = The letter is on its way. Open the link in it within a day.
done-address-changed = Your new address counts from now on.
done-organisation-added = The organisation is added.
done-job-revived = It will be tried again in a moment.
done-jobs-revived = They will all be tried again in a moment.

## Refused
error-email = Write an e-mail address, like amal@example.org.
error-email-taken = There is an account with this address already.
error-set-up-word = Set-up opens with the address that the program printed when it started. Look at what it printed, or start it again.
error-sign-in-wrong = Address and password don’t go together. Check both.
error-sign-in-over = That took too long, or too many codes were wrong. Begin again with your password.
error-sign-in-again = To change how you sign in, sign in once more first.
error-code-wrong = This code is wrong or was used already. Wait for the next one and type that.
error-link-over = This link has been used or has run out. Ask for a new one.
error-invitation-over = This invitation has been used, cancelled or has run out. Ask for a new one.
error-no-role = You have no role at the moment. Ask your coordinator.
error-passkey = The passkey was not accepted. Please try again.
error-passkey-over = That took too long. Please try again.
error-passkey-unknown = This passkey belongs to no account here. Sign in another way.
error-passkey-taken = This passkey is in use already.
error-passkeys-need-a-name = Passkeys need a site with a name. This one is reached by a bare number; use a password, or open it by its name.
error-last-way-in = This is your only way in. Add another first, then remove it.
error-no-code-app = You have no code app, so recovery codes would open nothing.
error-password-short = Too short: at least { $min } characters.
error-password-common = Others would guess this at once. Take another.
error-password-differs = The two are not the same. Type it again.
error-password-wrong = This is not your password until now.
error-role-not-yours = You may not give or take this role.
error-last-admin = Somebody must look after the coalition. Make another coalition admin first.
error-account-shut = This account is shut. Open it first.
