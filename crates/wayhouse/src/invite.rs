//! `wayhouse invite`: the way in when nobody can sign in.

use kernel::{Error, Lang, Message, Result, World};
use storage::Act;
use web::{Role, Texts};

use crate::{cli::say, config::Config, house};

/// Sends an invitation, as the desk would, and prints its address too, since mail may not work yet. To whoever has an
/// account an invitation gives a role and lets nobody in, so a sign-in link is printed beside it: this is also the way
/// back in for the last admin who lost their phone.
pub async fn send(config: &Config, email: &str, org: &str, role: &str) -> Result<()> {
    let texts = Texts::load()?;
    let in_words = |message: Message| Error::Fault(texts.message(Lang::En, &message));
    let email = people::Email::parse(email).map_err(in_words)?;
    let role = Role::parse(role).ok_or_else(|| {
        let roles: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
        Error::Fault(format!("there is no role {role:?}; choose one of {}", roles.join(", ")))
    })?;
    let db = house::database(config, World::real()).await?;
    let mut tx = db.begin(&Act::system("invite from the command line")).await?;
    let organisation = people::find_organisation(&mut tx, org)
        .await?
        .ok_or_else(|| Error::Fault(format!("there is no organisation {org:?}; `/desk/organisations` lists them")))?;
    let new = people::NewInvitation { email, organisation: organisation.id, role, lang: Lang::En };
    let link = match people::find_account(&mut tx, &new.email).await? {
        Some(account) => Some(people::sign_in_link(&mut tx, account, false).await?),
        None => None,
    };
    let path = people::invite(&mut tx, &texts, &config.web(), &new).await?;
    tx.commit().await?;
    say(format!("Invited. The same way in, should mail fail: {}", config.web().address(&path)));
    if let Some(link) = link {
        say(format!(
            "This address has an account already. A link that signs it in, once, within a day: {}",
            config.web().address(&link)
        ));
    }
    db.close().await;
    Ok(())
}
