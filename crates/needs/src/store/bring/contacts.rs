//! How to reach people: the only table that knows them, and the only file that reads it.

use kernel::{Date, Result, Uuid};
use storage::{Reads, Tx, sql};

use crate::model::bring::Contact;

/// Keeps a contact until a day.
pub async fn keep(tx: &mut Tx, of: impl Into<Uuid>, contact: &Contact, forget_on: Date) -> Result<()> {
    sql!("INSERT INTO bring_contact (id, name, email, phone, forget_on) VALUES ($1, $2, $3, $4, $5)")
        .bind(of.into())
        .bind(&contact.name)
        .bind(&contact.email)
        .bind(&contact.phone)
        .bind(forget_on)
        .run(tx)
        .await
        .map(drop)
}

/// A contact, unless it has been forgotten.
pub async fn of(on: &mut impl Reads, id: impl Into<Uuid>) -> Result<Option<Contact>> {
    sql!("SELECT name, email, phone FROM bring_contact WHERE id = $1").bind(id.into()).maybe(on).await
}

/// Forgets a contact on another day than was thought.
pub async fn forget_on(tx: &mut Tx, id: impl Into<Uuid>, day: Date) -> Result<()> {
    sql!("UPDATE bring_contact SET forget_on = $2 WHERE id = $1").bind(id.into()).bind(day).run(tx).await.map(drop)
}

/// Forgets a contact now.
pub async fn forget(tx: &mut Tx, id: impl Into<Uuid>) -> Result<()> {
    sql!("DELETE FROM bring_contact WHERE id = $1").bind(id.into()).run(tx).await.map(drop)
}

/// Forgets every contact whose day has come; answers how many.
pub async fn forget_due(tx: &mut Tx, today: Date) -> Result<u64> {
    sql!("DELETE FROM bring_contact WHERE forget_on <= $1").bind(today).run(tx).await
}
