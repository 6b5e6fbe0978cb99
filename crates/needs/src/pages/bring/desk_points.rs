//! Collection points, kept by the groups that run them.

use askama::Template;
use axum::extract::Path;
use kernel::{Error, Line, Message, Prose};
use stock::model::typed::slug;
use web::{Access, Answer, Desk, Form, OrganisationId, Page, Permission, Routes, done, html};

use crate::{
    jobs_bring,
    model::bring::{Point, PointId},
    store::bring::points,
};

const LIST: &str = "/desk/bring/collection-points";

pub fn routes(routes: Routes) -> Routes {
    let manage = Access::May(Permission::BringManage);
    routes
        .get("/desk/bring/collection-points", manage, list)
        .get("/desk/bring/collection-points/new", manage, blank)
        .post("/desk/bring/collection-points", manage, add)
        .get("/desk/bring/collection-points/{id}", manage, edit)
        .post("/desk/bring/collection-points/{id}", manage, change)
}

#[derive(Template)]
#[template(path = "bring-desk-points.html")]
struct ListPage {
    page: Page,
    points: Vec<Point>,
}

async fn list(desk: Desk) -> Answer {
    let points = points::of(&mut desk.house.db.read().await?, desk.who.reach()).await?;
    html(&ListPage { page: desk.page("menu-bring-points"), points }, true)
}

#[derive(Template)]
#[template(path = "bring-desk-point.html")]
struct PointPage {
    page: Page,
    form: Form,
    action: String,
}

fn point_page(desk: &Desk, form: Form, id: Option<PointId>) -> Answer {
    let title = if id.is_some() { "point-edit-title" } else { "point-new-title" };
    let action = id.map_or(LIST.to_owned(), |id| format!("{LIST}/{id}"));
    let fine = form.is_fine();
    html(&PointPage { page: desk.page(title), form, action }, fine)
}

async fn blank(desk: Desk) -> Answer {
    let form = desk.blank().with("active", "yes");
    point_page(&desk, form, None)
}

/// Degrees as people copy them from a map: `50.95`, `-1,48`.
fn degrees(text: &str, most: f64) -> Result<f64, Message> {
    let plain = text.trim().replace(',', ".");
    if plain.is_empty() {
        return Err(Message::new("error-required"));
    }
    let fine = plain.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-');
    let value = plain.parse::<f64>().ok().filter(|value| fine && value.abs() <= most);
    value.ok_or_else(|| Message::new("error-point-degrees"))
}

fn read(form: &mut Form, id: PointId, organisation: OrganisationId) -> Option<Point> {
    let name = form.line::<100>("name");
    let area = form.line::<80>("area");
    let address = form.line::<200>("address");
    let hours = form.line::<200>("hours");
    let takes = form.read("takes", Prose::<400>::parse);
    let contact = form.read("contact", Line::<200>::parse);
    let latitude = form.read("latitude", |text| degrees(text, 90.0));
    let longitude = form.read("longitude", |text| degrees(text, 180.0));
    let active = form.ticked("active");
    let (name, area) = (name?, area?);
    Some(Point {
        id,
        organisation,
        // Where no Latin letter is left of it, its number is its word.
        slug: slug(&format!("{name} {area}")).unwrap_or_else(|_| id.to_string()),
        name: name.as_str().to_owned(),
        area: area.as_str().to_owned(),
        address: address?.as_str().to_owned(),
        hours: hours?.as_str().to_owned(),
        takes: takes?.as_str().to_owned(),
        contact: contact?.as_str().to_owned(),
        latitude: latitude?,
        longitude: longitude?,
        active,
    })
}

async fn add(desk: Desk, mut form: Form) -> Answer {
    let id = PointId::from_uuid(desk.house.world().new_uuid());
    let Some(point) = read(&mut form, id, desk.who.organisation) else {
        return point_page(&desk, form, None);
    };
    let mut tx = desk.house.db.begin(&desk.act("add a collection point", &form)).await?;
    match points::add(&mut tx, &point).await {
        Ok(_) => done(tx, LIST, "done-saved").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("name", message);
            point_page(&desk, form, None)
        }
        Err(error) => Err(error.into()),
    }
}

async fn within(desk: &Desk, id: &str) -> kernel::Result<Point> {
    let id = PointId::parse(id).ok_or(Error::NotFound)?;
    let point = points::by_id(&mut desk.house.db.read().await?, id).await?;
    let reach = desk.who.reach();
    if reach.is_none_or(|organisation| organisation == point.organisation) { Ok(point) } else { Err(Error::NotFound) }
}

async fn edit(desk: Desk, Path(id): Path<String>) -> Answer {
    let p = within(&desk, &id).await?;
    let texts = [("name", &p.name), ("area", &p.area), ("address", &p.address), ("hours", &p.hours)];
    let more = [("takes", &p.takes), ("contact", &p.contact)];
    let form = texts.into_iter().chain(more).fold(desk.blank(), |form, (field, value)| form.with(field, value));
    let form = form.with("latitude", p.latitude).with("longitude", p.longitude);
    point_page(&desk, form.with("active", if p.active { "yes" } else { "" }), Some(p.id))
}

async fn change(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let kept = within(&desk, &id).await?;
    let Some(point) = read(&mut form, kept.id, kept.organisation) else {
        return point_page(&desk, form, Some(kept.id));
    };
    let mut tx = desk.house.db.begin(&desk.act("change a collection point", &form)).await?;
    points::change(&mut tx, &point).await?;
    if kept.active && !point.active {
        jobs_bring::call_off_point(&mut tx, point.id).await?;
    }
    done(tx, LIST, "done-saved").await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_read_as_they_are_copied() {
        assert!((degrees("50,95", 90.0).unwrap() - 50.95).abs() < 1e-9);
        for wrong in ["91", "NaN", "inf", "1e2", "--3", "north"] {
            assert!(degrees(wrong, 90.0).is_err(), "{wrong}");
        }
    }
}
