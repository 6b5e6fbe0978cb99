//! Photographs of items: taken in by who keeps the catalogue, seen by anyone.

use axum::{
    extract::Path,
    http::{HeaderValue, header},
};
use kernel::{Error, Message, Result};
use storage::BlobId;
use web::{Access, Answer, Desk, Form, Permission, Routes, Visit, html};

use super::{ItemPage, filled};
use crate::{
    model::{Item, photo},
    store::catalogue,
};

/// The addresses of photographs.
pub fn routes(routes: Routes) -> Routes {
    routes.post("/desk/stock/catalogue/{slug}/photo", Access::May(Permission::CatalogueManage), add).get(
        "/photos/{blob}",
        Access::Anyone,
        show,
    )
}

async fn add(desk: Desk, Path(slug): Path<String>, form: Form) -> Answer {
    let item = crate::counter::item(&mut desk.house.db.read().await?, &slug).await?;
    let tidied = match form.file("photo") {
        Some(file) => {
            let bytes = file.bytes.clone();
            tokio::task::spawn_blocking(move || photo::tidy(&bytes)).await.map_err(Error::fault)?
        }
        None => Err(Message::new("error-required")),
    };
    let picture = match tidied {
        Ok(picture) => picture,
        Err(message) => return wrong(&desk, item, form, message).await,
    };
    let size = picture.len();
    let blob = desk.house.blobs.put(picture.into()).await?;
    let mut tx = desk.house.db.begin(&desk.act("photograph an item", &form)).await?;
    catalogue::set_photo(&mut tx, item.id, &blob, size).await?;
    web::done(tx, &format!("/desk/stock/catalogue/{slug}"), "done-saved").await
}

async fn wrong(desk: &Desk, item: Item, mut form: Form, message: Message) -> Answer {
    let categories = crate::counter::categories(&mut desk.house.db.read().await?).await?;
    let fields = filled(desk, &item, &categories);
    let mut page = ItemPage::load(desk, Some(item), fields).await?;
    form.wrong("photo", message);
    page.photo_form = form;
    html(&page, false)
}

/// A photograph of an item. No other blob is told to anyone, even to who knows its name.
async fn show(visit: Visit, Path(blob): Path<String>) -> Answer {
    let blob = BlobId::parse(&blob).ok_or(Error::NotFound)?;
    known(&visit, &blob).await?;
    let bytes = visit.house.blobs.get(&blob).await?;
    let mut response = web::file("image/jpeg", bytes, None)?;
    // The name says what is in it, so it never changes.
    let for_ever = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, for_ever);
    Ok(response)
}

async fn known(visit: &Visit, blob: &BlobId) -> Result<()> {
    if catalogue::is_photo(&mut visit.house.db.read().await?, blob).await? { Ok(()) } else { Err(Error::NotFound) }
}
