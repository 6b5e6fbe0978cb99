//! Loads the demo coalition through the same doors as real work.

use std::collections::BTreeMap;

use kernel::{Error, Instant, Lang, Line, Message, Prose, Result, StillClock};
use stock::{
    model::{
        CategoryId, ItemId, LocationId, LocationKind, Season, SizeSystem, Unit, WarehouseId, WhoFor,
        languages::InLanguages,
    },
    store::{catalogue, warehouses},
};
use storage::{Act, Actor, Db, Tx};
use web::{AccountId, OrganisationId, Role};

use super::{
    around::Around,
    bring, census, demand,
    files::{self, read},
    history::{self, Scene},
};

/// The organisation and the warehouse that the boxes of the demo stand in.
pub const HOST: &str = "auberge-des-dunes-grises";
pub const WAREHOUSE: &str = "calais";

/// What the loading has made so far, by the words of the files.
pub struct Made {
    pub organisations: BTreeMap<String, OrganisationId>,
    pub people: Vec<(String, Role, AccountId)>,
    pub categories: BTreeMap<String, CategoryId>,
    pub items: Vec<(files::Item, ItemId, SizeSystem)>,
    pub warehouses: BTreeMap<String, WarehouseId>,
    pub shelves: Vec<LocationId>,
}

/// Loads everything: the coalition as it was set up twelve weeks ago, and what happened since.
pub async fn everything(db: &Db, clock: &StillClock, today: Instant, seal: &seal::ServerKey) -> Result<()> {
    clock.set(today.plus_days(-7 * history::WEEKS - 2));
    let mut made = Made {
        organisations: BTreeMap::new(),
        people: Vec::new(),
        categories: BTreeMap::new(),
        items: Vec::new(),
        warehouses: BTreeMap::new(),
        shelves: Vec::new(),
    };
    let mut tx = db.begin(&act("set up the coalition")).await?;
    coalition(&mut tx, &mut made).await?;
    tx.commit().await?;
    let mut tx = db.begin(&act("set up the catalogue")).await?;
    catalogue(&mut tx, &mut made).await?;
    tx.commit().await?;
    let mut tx = db.begin(&act("set up the warehouses")).await?;
    places(&mut tx, &mut made).await?;
    tx.commit().await?;
    let rates: Vec<files::Rate> = read("rates.csv")?;
    let mut tx = db.begin(&act("enter the weekly use")).await?;
    standards(&mut tx, &made, &rates).await?;
    tx.commit().await?;
    twelve_weeks(db, clock, &made, &rates, today).await?;
    let around = Around { db, clock, made: &made, today };
    around.kits().await?;
    around.arrivals().await?;
    around.transfers().await?;
    super::handouts::around_today(&around).await?;
    around.pins().await?;
    census::load(&around, seal).await?;
    bring::everything(db, clock, &made, today, seal).await?;
    demand::fill(db, clock, &made, today).await
}

fn act(purpose: &'static str) -> Act {
    Act::new(Actor::System, purpose)
}

/// A text of the files that the rules refuse is a mistake in the files.
pub fn wrong(message: Message) -> Error {
    Error::Fault(format!("the demo's files: {}", message.key))
}

pub fn line<const MAX: usize>(text: &str) -> Result<Line<MAX>> {
    Line::parse(text).map_err(wrong)
}

pub fn prose<const MAX: usize>(text: &str) -> Result<Prose<MAX>> {
    Prose::parse(text).map_err(wrong)
}

pub fn word<T>(parsed: Option<T>, what: &str) -> Result<T> {
    parsed.ok_or_else(|| Error::Fault(format!("the demo's files: {what} is no word of ours")))
}

pub fn known<T: Copy>(map: &BTreeMap<String, T>, slug: &str) -> Result<T> {
    map.get(slug).copied().ok_or_else(|| Error::Fault(format!("the demo's files: nobody knows {slug}")))
}

async fn coalition(tx: &mut Tx, made: &mut Made) -> Result<()> {
    people::create_coalition(tx, &line("Calais")?).await?;
    for row in read::<files::Organisation>("organisations.csv")? {
        let new = people::NewOrganisation {
            name: line(&row.name)?,
            kind: word(people::Kind::parse(&row.kind), &row.kind)?,
            country: Some(line(&row.country)?),
            town: Some(line(&row.town)?),
            about: people::About {
                en: prose(&row.about_en)?,
                fr: prose(&row.about_fr)?,
                ar: prose(&row.about_ar)?,
                fa: prose(&row.about_fa)?,
            },
        };
        let id = people::create_organisation(tx, &new).await?;
        made.organisations.insert(row.slug, id);
    }
    for row in read::<files::Person>("people.csv")? {
        let email = people::Email::parse(&row.email).map_err(wrong)?;
        let role = word(Role::parse(&row.role), &row.role)?;
        let organisation = known(&made.organisations, &row.organisation)?;
        let account = people::create_account(tx, &email, &line(&row.name)?, Lang::En).await?;
        people::grant_role(tx, account, organisation, role).await?;
        made.people.push((row.organisation, role, account));
    }
    Ok(())
}

async fn catalogue(tx: &mut Tx, made: &mut Made) -> Result<()> {
    for (row, sort) in read::<files::Category>("categories.csv")?.into_iter().zip(1..) {
        let new = catalogue::NewCategory {
            slug: row.slug.clone(),
            icon: row.icon,
            sort,
            name: InLanguages { en: row.en, fr: row.fr, ar: row.ar, fa: row.fa },
        };
        let id = catalogue::add_category(tx, &new).await?;
        made.categories.insert(row.slug, id);
    }
    for row in read::<files::Item>("catalogue.csv")? {
        let size_system = word(SizeSystem::parse(&row.size_system), &row.size_system)?;
        let new = catalogue::NewItem {
            slug: row.slug.clone(),
            category: known(&made.categories, &row.category)?,
            who: word(WhoFor::parse(&row.who), &row.who)?,
            size_system,
            unit: word(Unit::parse(&row.unit), &row.unit)?,
            season: word(Season::parse(&row.season), &row.season)?,
            weight_g: row.weight_g,
            volume_ml: millilitres(&row.litres)?,
            shelf_life_days: row.shelf_life_days,
            name: in_languages(&row.en, &row.fr, &row.ar, &row.fa),
            avoid: in_languages(&row.avoid_en, &row.avoid_fr, &row.avoid_ar, &row.avoid_fa),
            active: true,
        };
        let id = catalogue::add_item(tx, &new).await?;
        made.items.push((row, id, size_system));
    }
    Ok(())
}

fn in_languages(en: &str, fr: &str, ar: &str, fa: &str) -> InLanguages {
    InLanguages { en: en.to_owned(), fr: fr.to_owned(), ar: ar.to_owned(), fa: fa.to_owned() }
}

/// `1.25` litres are 1250 millilitres, without a detour through floating point.
fn millilitres(litres: &str) -> Result<i64> {
    let (whole, part) = litres.split_once('.').unwrap_or((litres, ""));
    let digits = format!("{whole}{part:0<3}");
    digits[..whole.len() + 3].parse().map_err(|_| Error::Fault(format!("the demo's files: {litres} litres")))
}

async fn places(tx: &mut Tx, made: &mut Made) -> Result<()> {
    for row in read::<files::Warehouse>("warehouses.csv")? {
        let new = warehouses::NewWarehouse {
            organisation: known(&made.organisations, &row.organisation)?,
            slug: row.slug.clone(),
            name: row.name,
            town: row.town,
            space_ml: row.space_m3 * 1_000_000,
        };
        let id = warehouses::add(tx, &new).await?;
        made.warehouses.insert(row.slug, id);
    }
    for row in read::<files::Location>("locations.csv")? {
        let kind = word(LocationKind::parse(&row.kind), &row.kind)?;
        let new = warehouses::NewLocation {
            warehouse: known(&made.warehouses, &row.warehouse)?,
            code: row.code,
            kind,
            note: row.en,
        };
        let id = warehouses::add_location(tx, &new).await?;
        if row.warehouse == WAREHOUSE && matches!(kind, LocationKind::Shelf | LocationKind::Pallet) {
            made.shelves.push(id);
        }
    }
    Ok(())
}

async fn standards(tx: &mut Tx, made: &Made, rates: &[files::Rate]) -> Result<()> {
    for rate in rates {
        let (row, item, system) = item(made, &rate.slug)?;
        let size = system.read(&rate.size).map_err(wrong)?;
        needs::set_standard(tx, *item, size, rate.weekly_use, row.cover_days).await?;
    }
    Ok(())
}

pub fn item<'a>(made: &'a Made, slug: &str) -> Result<&'a (files::Item, ItemId, SizeSystem)> {
    let found = made.items.iter().find(|(row, _, _)| row.slug == slug);
    found.ok_or_else(|| Error::Fault(format!("the demo's files: nobody knows the item {slug}")))
}

pub fn somebody(made: &Made, role: Role) -> Result<AccountId> {
    let found = made.people.iter().find(|(organisation, r, _)| organisation == HOST && *r == role);
    found
        .map(|(_, _, account)| *account)
        .ok_or_else(|| Error::Fault(format!("the demo's files: no {role} at the host")))
}

async fn twelve_weeks(db: &Db, clock: &StillClock, made: &Made, rates: &[files::Rate], today: Instant) -> Result<()> {
    let scene = Scene {
        db,
        clock,
        organisation: known(&made.organisations, HOST)?,
        warehouse: known(&made.warehouses, WAREHOUSE)?,
        sorter: somebody(made, Role::Sorter)?,
        lead: somebody(made, Role::WarehouseLead)?,
        distributor: somebody(made, Role::DistributionLead)?,
    };
    let ids: Vec<ItemId> = made.items.iter().map(|(_, id, _)| *id).collect();
    let places = history::places(&ids, &made.shelves);
    let mut lines = Vec::with_capacity(rates.len());
    for rate in rates {
        let (row, id, system) = item(made, &rate.slug)?;
        let place = places.get(id).ok_or_else(|| Error::Fault("the demo's files: no shelf".to_owned()))?;
        let size = system.read(&rate.size).map_err(wrong)?;
        let season = word(Season::parse(&row.season), &row.season)?;
        let weeks = history::weeks(lines.len(), season, today);
        lines.push(history::Line::new(*id, size, *place, row.shelf_life_days, weeks, rate));
    }
    scene.play(&mut lines, today).await
}
