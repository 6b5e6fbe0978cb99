use kernel::{Instant, Result, Uuid};
use storage::{Reads, Tx, record, sql};
use web::{AccountId, OrganisationId, Role};

use crate::model::Post;

kernel::id!(
    /// A role given to somebody.
    GrantId,
    OfGrant
);

/// Gives a role. `false` if the person holds it already.
pub async fn give(tx: &mut Tx, account: AccountId, organisation: OrganisationId, role: Role) -> Result<bool> {
    let id: GrantId = tx.new_id();
    let by = tx.actor().account();
    let given = sql!(
        "INSERT INTO role_grant (id, account, organisation, role, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (account, organisation, role) WHERE taken_at IS NULL DO NOTHING"
    )
    .bind(id)
    .bind(account)
    .bind(organisation)
    .bind(role)
    .bind(by)
    .bind(tx.now())
    .run(tx)
    .await?;
    tx.about("account", account);
    tx.about("role", id);
    Ok(given == 1)
}

/// Takes a role away. `false` if the person does not hold it.
pub async fn take(tx: &mut Tx, account: AccountId, organisation: OrganisationId, role: Role) -> Result<bool> {
    let by = tx.actor().account();
    let taken: Option<(GrantId,)> = sql!(
        "UPDATE role_grant SET taken_by = $4, taken_at = $5
         WHERE account = $1 AND organisation = $2 AND role = $3 AND taken_at IS NULL RETURNING id"
    )
    .bind(account)
    .bind(organisation)
    .bind(role)
    .bind(by)
    .bind(tx.now())
    .maybe(tx)
    .await?;
    tx.about("account", account);
    if let Some((id,)) = taken {
        tx.about("role", id);
    }
    Ok(taken.is_some())
}

/// How many people can still look after the coalition. Ask only while [`super::coalition::hold`] is held.
pub async fn admins(on: &mut impl Reads) -> Result<i64> {
    sql!(
        "SELECT COUNT(DISTINCT g.account) FROM role_grant g JOIN account a ON a.id = g.account
         WHERE g.role = 'coalition-admin' AND g.taken_at IS NULL AND a.disabled IS NULL"
    )
    .value(on)
    .await
}

record! {
    struct PostRow {
        organisation: OrganisationId,
        name: String,
        active: bool,
        role: Role,
    }
}

/// The roles that a person holds, by organisation.
pub async fn posts(on: &mut impl Reads, account: AccountId) -> Result<Vec<Post>> {
    let rows: Vec<PostRow> = sql!(
        "SELECT g.organisation, o.name, o.active, g.role FROM role_grant g JOIN organisation o ON o.id = g.organisation
         WHERE g.account = $1 AND g.taken_at IS NULL ORDER BY o.name, g.given_at, g.id"
    )
    .bind(account)
    .all(on)
    .await?;
    let post = |r: PostRow| Post { organisation: r.organisation, name: r.name, active: r.active, role: r.role };
    Ok(rows.into_iter().map(post).collect())
}

/// Every role held in an organisation, or everywhere: who, where, which.
pub async fn held(on: &mut impl Reads, organisation: Option<OrganisationId>) -> Result<Vec<(AccountId, String, Role)>> {
    sql!(
        "SELECT g.account, o.name, g.role FROM role_grant g JOIN organisation o ON o.id = g.organisation
         WHERE g.taken_at IS NULL AND (g.organisation = $1 OR $1 IS NULL) ORDER BY o.name, g.given_at, g.id"
    )
    .bind(organisation)
    .all(on)
    .await
}

record! {
    /// A role as it was given and, perhaps, taken away.
    pub struct Past {
        /// The organisation's name.
        pub organisation: String,
        /// Which role.
        pub role: Role,
        /// When it was given.
        pub given_at: Instant,
        /// By whom, unless the program itself gave it.
        pub given_by: Option<Uuid>,
        /// When it was taken away.
        pub taken_at: Option<Instant>,
        /// By whom.
        pub taken_by: Option<Uuid>,
    }
}

/// Every role that a person holds or held, newest first, within an organisation or everywhere.
pub async fn past(on: &mut impl Reads, account: AccountId, organisation: Option<OrganisationId>) -> Result<Vec<Past>> {
    sql!(
        "SELECT o.name AS organisation, g.role, g.given_at, g.given_by, g.taken_at, g.taken_by
         FROM role_grant g JOIN organisation o ON o.id = g.organisation
         WHERE g.account = $1 AND (g.organisation = $2 OR $2 IS NULL) ORDER BY g.given_at DESC, g.id DESC LIMIT 100"
    )
    .bind(account)
    .bind(organisation)
    .all(on)
    .await
}
