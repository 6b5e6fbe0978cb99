//! How to reach people: the only table that knows them, sealed, and the only file that reads it.

use kernel::{Date, Result, Uuid};
use seal::ServerKey;
use storage::{Reads, Tx, record, sql};

use crate::model::bring::Contact;

/// Keeps a contact until a day.
pub async fn keep(tx: &mut Tx, key: &ServerKey, of: impl Into<Uuid>, contact: &Contact, forget_on: Date) -> Result<()> {
    let of = of.into();
    sql!("INSERT INTO bring_contact (id, name, email, phone, sealed, forget_on) VALUES ($1, '', '', '', $2, $3)")
        .bind(of)
        .bind(contact.sealed(of, key)?)
        .bind(forget_on)
        .run(tx)
        .await
        .map(drop)
}

/// A contact, unless it has been forgotten.
pub async fn of(on: &mut impl Reads, key: &ServerKey, id: impl Into<Uuid>) -> Result<Option<Contact>> {
    let id = id.into();
    let sealed: Option<(Vec<u8>,)> =
        sql!("SELECT sealed FROM bring_contact WHERE id = $1 AND sealed IS NOT NULL").bind(id).maybe(on).await?;
    sealed.map(|(sealed,)| Contact::open(id, &sealed, key)).transpose()
}

/// Forgets a contact on another day than was thought.
pub async fn forget_on(tx: &mut Tx, id: impl Into<Uuid>, day: Date) -> Result<()> {
    sql!("UPDATE bring_contact SET forget_on = $2 WHERE id = $1").bind(id.into()).bind(day).run(tx).await.map(drop)
}

/// Forgets a contact now.
pub async fn forget(tx: &mut Tx, id: impl Into<Uuid>) -> Result<()> {
    sql!("DELETE FROM bring_contact WHERE id = $1").bind(id.into()).run(tx).await.map(drop)
}

/// Forgets every contact whose day has come, with what they said; answers how many.
pub async fn forget_due(tx: &mut Tx, today: Date) -> Result<u64> {
    let forgotten = sql!("DELETE FROM bring_contact WHERE forget_on <= $1").bind(today).run(tx).await?;
    sql!(
        "UPDATE convoy_request SET words = ''
         WHERE words <> '' AND NOT EXISTS (SELECT 1 FROM bring_contact c WHERE c.id = convoy_request.id)"
    )
    .run(tx)
    .await?;
    Ok(forgotten)
}

record! {
    struct Clear {
        id: Uuid,
        name: String,
        email: String,
        phone: String,
    }
}

/// Seals what stands in clear since before contacts were sealed; answers how many.
pub async fn seal_clear(tx: &mut Tx, key: &ServerKey) -> Result<usize> {
    let clear: Vec<Clear> =
        sql!("SELECT id, name, email, phone FROM bring_contact WHERE sealed IS NULL").all(tx).await?;
    for Clear { id, name, email, phone } in &clear {
        let contact = Contact { name: name.clone(), email: email.clone(), phone: phone.clone() };
        sql!("UPDATE bring_contact SET sealed = $2, name = '', email = '', phone = '' WHERE id = $1")
            .bind(*id)
            .bind(contact.sealed(*id, key)?)
            .run(tx)
            .await?;
    }
    Ok(clear.len())
}
