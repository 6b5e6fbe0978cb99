use std::path::Path;

use kernel::{Error, Lang, Line, Message, Quantity, Result};
use people::{About, Email, Kind, NewOrganisation};
use stock::{
    counter,
    model::{BoxId, InLanguages, Item, Location, LocationKind, Season, SizeSystem, Unit, Warehouse, WhoFor},
    store::{
        acts::{self, Receipt},
        catalogue::{self, NewCategory, NewItem},
        ledger::Context,
        warehouses::{self, NewLocation, NewWarehouse},
    },
};
use storage::{Act, Db, Options, Reads, Tx};
use web::Role;

use crate::{open, say};

/// Items, each in the six letter sizes: of a thousand boxes fifty hold the same item, which fills one page of the list.
const ITEMS: usize = 20;
const LOCATIONS: usize = 60;
/// Boxes received in one act.
const VAN: usize = 500;
/// The first boxes are shoes of a size that never comes again: they fill one page, and stand at the far end of every walk
/// from the newest on.
const RARE: usize = 50;
const RARE_SIZE: &str = "47";

/// Fills a fresh database with boxes in one warehouse, and prints the path that signs a coalition admin in.
pub async fn fill(folder: &Path, boxes: usize) -> Result<()> {
    let db = open(folder, Options::default()).await?;
    let link = coalition(&db).await?;
    let place = Place::of(&mut db.read().await?).await?;
    let mut tx = db.begin(&Act::system("receive boxes")).await?;
    place.receive_rare(&mut tx).await?;
    tx.commit().await?;
    let mut made = 0;
    while made < boxes {
        let mut tx = db.begin(&Act::system("receive boxes")).await?;
        let van = VAN.min(boxes - made);
        place.receive(&mut tx, made, van).await?;
        tx.commit().await?;
        made += van;
    }
    db.close().await;
    say(link);
    Ok(())
}

/// Where boxes stand and what may be in them.
pub struct Place {
    warehouse: Warehouse,
    /// Shelves.
    pub locations: Vec<Location>,
    items: Vec<Item>,
    shoes: Item,
}

impl Place {
    /// The one that [`fill`] made.
    pub async fn of(on: &mut impl Reads) -> Result<Self> {
        let warehouse = warehouses::of(on, None).await?.into_iter().next().ok_or(Error::NotFound)?;
        let locations = warehouses::locations(on, warehouse.id).await?;
        let every = counter::items(on).await?;
        let (mut shoes, items): (Vec<Item>, Vec<Item>) =
            every.into_iter().partition(|item| item.size_system == SizeSystem::Shoes);
        Ok(Self { warehouse, locations, items, shoes: shoes.pop().ok_or(Error::NotFound)? })
    }

    /// Receives boxes: items in turn, then sizes, then shelves.
    pub async fn receive(&self, tx: &mut Tx, from: usize, count: usize) -> Result<Vec<BoxId>> {
        let context = Context::new(tx);
        let sizes = SizeSystem::Letters.sizes();
        let mut made = Vec::with_capacity(count);
        for n in from..from + count {
            let size = sizes[n / self.items.len() % sizes.len()];
            let receipt = self.receipt(n, &self.items[n % self.items.len()], size)?;
            made.push(acts::receive(tx, context, &receipt).await?);
        }
        Ok(made)
    }

    async fn receive_rare(&self, tx: &mut Tx) -> Result<()> {
        let context = Context::new(tx);
        for n in 0..RARE {
            acts::receive(tx, context, &self.receipt(n, &self.shoes, RARE_SIZE)?).await?;
        }
        Ok(())
    }

    fn receipt(&self, n: usize, item: &Item, size: &str) -> Result<Receipt> {
        Ok(Receipt {
            organisation: self.warehouse.organisation,
            warehouse: self.warehouse.id,
            location: Some(self.locations[n / 7 % self.locations.len()].id),
            item: item.id,
            size: item.size_system.read(size).map_err(told)?,
            quantity: Quantity::new(24).map_err(told)?,
            expires: None,
            note: String::new(),
            label: None,
        })
    }
}

async fn coalition(db: &Db) -> Result<String> {
    let mut tx = db.begin(&Act::system("set up the coalition")).await?;
    people::create_coalition(&mut tx, &line("A bench")?).await?;
    let new = NewOrganisation {
        name: line("The bench")?,
        kind: Kind::Member,
        country: None,
        town: None,
        about: About::default(),
    };
    let organisation = people::create_organisation(&mut tx, &new).await?;
    let email = Email::parse("bench@example.org").map_err(told)?;
    let account = people::create_account(&mut tx, &email, &line("Bench")?, Lang::En).await?;
    people::grant_role(&mut tx, account, organisation, Role::CoalitionAdmin).await?;
    let warehouse = NewWarehouse {
        organisation,
        slug: "bench".to_owned(),
        name: "Bench".to_owned(),
        town: "Calais".to_owned(),
        space_ml: 1_000_000_000_000,
    };
    let warehouse = warehouses::add(&mut tx, &warehouse).await?;
    for n in 0..LOCATIONS {
        let code = format!("{}{}", char::from(b'A' + (n / 10) as u8), n % 10 + 1);
        let new = NewLocation { warehouse, code, kind: LocationKind::Shelf, note: String::new() };
        warehouses::add_location(&mut tx, &new).await?;
    }
    things(&mut tx).await?;
    let link = people::sign_in_link(&mut tx, account, true).await?;
    tx.commit().await?;
    Ok(link)
}

async fn things(tx: &mut Tx) -> Result<()> {
    let category =
        NewCategory { slug: "clothes".to_owned(), icon: "shirt".to_owned(), sort: 1, name: named("Clothes") };
    let category = catalogue::add_category(tx, &category).await?;
    let coats = (1..=ITEMS).map(|n| (format!("coat-{n}"), format!("Coat number {n}"), SizeSystem::Letters));
    for (slug, name, size_system) in coats.chain([("shoes".to_owned(), "Shoes".to_owned(), SizeSystem::Shoes)]) {
        let new = NewItem {
            slug,
            category,
            who: WhoFor::All,
            size_system,
            unit: Unit::Piece,
            season: Season::All,
            weight_g: 900,
            volume_ml: 6_000,
            shelf_life_days: None,
            name: named(&name),
            avoid: named(""),
            active: true,
        };
        catalogue::add_item(tx, &new).await?;
    }
    Ok(())
}

fn named(name: &str) -> InLanguages {
    InLanguages { en: name.to_owned(), fr: name.to_owned(), ar: name.to_owned(), fa: name.to_owned() }
}

fn line<const N: usize>(text: &str) -> Result<Line<N>> {
    Line::parse(text).map_err(told)
}

pub fn told(message: Message) -> Error {
    Error::Refused(message)
}
