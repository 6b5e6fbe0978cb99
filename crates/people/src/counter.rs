//! The public counter: what other capabilities, the demo and the command line ask of this one.

use std::collections::HashMap;

use kernel::{Error, Instant, Lang, Line, Result};
use storage::{Reads, Tx};
use web::{AccountId, Config, OrganisationId, Role, Texts};

use crate::{
    model::{Email, Mail, NewOrganisation, Secret},
    store::{
        self,
        coalition::Organisation,
        invitations::NewInvitation,
        tickets::{self, Kind},
    },
};

/// A sign-in link that came by mail holds for this many days.
const LINK_DAYS: i64 = 1;
/// A link that the demo prints holds for this many days.
const REUSABLE_DAYS: i64 = 3650;

/// Makes the coalition. [`Error::NotFound`] if there is one already.
pub async fn create_coalition(tx: &mut Tx, name: &Line<80>) -> Result<()> {
    store::coalition::create(tx, name).await
}

/// Whether the coalition has been set up.
pub async fn is_set_up(on: &mut impl Reads) -> Result<bool> {
    Ok(store::coalition::name(on).await?.is_some())
}

/// Makes a word that opens set-up, and answers the path with it. Without one nobody sets a coalition up, so that an empty
/// server does not belong to whoever comes by first.
pub async fn set_up_path(tx: &mut Tx) -> Result<String> {
    Ok(format!("/set-up/{}", store::openings::add(tx).await?.text()))
}

/// How many sign-in links let in whoever has them, again and again: the demo's, and nothing for real work.
pub async fn reusable_links(on: &mut impl Reads, now: Instant) -> Result<i64> {
    tickets::reusable(on, now).await
}

/// The coalition's name; `None` until it is set up.
pub async fn coalition_name(on: &mut impl Reads) -> Result<Option<String>> {
    store::coalition::name(on).await
}

/// Adds an organisation.
pub async fn create_organisation(tx: &mut Tx, new: &NewOrganisation) -> Result<OrganisationId> {
    store::coalition::add(tx, new).await
}

/// Every organisation, members first, also those that left.
pub async fn organisations(on: &mut impl Reads) -> Result<Vec<Organisation>> {
    store::coalition::organisations(on).await
}

/// The name of every organisation, also of those that left.
pub async fn organisation_names(on: &mut impl Reads) -> Result<HashMap<OrganisationId, String>> {
    Ok(organisations(on).await?.into_iter().map(|o| (o.id, o.name)).collect())
}

/// The organisation whose name in addresses (`slug`) or whose name is this.
pub async fn find_organisation(on: &mut impl Reads, name: &str) -> Result<Option<Organisation>> {
    let folded = kernel::fold(name.trim());
    let found = organisations(on).await?.into_iter().find(|o| o.slug == folded || kernel::fold(&o.name) == folded);
    Ok(found)
}

/// What an organisation says about itself in a language: in that one, else in English, else in whichever it has.
pub fn about_of(organisation: &Organisation, lang: Lang) -> &str {
    let own = match lang {
        Lang::En => &organisation.about_en,
        Lang::Fr => &organisation.about_fr,
        Lang::Ar => &organisation.about_ar,
        Lang::Fa => &organisation.about_fa,
    };
    let others = [&organisation.about_en, &organisation.about_fr, &organisation.about_ar, &organisation.about_fa];
    std::iter::once(own).chain(others).find(|text| !text.is_empty()).map_or("", String::as_str)
}

/// Adds an account without any way to sign in yet.
///
/// # Errors
/// Refuses an address that has an account.
pub async fn create_account(tx: &mut Tx, email: &Email, name: &Line<80>, lang: Lang) -> Result<AccountId> {
    store::accounts::add(tx, email, name, lang).await?.ok_or_else(|| Error::refused("error-email-taken"))
}

/// The account of an address.
pub async fn find_account(on: &mut impl Reads, email: &Email) -> Result<Option<AccountId>> {
    Ok(store::accounts::by_email(on, &email.folded()).await?.map(|account| account.id))
}

/// Gives a role. Whoever has it already keeps it. Who may give which is for the caller to check.
pub async fn grant_role(tx: &mut Tx, account: AccountId, organisation: OrganisationId, role: Role) -> Result<()> {
    store::grants::give(tx, account, organisation, role).await.map(drop)
}

/// Makes a link that signs an account in, and answers its path. A reusable one is for the demo only: whoever has it is
/// in.
///
/// # Errors
/// Refuses an account that is shut: no link opens it.
pub async fn sign_in_link(tx: &mut Tx, account: AccountId, reusable: bool) -> Result<String> {
    if store::accounts::find(tx, account).await?.disabled.is_some() {
        return Err(Error::refused("error-account-shut"));
    }
    let (kind, days) = if reusable { (Kind::Reusable, REUSABLE_DAYS) } else { (Kind::Link, LINK_DAYS) };
    let expires = tx.now().plus_days(days);
    let secret = tickets::make(tx, account, kind, expires).await?;
    Ok(format!("/sign-in/link/{}", secret.text()))
}

/// Invites somebody by mail, and answers the path of the invitation. It holds for seven days and for one person.
pub async fn invite(tx: &mut Tx, texts: &Texts, config: &Config, new: &NewInvitation) -> Result<String> {
    let secret = store::invitations::add(tx, new).await?;
    let organisation = store::coalition::organisation(tx, new.organisation).await?.name;
    send_invitation(tx, texts, config, new, &organisation, &secret).await
}

pub(crate) async fn send_invitation(
    tx: &mut Tx,
    texts: &Texts,
    config: &Config,
    new: &NewInvitation,
    organisation: &str,
    secret: &Secret,
) -> Result<String> {
    let path = format!("/invitation/{}", secret.text());
    let values = [
        ("organisation", organisation.into()),
        ("role", texts.say(new.lang, &new.role.key(), &[]).into()),
        ("link", config.address(&path).into()),
        ("days", store::invitations::DAYS.into()),
    ];
    let subject = texts.say(new.lang, "mail-invitation-subject", &values);
    let text = texts.say(new.lang, "mail-invitation-text", &values);
    mail(tx, new.email.as_str(), &subject, &text).await?;
    Ok(path)
}

/// Puts a letter into the queue, in plain text. It goes out once this act is committed.
pub async fn mail(tx: &mut Tx, to: &str, subject: &str, text: &str) -> Result<()> {
    mail_with(tx, to, subject, text, Vec::new()).await
}

/// Puts a letter with headers of its own into the queue: name and value, such as `List-Unsubscribe`.
pub async fn mail_with(tx: &mut Tx, to: &str, subject: &str, text: &str, headers: Vec<(String, String)>) -> Result<()> {
    let mut letter = Mail::new(tx.world().new_uuid(), to, subject, text);
    letter.headers = headers;
    let due = tx.now();
    tx.enqueue("mail", &letter, due).await.map(drop)
}
