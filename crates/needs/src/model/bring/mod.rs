//! Words and rules of what people bring: slots, loads, bookings, collection points, convoys.

mod coast;
mod contact;
mod ics;
mod load;
mod map;
mod opening;
mod slots;
mod tell;

use kernel::{Date, Instant, Lang, Message};
use stock::{
    counter::{Fate, ItemId, Size},
    model::WarehouseId,
};
use storage::{record, words};
use web::OrganisationId;

pub use contact::{Contact, open_keeper, seal_keeper};
pub use ics::{Event, calendar};
pub use load::{
    BOX_ML, Line, MOST_BOXES, MOST_LINES, MOST_UNITS, Vehicle, boxes, fits, read_units, read_units_or_none, share_out,
};
pub use map::{HEIGHT, Spot, WIDTH, land, spot};
pub use opening::{Closed, Now, Opening, Taken};
pub use slots::{Rule, Slot, SlotKey, clock, days, is_bookable, read_clock, read_day, slots_on};
pub use tell::{News, Promise, news, plainly, welcome, without};

kernel::id!(
    /// Somebody who brings something.
    DropOffId,
    OfDropOff
);
kernel::id!(
    /// One kind of thing that somebody brings.
    LineId,
    OfLine
);
kernel::id!(
    /// A time at which a warehouse takes what people bring.
    SlotId,
    OfSlot
);
kernel::id!(
    /// When a warehouse takes what people bring, each week.
    RuleId,
    OfRule
);
kernel::id!(
    /// Where a group collects.
    PointId,
    OfPoint
);
kernel::id!(
    /// Somebody who drives and has room.
    ConvoyId,
    OfConvoy
);
kernel::id!(
    /// Somebody who asks for a place in a convoy.
    RequestId,
    OfRequest
);

/// How many days ahead a visit can be booked where nobody has said otherwise: eight weeks.
pub const AHEAD_DAYS: i64 = 56;
/// How many days ahead a convoy can be announced: a year.
pub const CONVOY_AHEAD_DAYS: i64 = 365;
/// How long a slot is held until the donor confirms, in seconds: two hours.
pub const HOLD: i64 = 2 * 60 * 60;
/// How many days after a visit, or after it was cancelled, the donor's contact is forgotten (promise 13).
pub const FORGET_DAYS: i32 = 30;
/// How many days after a visit what never came is given up.
pub const MISSED_DAYS: i32 = 3;
/// How many days after a visit to a collection point it is given up: those who keep it write it down when they can.
pub const MISSED_AT_POINT_DAYS: i32 = 14;
/// How many days before a visit the donor is reminded.
pub const REMIND_DAYS: i32 = 2;
/// How many days after a visit the thank-you goes out at the earliest, …
pub const THANK_DAYS: i32 = 3;
/// … and at the latest, since the contact is forgotten soon after.
pub const THANK_BY_DAYS: i32 = 21;

words! {
    /// What became of a drop-off.
    pub enum DropOffState {
        /// The slot is held until the donor confirms.
        Held = "held",
        /// The donor has confirmed and was told the address.
        Confirmed = "confirmed",
        /// Nobody confirmed in time.
        Lapsed = "lapsed",
        /// It was called off, by the donor or by the warehouse.
        Cancelled = "cancelled",
        /// It came.
        Arrived = "arrived",
        /// It never came.
        Missed = "missed",
    }
}

words! {
    /// Who called a visit off.
    pub enum CalledOff {
        /// Whoever wanted to bring something.
        Donor = "donor",
        /// Those it was to come to.
        House = "house",
    }
}

words! {
    /// What became of a request for a place in a convoy.
    pub enum RequestState {
        /// It waits for an answer.
        Asked = "asked",
        /// There is a place.
        Accepted = "accepted",
        /// There is none.
        Declined = "declined",
        /// Whoever asked needs it no more.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// How much of what somebody brought was handed on, in words without numbers: a number could point at people.
    pub enum Handed {
        /// All of it.
        All = "all",
        /// More than half.
        Most = "most",
        /// Some.
        Some = "some",
        /// None so far.
        None = "none",
    }
}

/// What became of what somebody brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Became {
    /// How much was handed on.
    pub handed: Handed,
    /// Whether some of it still stands ready.
    pub ready: bool,
    /// Whether some of it could not be used.
    pub unusable: bool,
}

impl Became {
    /// None of it could be used.
    pub const WASTED: Self = Self { handed: Handed::None, ready: false, unusable: true };

    /// From the units that came and what the ledger says of them. Half a unit is nothing: shares are rounded.
    pub fn of(came: i64, fate: Fate) -> Self {
        let some = |units: f64| units >= 0.5;
        let handed = if !some(fate.out) {
            Handed::None
        } else if !some(came as f64 - fate.out) {
            Handed::All
        } else if fate.out * 2.0 > came as f64 {
            Handed::Most
        } else {
            Handed::Some
        };
        Self { handed, ready: some(fate.there), unusable: some(fate.unusable) }
    }

    /// Whether nothing more will become of it.
    pub const fn is_over(self) -> bool {
        !self.ready
    }
}

record! {
    /// Where a warehouse takes what people bring.
    pub struct Place {
        /// Which warehouse.
        pub warehouse: WarehouseId,
        /// Whose.
        pub organisation: OrganisationId,
        /// The address, in lines. Told only to who has confirmed.
        pub address: String,
        /// How to find it. Told only to who has confirmed.
        pub directions: String,
        /// How many days before a visit it must be booked.
        pub notice_days: i64,
        /// How many days ahead it can be booked.
        pub ahead_days: i64,
        /// Whether bookings are taken.
        pub open: bool,
    }
}

record! {
    /// Somebody who brings something.
    pub struct DropOff {
        /// Which.
        pub id: DropOffId,
        /// What people say to each other; it opens nothing.
        pub code: String,
        /// To which warehouse; else to a collection point.
        pub warehouse: Option<WarehouseId>,
        /// In which slot.
        pub slot: Option<SlotId>,
        /// To which collection point.
        pub point: Option<PointId>,
        /// Whose the warehouse or the collection point is.
        pub organisation: OrganisationId,
        /// What became of it.
        pub state: DropOffState,
        /// In what it comes.
        pub vehicle: Vehicle,
        /// Room it takes, in millilitres.
        pub volume_ml: i64,
        /// The donor's language.
        pub lang: Lang,
        /// The day in Calais.
        pub day: Date,
        /// From when, minutes after midnight.
        pub opens: i64,
        /// Until when.
        pub closes: i64,
        /// How often what the donor's calendar shows has changed.
        pub sequence: i64,
        /// When it was booked.
        pub made_at: Instant,
        /// Until when it is held without a confirmation.
        pub held_until: Instant,
        /// When it last changed.
        pub changed_at: Instant,
        /// When it came.
        pub arrived_at: Option<Instant>,
        /// What whoever took it in noted.
        pub remark: String,
        /// Whether its slot counts it. One that is not confirmed may have to wait and see.
        pub holds: bool,
        /// Who called it off.
        pub called_off: Option<CalledOff>,
        /// Why, as the donor was told.
        pub reason: String,
    }
}

record! {
    /// One kind of thing that somebody brings.
    pub struct Brought {
        /// Which.
        pub id: LineId,
        /// By which drop-off.
        pub drop_off: DropOffId,
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// How many were announced.
        pub units: i64,
        /// How many came, once that is known.
        pub came: Option<i64>,
    }
}

record! {
    /// Where a group collects: a shop, a church, a hall. Public.
    pub struct Point {
        /// Which.
        pub id: PointId,
        /// Whose.
        pub organisation: OrganisationId,
        /// Its word in addresses.
        pub slug: String,
        /// Its name.
        pub name: String,
        /// The town or region.
        pub area: String,
        /// Street and number.
        pub address: String,
        /// When it is open, in words.
        pub hours: String,
        /// What it takes now, in words.
        pub takes: String,
        /// How to reach it: a telephone number, an address.
        pub contact: String,
        /// Degrees north.
        pub latitude: f64,
        /// Degrees east.
        pub longitude: f64,
        /// Whether it takes things now.
        pub active: bool,
    }
}

record! {
    /// Somebody who drives and has room.
    pub struct Convoy {
        /// Which.
        pub id: ConvoyId,
        /// Who keeps it.
        pub organisation: OrganisationId,
        /// Its word in addresses.
        pub slug: String,
        /// When it leaves.
        pub day: Date,
        /// From where.
        pub leaves: String,
        /// To where, roughly.
        pub goes_to: String,
        /// Who drives, as they wish to be called.
        pub driver: String,
        /// What it still takes, in words.
        pub takes: String,
        /// The address of who answers requests, sealed; see [`open_keeper`]. Never shown.
        pub keeper: Option<Vec<u8>>,
        /// The language of letters to them.
        pub lang: Lang,
        /// Seats for people.
        pub seats: i64,
        /// Seats given away.
        pub taken_seats: i64,
        /// Room for goods, in millilitres.
        pub space_ml: i64,
        /// Room given away.
        pub taken_ml: i64,
        /// Whether places are given.
        pub open: bool,
    }
}

impl Convoy {
    /// Seats that are left.
    pub const fn seats_left(&self) -> i64 {
        self.seats - self.taken_seats
    }

    /// Room that is left, in millilitres.
    pub const fn ml_left(&self) -> i64 {
        self.space_ml - self.taken_ml
    }
}

record! {
    /// Somebody who asks for a place in a convoy.
    pub struct Request {
        /// Which.
        pub id: RequestId,
        /// In which convoy.
        pub convoy: ConvoyId,
        /// Seats.
        pub seats: i64,
        /// Room, in millilitres.
        pub volume_ml: i64,
        /// What they say.
        pub words: String,
        /// Their language.
        pub lang: Lang,
        /// What became of it.
        pub state: RequestState,
        /// When they asked.
        pub at: Instant,
    }
}

/// Millilitres from cubic metres as people type them: `3`, `2.5`, `2,5`, at most 100 m³, at most three decimals.
///
/// # Errors
/// If it is no such number.
pub fn read_cubic_metres(text: &str) -> Result<i64, Message> {
    let plain = text.trim().replace(',', ".");
    if plain.is_empty() {
        return Err(Message::new("error-required"));
    }
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || part.len() > 3 || !digits(whole) || !digits(part) {
        return Err(Message::new("error-bring-volume"));
    }
    let litres: i64 = format!("{whole}{part:0<3}").parse().map_err(|_| Message::new("error-bring-volume"))?;
    if litres > 100_000 { Err(Message::new("error-bring-volume")) } else { Ok(litres * 1_000) }
}

/// Cubic metres with one decimal, rounded up so that nothing counts as no room: `2.5`, `12`.
pub fn cubic_metres(ml: i64) -> String {
    let tenths = (ml.max(0) + 99_999) / 100_000;
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn volumes_are_read_as_people_type_them() {
        assert_eq!(read_cubic_metres("2,5").unwrap(), 2_500_000);
        assert_eq!(read_cubic_metres(" 12 ").unwrap(), 12_000_000);
        assert_eq!(cubic_metres(2_500_000), "2.5");
        assert_eq!(cubic_metres(1), "0.1");
        for wrong in ["-1", "1e3", "101", "1.2345", "m3", "9999999999"] {
            assert_eq!(read_cubic_metres(wrong).unwrap_err().key, "error-bring-volume", "{wrong}");
        }
    }

    #[test]
    fn what_became_of_it_is_said_truly() {
        let of = |out, there, unusable| Became::of(10, Fate { out, there, unusable });
        let said = |handed, ready, unusable| Became { handed, ready, unusable };
        assert_eq!(of(0.0, 10.0, 0.0), said(Handed::None, true, false));
        assert_eq!(of(5.0, 5.0, 0.0), said(Handed::Some, true, false));
        assert_eq!(of(6.0, 0.0, 4.0), said(Handed::Most, false, true), "the rest was thrown away, not handed on");
        assert_eq!(of(0.0, 0.0, 10.0), said(Handed::None, false, true));
        assert_eq!(of(9.8, 0.2, 0.0), said(Handed::All, false, false));
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in ".{0,12}") {
            if let Ok(ml) = read_cubic_metres(&text) {
                prop_assert!((0..=100_000_000).contains(&ml));
            }
        }
    }
}
