use askama::Template;
use axum::extract::Path;
use web::{Answer, Desk, Form, Page, Permission, csv as table, file, html};

use crate::{
    model::{
        distribution::{Distribution, DistributionId, State},
        menu::Menu,
        voices::{Faces, VoiceCodeId},
    },
    store::{
        distributions::{self, OpenedAgain},
        kept, menus, tallies, voices,
    },
};

use super::{
    id_of,
    parts::{Items, ShortRow, SumRow, short_rows, sum_rows},
};

/// A kind of thing that is offered, in words.
struct Offer {
    names: Vec<String>,
    share: i64,
}

#[derive(Template)]
#[template(path = "distribution.html")]
struct ShowPage {
    page: Page,
    form: Form,
    distribution: Distribution,
    warehouse: String,
    whose: String,
    offers: Vec<Offer>,
    roles: Vec<String>,
    rows: Vec<SumRow>,
    people: Vec<(String, i64)>,
    loaded: i64,
    handed: i64,
    turned_away: i64,
    left: i64,
    extra: i64,
    may_work: bool,
    may_lead: bool,
    may_open_again: bool,
    opened_again: Vec<OpenedAgain>,
    menu: Option<Menu>,
    /// What its menu has promised and does not stand there any more.
    short: Vec<ShortRow>,
    faces: Faces,
    code: Option<VoiceCodeId>,
}

pub async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank();
    show_page(&desk, id_of(&id)?, form).await
}

pub async fn show_page(desk: &Desk, id: DistributionId, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let distribution = distributions::by_id(&mut read, id, desk.who.reach()).await?;
    let items = Items::open(&mut read).await?;
    let offered = distributions::offered(&mut read, id).await?;
    let sums = distributions::sums(&mut read, id).await?;
    let by_person = tallies::by_person(&mut read, id).await?;
    let warehouses = stock::counter::warehouses(&mut read, None).await?;
    let names = people::organisation_names(&mut read).await?;
    let menu = menus::of(&mut read, id).await?;
    let short = short_rows(&items, desk.lang, kept::short(&mut read, &distribution).await?);
    let faces = voices::faces_of_distribution(&mut read, id).await?;
    let code = voices::code_of(&mut read, id).await?;
    let opened_again = distributions::opened_again(&mut read, id).await?;
    drop(read);
    let page = desk.page("distribution-title").titled(distribution.area.clone());
    let mut offers: Vec<Offer> = Vec::new();
    for offer in &offered {
        let name = items.name(offer.item, page.lang);
        match offers.last_mut() {
            Some(last) if offer.choice > 1 => last.names.push(name),
            _ => offers.push(Offer { names: vec![name], share: offer.share }),
        }
    }
    let rows = sum_rows(&page, &items, sums);
    let sum = |of: fn(&SumRow) -> i64| rows.iter().map(of).sum();
    let fine = form.is_fine();
    let template = ShowPage {
        warehouse: warehouses
            .iter()
            .find(|w| w.id == distribution.warehouse)
            .map_or_else(String::new, |w| w.name.clone()),
        whose: names.get(&distribution.organisation).cloned().unwrap_or_default(),
        roles: distribution.roles.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
        people: by_person.into_iter().map(|(person, n)| (page.word("distribution-person", person), n)).collect(),
        loaded: sum(|row| row.sums.loaded),
        handed: sum(|row| row.sums.handed),
        turned_away: sum(|row| row.sums.turned_away),
        left: sum(|row| row.sums.left()),
        extra: sum(|row| row.sums.extra),
        may_open_again: distribution.may_open_again(desk.house.world().now())
            && desk.who.may(Permission::DistributionsLead),
        opened_again,
        menu,
        short,
        faces,
        code,
        may_work: distribution.is_open() && desk.who.may(Permission::DistributionsWork),
        may_lead: distribution.is_open() && desk.who.may(Permission::DistributionsLead),
        offers,
        rows,
        distribution,
        page,
        form,
    };
    html(&template, fine)
}

pub async fn csv(desk: Desk, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    distributions::by_id(&mut read, id, desk.who.reach()).await?;
    let items = Items::open(&mut read).await?;
    let sums = distributions::sums(&mut read, id).await?;
    let page = desk.page("distribution-title");
    let lines = sum_rows(&page, &items, sums).into_iter().map(|row| {
        [
            row.item,
            row.size,
            row.sums.loaded.to_string(),
            row.sums.extra.to_string(),
            row.sums.handed.to_string(),
            row.sums.turned_away.to_string(),
            row.sums.returned.to_string(),
            row.sums.left().to_string(),
        ]
    });
    let header = ["item", "size", "loaded", "found", "handed_out", "turned_away", "returned", "left"];
    file("text/csv; charset=utf-8", table::write(&header, lines)?, Some("distribution.csv"))
}
