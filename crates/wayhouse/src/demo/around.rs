//! What stands around the boxes of the demo: kits, sacks by the door, a van between two warehouses, a pinned level.

use std::collections::BTreeMap;

use kernel::{Error, Instant, Result, StillClock, date_in};
use needs::model::{Level, NewPin};
use stock::{
    model::{
        Code, ItemId, LocationId, Season, SizeSystem, Unit, WhoFor, arrival::ArrivalKind, kits::Component,
        languages::InLanguages,
    },
    store::{
        acts::{self, Receipt},
        arrivals::{self, NewArrival, SortedBox, Sorting},
        catalogue,
        kits::{self, Assembly},
        ledger::{self, Context},
        transfers::{self, Arrived, NewTransfer},
        warehouses,
    },
};
use storage::{Act, Actor, Db, Tx};
use web::{AccountId, OrganisationId, Role};

use super::{
    files::{self, read},
    history::quantity,
    load::{HOST, Made, WAREHOUSE, item, known, line, somebody, word, wrong},
};

/// The collectors across the sea, and their depot.
const COLLECTORS: &str = "hastings-garage";
/// Sorted arrivals of the past weeks, so that the next sack can be guessed: days ago, pieces, and what came out of one.
const SORTED: [Sorted; 5] = [
    (40, 12, &[("jumper-men", "M", 2), ("hoodie-men", "L", 1), ("t-shirt-men", "M", 3)]),
    (33, 20, &[("jumper-men", "L", 2), ("t-shirt-men", "L", 2), ("jeans-men", "32", 1)]),
    (26, 16, &[("winter-coat-men", "L", 1), ("hoodie-men", "M", 2)]),
    (19, 24, &[("t-shirt-men", "M", 4), ("jogging-bottoms-men", "M", 1)]),
    (15, 10, &[("winter-coat-men", "XL", 1), ("jumper-men", "XL", 2)]),
];

/// Days ago, pieces, and what came out of each: item, size, units.
type Sorted = (i64, i64, &'static [(&'static str, &'static str, i64)]);

/// The demo as far as it has been loaded.
pub struct Around<'a> {
    pub db: &'a Db,
    pub clock: &'a StillClock,
    pub made: &'a Made,
    pub today: Instant,
}

impl Around<'_> {
    pub async fn begin(&self, who: AccountId, purpose: &'static str) -> Result<Tx> {
        self.db.begin(&Act::new(Actor::Account(who.uuid()), purpose)).await
    }

    fn lead(&self) -> Result<AccountId> {
        somebody(self.made, Role::WarehouseLead)
    }

    pub fn host(&self) -> Result<OrganisationId> {
        known(&self.made.organisations, HOST)
    }

    /// Defines the kits and puts some together.
    pub async fn kits(&self) -> Result<()> {
        let rows: Vec<files::KitRow> = read("kits.csv")?;
        let mut tx = self.begin(self.lead()?, "define kits").await?;
        let mut made: BTreeMap<String, ItemId> = BTreeMap::new();
        for row in &rows {
            if !made.contains_key(&row.kit) {
                let id = self.kit_item(&mut tx, row).await?;
                made.insert(row.kit.clone(), id);
            }
        }
        for (slug, kit) in &made {
            let mut components = Vec::new();
            for row in rows.iter().filter(|row| row.kit == *slug) {
                components.push(Component {
                    item: item(self.made, &row.component)?.1,
                    quantity: quantity(row.quantity)?,
                    optional: row.optional == "yes",
                });
            }
            kits::define(&mut tx, *kit, &components).await?;
        }
        tx.commit().await?;
        for (slug, count) in [("hygiene-pack", 40), ("full-clothing-kit", 12)] {
            self.assemble(known(&made, slug)?, count).await?;
        }
        Ok(())
    }

    async fn kit_item(&self, tx: &mut Tx, row: &files::KitRow) -> Result<ItemId> {
        if let Ok((_, id, _)) = item(self.made, &row.kit) {
            return Ok(*id);
        }
        let new = catalogue::NewItem {
            slug: row.kit.clone(),
            category: known(&self.made.categories, "other")?,
            who: WhoFor::All,
            size_system: SizeSystem::None,
            unit: Unit::Piece,
            season: Season::All,
            weight_g: 4_000,
            volume_ml: 20_000,
            shelf_life_days: None,
            name: InLanguages { en: row.en.clone(), fr: row.fr.clone(), ar: row.ar.clone(), fa: row.fa.clone() },
            avoid: InLanguages::default(),
            active: true,
        };
        catalogue::add_item(tx, &new).await
    }

    async fn assemble(&self, kit: ItemId, count: i64) -> Result<()> {
        let mut tx = self.begin(self.lead()?, "assemble kits").await?;
        let warehouse = warehouses::by_slug(&mut tx, WAREHOUSE, None).await?;
        let location = warehouses::location(&mut tx, warehouse.id, "KITS").await?.map(|place| place.id);
        let assembly = Assembly {
            kit,
            warehouse,
            location,
            kits: quantity(count)?,
            sizes: Vec::new(),
            with: Vec::new(),
            label: None,
        };
        match kits::assemble(&mut tx, &assembly).await? {
            kits::Outcome::Assembled(_) => tx.commit().await,
            kits::Outcome::Short(short) => Err(Error::Fault(format!("the demo's stock is short for a kit: {short:?}"))),
        }
    }

    /// Sacks that were sorted in the past weeks, and those that nobody has opened yet.
    pub async fn arrivals(&self) -> Result<()> {
        let sorter = somebody(self.made, Role::Sorter)?;
        for (days_ago, pieces, found) in SORTED {
            self.clock.set(self.today.plus_days(-days_ago));
            let mut tx = self.begin(sorter, "sort an arrival").await?;
            let id = self.arrive(&mut tx, ArrivalKind::Sack, pieces, pieces * 8, "", "").await?;
            let mut boxes = Vec::new();
            for (slug, size, each) in found {
                let (_, item, system) = item(self.made, slug)?;
                boxes.push(SortedBox {
                    item: *item,
                    size: system.read(size).map_err(wrong)?,
                    quantity: quantity(each * pieces)?,
                    location: self.place(&mut tx, "SORT").await?,
                    expires: None,
                    label: None,
                });
            }
            let sorting = Sorting { pieces, discarded_g: pieces * 900, boxes };
            arrivals::sort(&mut tx, None, id, &sorting).await?;
            tx.commit().await?;
        }
        for row in read::<files::Unsorted>("unsorted.csv")? {
            self.clock.set(self.today.plus_days(-row.days_ago).plus_seconds(-3 * 3600));
            let kind = word(ArrivalKind::parse(&row.kind), &row.kind)?;
            let mut tx = self.begin(sorter, "note an arrival").await?;
            self.arrive(&mut tx, kind, row.pieces, row.weight_kg, &row.from, &row.probably).await?;
            tx.commit().await?;
        }
        self.clock.set(self.today);
        Ok(())
    }

    async fn arrive(
        &self,
        tx: &mut Tx,
        kind: ArrivalKind,
        pieces: i64,
        weight_kg: i64,
        giver: &str,
        probably: &str,
    ) -> Result<stock::model::arrival::ArrivalId> {
        let new = NewArrival {
            organisation: self.host()?,
            warehouse: known(&self.made.warehouses, WAREHOUSE)?,
            kind,
            pieces,
            weight_g: weight_kg * 1000,
            giver: giver.to_owned(),
            probably: probably.to_owned(),
            photo: None,
        };
        arrivals::add(tx, &new).await
    }

    async fn place(&self, tx: &mut Tx, code: &str) -> Result<Option<LocationId>> {
        let warehouse = known(&self.made.warehouses, WAREHOUSE)?;
        Ok(warehouses::location(tx, warehouse, code).await?.map(|place| place.id))
    }

    /// Two vans from across the sea: one that came last week, with a box missing, and one on the road.
    pub async fn transfers(&self) -> Result<()> {
        self.clock.set(self.today.plus_days(-6));
        let (first, boxes) = self
            .load_van(&[("sleeping-bag", "-", 12), ("thick-blanket", "-", 15), ("walking-boots-men", "42", 10)])
            .await?;
        self.clock.set(self.today.plus_days(-5));
        let mut tx = self.begin(self.lead()?, "receive a transfer").await?;
        let place = self.place(&mut tx, "CHECK").await?;
        let mut arrived = Vec::new();
        for (i, stored) in boxes.iter().enumerate() {
            arrived.push(Arrived {
                box_id: stored.id,
                quantity: if i == 2 { None } else { Some(quantity(stored.quantity)?) },
                item: stored.item,
                size: stored.size,
                location: place,
                remark: if i == 2 { "not on the van".to_owned() } else { String::new() },
            });
        }
        transfers::arrive(&mut tx, None, first, &arrived).await?;
        tx.commit().await?;
        self.clock.set(self.today.plus_seconds(-5 * 3600));
        self.load_van(&[("sleeping-bag", "-", 12), ("winter-coat-men", "M", 9)]).await?;
        self.clock.set(self.today);
        Ok(())
    }

    async fn load_van(
        &self,
        goods: &[(&str, &str, i64)],
    ) -> Result<(stock::model::transfer::TransferId, Vec<stock::model::StoredBox>)> {
        let mut tx = self.begin(somebody(self.made, Role::Sorter)?, "load a van across the sea").await?;
        let from = warehouses::by_slug(&mut tx, COLLECTORS, None).await?;
        let to = known(&self.made.warehouses, WAREHOUSE)?;
        let context = Context::new(&tx);
        let mut boxes = Vec::new();
        for (slug, size, units) in goods {
            let (_, item, system) = item(self.made, slug)?;
            let receipt = Receipt {
                organisation: from.organisation,
                warehouse: from.id,
                location: None,
                item: *item,
                size: system.read(size).map_err(wrong)?,
                quantity: quantity(*units)?,
                expires: None,
                note: String::new(),
                label: None::<Code>,
            };
            let id = acts::receive(&mut tx, context, &receipt).await?;
            boxes.push(ledger::by_id(&mut tx, id, None).await?);
        }
        let new = NewTransfer {
            from: (from.organisation, from.id),
            to: (self.host()?, to),
            note: "the weekend van".to_owned(),
        };
        let id = transfers::start(&mut tx, &new).await?;
        for stored in &boxes {
            transfers::add(&mut tx, None, id, stored.code).await?;
        }
        transfers::send(&mut tx, None, id).await?;
        tx.commit().await?;
        Ok((id, boxes))
    }

    /// What the coordinator knows better than the figures.
    pub async fn pins(&self) -> Result<()> {
        let coordinator = somebody(self.made, Role::Coordinator)?;
        let mut tx = self.begin(coordinator, "pin a level").await?;
        let new = NewPin {
            item: item(self.made, "wellingtons")?.1,
            size: None,
            level: Level::Stop,
            reason: line("A whole lorry of them is on its way. Nothing more until next month.")?,
            until: date_in(&web::zone(), self.today.plus_days(21)),
            organisation: self.host()?,
        };
        needs::pin(&mut tx, &new).await?;
        tx.commit().await
    }
}
