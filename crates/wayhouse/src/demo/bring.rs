//! What people bring in the demo: when the warehouse takes it, who came and who did not, who is coming, where groups
//! collect, and who drives.

use jiff::ToSpan as _;
use kernel::{Date, Error, Instant, Lang, Result, StillClock, date_in};
use needs::{
    bring::{self, NewDropOff, To, convoys, places, points},
    model::bring::{
        CalledOff, Contact, Convoy, ConvoyId, DropOff, Line, Place, Point, PointId, Rule, RuleId, Slot, SlotKey,
        Vehicle, fits, read_clock, read_cubic_metres, seal_keeper, slots_on,
    },
};
use serde::Deserialize;
use stock::model::WarehouseId;
use storage::{Act, Actor, Db, Tx};
use web::{OrganisationId, Role};

use super::{
    files::read,
    load::{HOST, Made, WAREHOUSE, item, known, somebody, word, wrong},
};

/// Invented, like every address here.
const ADDRESS: &str = "Entrepôt Dune 4, porte bleue\n14 rue de la Corderie-aux-Vents\n62100 Calais";
const DIRECTIONS: &str =
    "Past the second roundabout, through the blue gate; ring the ship’s bell. No parking in the street.";
/// Visits are booked this many days before.
const AHEAD: i64 = 9;

#[derive(Deserialize)]
struct HoursRow {
    warehouse: String,
    weekday: i64,
    opens: String,
    closes: String,
    slot_minutes: i64,
    vans: i64,
    m3: String,
}

#[derive(Deserialize)]
struct PointRow {
    organisation: String,
    name: String,
    area: String,
    address: String,
    hours: String,
    takes: String,
    contact: String,
    latitude: f64,
    longitude: f64,
}

#[derive(Deserialize)]
struct ConvoyRow {
    organisation: String,
    days_ahead: i64,
    leaves: String,
    goes_to: String,
    driver: String,
    keeper: String,
    seats: i64,
    m3: String,
    takes: String,
}

#[derive(Deserialize)]
struct VisitRow {
    /// Weeks from the coming Saturday, or `today`.
    saturday: String,
    opens: String,
    vehicle: String,
    name: String,
    became: String,
    /// `item size units`, several by semicolon.
    brings: String,
}

struct Scene<'a> {
    db: &'a Db,
    clock: &'a StillClock,
    made: &'a Made,
    seal: &'a seal::ServerKey,
    now: Instant,
    today: Date,
    warehouse: WarehouseId,
    host: OrganisationId,
}

/// Loads all of it.
pub async fn everything(db: &Db, clock: &StillClock, made: &Made, now: Instant, seal: &seal::ServerKey) -> Result<()> {
    let scene = Scene {
        db,
        clock,
        made,
        now,
        seal,
        today: date_in(&web::zone(), now),
        warehouse: known(&made.warehouses, WAREHOUSE)?,
        host: known(&made.organisations, HOST)?,
    };
    let rules = scene.hours().await?;
    scene.points().await?;
    scene.convoys().await?;
    for row in read::<VisitRow>("bring-visits.csv")? {
        scene.visit(&rules, &row).await?;
    }
    clock.set(now);
    Ok(())
}

/// A word for addresses from a name.
fn slug(text: &str) -> String {
    let plain: String = kernel::fold(text).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

impl Scene<'_> {
    async fn begin(&self, purpose: &'static str) -> Result<Tx> {
        let lead = somebody(self.made, Role::WarehouseLead)?;
        self.db.begin(&Act::new(Actor::Account(lead.uuid()), purpose)).await
    }

    fn day(&self, days: i64) -> Result<Date> {
        self.today.checked_add(days.days()).map_err(Error::fault)
    }

    async fn hours(&self) -> Result<Vec<Rule>> {
        let mut tx = self.begin("set up where things are brought").await?;
        let place = Place {
            warehouse: self.warehouse,
            organisation: self.host,
            address: ADDRESS.to_owned(),
            directions: DIRECTIONS.to_owned(),
            notice_days: 7,
            ahead_days: 56,
            open: true,
        };
        places::set(&mut tx, &place).await?;
        for row in read::<HoursRow>("bring-hours.csv")? {
            let rule = Rule {
                id: RuleId::from_uuid(tx.world().new_uuid()),
                warehouse: known(&self.made.warehouses, &row.warehouse)?,
                weekday: row.weekday,
                opens: read_clock(&row.opens).map_err(wrong)?,
                closes: read_clock(&row.closes).map_err(wrong)?,
                slot_minutes: row.slot_minutes,
                vans: row.vans,
                volume_ml: read_cubic_metres(&row.m3).map_err(wrong)?,
            };
            places::add_rule(&mut tx, &rule).await?;
        }
        tx.commit().await?;
        places::rules(&mut self.db.read().await?).await
    }

    async fn points(&self) -> Result<()> {
        let mut tx = self.begin("add collection points").await?;
        for row in read::<PointRow>("bring-points.csv")? {
            let point = Point {
                id: PointId::from_uuid(tx.world().new_uuid()),
                organisation: known(&self.made.organisations, &row.organisation)?,
                slug: slug(&format!("{} {}", row.name, row.area)),
                name: row.name,
                area: row.area,
                address: row.address,
                hours: row.hours,
                takes: row.takes,
                contact: row.contact,
                latitude: row.latitude,
                longitude: row.longitude,
                active: true,
            };
            points::add(&mut tx, &point).await?;
        }
        tx.commit().await
    }

    async fn convoys(&self) -> Result<()> {
        let mut tx = self.begin("add convoys").await?;
        for row in read::<ConvoyRow>("bring-convoys.csv")? {
            let day = self.day(row.days_ahead)?;
            let id: ConvoyId = tx.new_id();
            let convoy = Convoy {
                id,
                organisation: known(&self.made.organisations, &row.organisation)?,
                slug: slug(&format!("{} {day}", row.leaves)),
                day,
                leaves: row.leaves,
                goes_to: row.goes_to,
                driver: row.driver,
                takes: row.takes,
                keeper: Some(seal_keeper(id, &row.keeper, self.seal)?),
                lang: Lang::En,
                seats: row.seats,
                taken_seats: 0,
                space_ml: read_cubic_metres(&row.m3).map_err(wrong)?,
                taken_ml: 0,
                open: true,
            };
            convoys::add(&mut tx, &convoy).await?;
        }
        tx.commit().await
    }

    /// The day of a visit: today, or so many weeks from the coming Saturday.
    fn visit_day(&self, row: &VisitRow) -> Result<Date> {
        if row.saturday == "today" {
            return Ok(self.today);
        }
        let weeks: i64 = row.saturday.parse().map_err(|_| Error::fault("the demo's files: no week"))?;
        let to_saturday = i64::from(6 - self.today.weekday().to_monday_one_offset()).rem_euclid(7);
        let to_saturday = if to_saturday == 0 { 7 } else { to_saturday };
        self.day(to_saturday + 7 * weeks)
    }

    async fn visit(&self, rules: &[Rule], row: &VisitRow) -> Result<()> {
        let day = self.visit_day(row)?;
        let slot = self.slot(rules, day, read_clock(&row.opens).map_err(wrong)?);
        let at = moment(slot.key.day, slot.key.opens)?;
        self.clock.set(earlier(at.plus_days(-AHEAD), self.now));
        let mut tx = self.db.begin(&Act::new(Actor::Visitor, "hold a slot")).await?;
        let (id, _) = bring::book(&mut tx, self.seal, &self.announced(slot, row)?).await?;
        bring::confirm(&mut tx, id).await?;
        tx.commit().await?;
        let drop_off = bring::drop_off(&mut self.db.read().await?, id).await?;
        self.became(&drop_off, at, row).await
    }

    /// The slot that the rules give; on a day without one, a slot like it.
    fn slot(&self, rules: &[Rule], day: Date, opens: i64) -> Slot {
        let key = SlotKey { warehouse: self.warehouse, day, opens };
        let ruled = slots_on(rules, self.warehouse, day).into_iter().find(|slot| slot.key == key);
        ruled.unwrap_or(Slot { key, closes: opens + 60, vans: 3, volume_ml: 12_000_000 })
    }

    fn announced(&self, slot: Slot, row: &VisitRow) -> Result<NewDropOff> {
        let mut lines = Vec::new();
        let mut ml = 0;
        for words in row.brings.split(';') {
            let mut words = words.split_whitespace();
            let (Some(slug), Some(size), Some(units), None) = (words.next(), words.next(), words.next(), words.next())
            else {
                return Err(Error::Fault(format!("the demo's files: {} brings what?", row.name)));
            };
            let (file, id, system) = item(self.made, slug)?;
            let units: i64 = units.parse().map_err(|_| Error::fault("the demo's files: how many?"))?;
            let litres: f64 = file.litres.parse().map_err(|_| Error::fault("the demo's files: litres"))?;
            ml += (litres * 1000.0).round() as i64 * units;
            // As if all of it had been urgent when it was booked, so that the demo writes no letters about that.
            lines.push((Line { item: *id, size: system.read(size).map_err(wrong)?, units }, true));
        }
        let vehicle = word(Vehicle::parse(&row.vehicle), &row.vehicle)?;
        let past = slot.key.day < self.today;
        let contact =
            Contact { name: row.name.clone(), email: format!("{}@example.org", slug(&row.name)), phone: String::new() };
        // Who came before today is forgotten by the first morning's job, so that the demo writes no letters of thanks.
        let kept = if past { 0 } else { 30 };
        let forget_on = slot.key.day.checked_add(kept.days()).map_err(Error::fault)?;
        Ok(NewDropOff {
            to: To::Slot(slot),
            organisation: self.host,
            vehicle,
            volume_ml: fits(ml, vehicle).map_err(wrong)?,
            lang: Lang::En,
            lines,
            contact,
            forget_on,
            may_hold: true,
        })
    }

    async fn became(&self, drop_off: &DropOff, at: Instant, row: &VisitRow) -> Result<()> {
        match row.became.as_str() {
            "coming" => Ok(()),
            "cancelled" => {
                let mut tx = self.db.begin(&Act::new(Actor::Visitor, "call a drop-off off")).await?;
                bring::cancel(&mut tx, drop_off, CalledOff::Donor, "").await?;
                tx.commit().await
            }
            "missed" => {
                self.clock.set(earlier(at.plus_days(3), self.now));
                let mut tx = self.db.begin(&Act::system("give up what never came")).await?;
                bring::miss(&mut tx, drop_off).await?;
                tx.commit().await
            }
            came => {
                self.clock.set(earlier(at.plus_seconds(20 * 60), self.now));
                let lines = bring::lines(&mut self.db.read().await?, drop_off.id).await?;
                let half = lines.iter().map(|line| (line.id, line.units / 2)).collect::<Vec<_>>();
                let (came, remark) = if came == "part" { (half, "Half of it was damp.") } else { (Vec::new(), "") };
                let mut tx = self.begin("check a drop-off in").await?;
                bring::arrive(&mut tx, drop_off, &came, remark).await?;
                tx.commit().await
            }
        }
    }
}

fn earlier(a: Instant, b: Instant) -> Instant {
    a.min(b)
}

/// The moment at which a slot begins.
fn moment(day: Date, minutes: i64) -> Result<Instant> {
    let hour = i8::try_from(minutes / 60).map_err(Error::fault)?;
    let minute = i8::try_from(minutes % 60).map_err(Error::fault)?;
    let zoned = day.at(hour, minute, 0, 0).to_zoned(web::zone()).map_err(Error::fault)?;
    Ok(zoned.timestamp().into())
}
