//! What the host's team handed out: a distribution on most days of the twelve weeks, and one planned for tomorrow.

use jiff::civil;
use kernel::{Error, Instant, Lang, Result, date_in};
use outreach::{
    model::{
        distribution::{DistributionId, LoadId, Person, TallyKind},
        voices::{DecisionState, Face, WordState},
    },
    store::{
        distributions::{self, Debrief, Plan},
        loads,
        meetings::{self, NewMeeting},
        menus::{self, NewOrder},
        tallies::{self, Count},
        voices::{self, About},
    },
};
use serde::Deserialize;
use stock::{model::ItemId, store::ledger};
use storage::{Act, Actor, Tx};
use web::Role;

use super::{
    around::Around,
    files::read,
    history::{Line, Scene, quantity},
    load::{HOST, WAREHOUSE, item, known, somebody},
};

/// Kinds of things on one table.
const KINDS: usize = 5;
/// Areas, coarsely and invented, each with the people that are expected there.
const AREAS: [(&str, i64); 4] =
    [("North of the port", 180), ("By the canal", 120), ("Old quarry", 90), ("Behind the retail park", 60)];
const WENT_WELL: [&str; 4] = [
    "Calm queue, the line was marked early.",
    "Good mix of sizes, hardly anybody left with nothing.",
    "Translators at both ends of the table.",
    "Packed the van by noon and left on time.",
];
const TO_IMPROVE: [&str; 4] = [
    "Size M was gone after half an hour.",
    "One more spotter for the end of the queue.",
    "Start with the shoes, they take longest.",
    "Rain: bring the tarpaulin for the table.",
];
const WORDS: [(&str, Lang); 5] = [
    ("شكراً، كان الطابور هادئاً.", Lang::Ar),
    ("The coats were warm but too big for most of us.", Lang::En),
    ("کفش نمرهٔ ۴۲ زود تمام شد.", Lang::Fa),
    ("Merci, mais il faudrait venir aussi le soir.", Lang::Fr),
    ("لماذا لا توجد معاطف بمقاس صغير؟", Lang::Ar),
];

/// The first kinds of a table.
pub fn kinds(lines: &[Line]) -> Vec<ItemId> {
    let mut kinds: Vec<ItemId> = Vec::new();
    for line in lines.iter().filter(|line| !line.shelf.is_empty()) {
        if kinds.len() < KINDS && !kinds.contains(&line.item) {
            kinds.push(line.item);
        }
    }
    kinds
}

/// Two in the afternoon of a moment's day in Calais.
fn afternoon(at: Instant) -> Result<Instant> {
    let day = date_in(&web::zone(), at);
    let two = day.to_datetime(civil::time(14, 0, 0, 0)).to_zoned(web::zone()).map_err(Error::fault)?;
    Ok(two.timestamp().into())
}

/// A day's distribution from plan to debrief: what was due is loaded with a little more, handed out, and the rest is
/// brought back. What was due and not on the shelf is what people were turned away for.
pub async fn day(scene: &Scene<'_>, lines: &mut [&mut Line], kinds: &[ItemId], day: i64) -> Result<()> {
    let mut tx = scene.begin(scene.distributor, "hold a distribution").await?;
    let turn = usize::try_from(day).unwrap_or(0);
    let (area, expected) = AREAS[turn % AREAS.len()];
    let plan = Plan {
        organisation: scene.organisation,
        warehouse: scene.warehouse,
        starts: afternoon(tx.now())?,
        area: area.to_owned(),
        expected,
        roles: "queue: two\ntable: three\nstock: one\nspotter: one".to_owned(),
        note: String::new(),
        turns: kinds.iter().map(|item| (100, vec![*item])).collect(),
    };
    let id = distributions::plan(&mut tx, &plan).await?;
    for (line, n) in lines.iter_mut().zip(0i64..) {
        let due = line.due(day);
        if due > 0 {
            table(&mut tx, id, line, due, n + day).await?;
        }
    }
    let debrief = Debrief {
        came: expected * (85 + day * 7 % 30) / 100,
        went_well: WENT_WELL[turn % WENT_WELL.len()].to_owned(),
        to_improve: TO_IMPROVE[turn / 2 % TO_IMPROVE.len()].to_owned(),
        incident: String::new(),
    };
    distributions::close(&mut tx, None, id, &debrief).await?;
    tx.commit().await
}

/// One item in one size on the table.
async fn table(tx: &mut Tx, id: DistributionId, line: &mut Line, due: i64, n: i64) -> Result<()> {
    let loaded = load(tx, id, line, due + due / 10).await?;
    let there: i64 = loaded.iter().map(|(_, _, units)| units).sum();
    let handed = due.min(there);
    let person = Person::ALL[usize::try_from(n).unwrap_or(0) % Person::ALL.len()];
    let count = |kind, person, units| {
        quantity(units).map(|units| Count { item: line.item, size: line.size, kind, person, units, correction: false })
    };
    for (person, units) in [(person, handed - handed / 3), (Person::Unsaid, handed / 3)] {
        if units > 0 {
            tallies::tally(tx, None, id, &count(TallyKind::Handed, person, units)?).await?;
        }
    }
    // Not everybody who is turned away is counted.
    let turned = (due - there) * 2 / 3;
    if turned > 0 {
        tallies::tally(tx, None, id, &count(TallyKind::TurnedAway, person, turned)?).await?;
    }
    // Now and then one is not found again in the evening.
    let missing = i64::from(n % 23 == 0 && there > handed);
    let back = there - handed - missing;
    if let (Some((load, from, units)), true) = (loaded.last().copied(), back > 0) {
        let back = back.min(units);
        let into = loads::give_back(tx, None, id, load, quantity(back)?, None).await?;
        let rest = line.shelf.front().copied().filter(|(stands, _)| *stands == from);
        if rest.is_some() {
            line.shelf.pop_front();
        }
        line.shelf.push_front((into, back + rest.map_or(0, |(_, units)| units)));
        line.used += there - back;
    } else {
        line.used += there;
    }
    Ok(())
}

/// Loads units from the oldest boxes; answers what was taken from which.
async fn load(
    tx: &mut Tx,
    id: DistributionId,
    line: &mut Line,
    units: i64,
) -> Result<Vec<(LoadId, stock::model::BoxId, i64)>> {
    let (mut left, mut loaded) = (units, Vec::new());
    while left > 0 {
        let Some((from, there)) = line.shelf.pop_front() else { break };
        let take = left.min(there);
        let code = ledger::by_id(tx, from, None).await?.code;
        let part = if take < there { Some(quantity(take)?) } else { None };
        loaded.push((loads::load(tx, None, id, code, part).await?, from, take));
        if take < there {
            line.shelf.push_front((from, there - take));
        }
        left -= take;
    }
    Ok(loaded)
}

/// What is planned for tomorrow.
pub async fn around_today(around: &Around<'_>) -> Result<()> {
    let made = around.made;
    let mut tx = around.begin(somebody(made, Role::DistributionLead)?, "plan a distribution").await?;
    let the = |slug: &str| item(made, slug).map(|(_, id, _)| *id);
    let plan = Plan {
        organisation: known(&made.organisations, HOST)?,
        warehouse: known(&made.warehouses, WAREHOUSE)?,
        starts: afternoon(around.today.plus_days(1))?,
        area: AREAS[0].0.to_owned(),
        expected: 60,
        roles: "queue: Yonas, Salma\ntable: Leïla, Tom\nstock: Ed\nspotter: Ana".to_owned(),
        note: "Bring the tarpaulin: rain is forecast.".to_owned(),
        turns: vec![
            (50, vec![the("winter-coat-men")?, the("waterproof-jacket-men")?, the("fleece-men")?]),
            (100, vec![the("thick-socks")?]),
            (40, vec![the("thick-blanket")?]),
            (20, vec![the("firewood")?]),
        ],
    };
    let tomorrow = distributions::plan(&mut tx, &plan).await?;
    tx.commit().await?;
    menu(around, tomorrow).await?;
    voices(around).await?;
    meetings(around).await
}

/// A row of `menu-words.csv`.
#[derive(Debug, Deserialize)]
struct MenuWord {
    item: String,
    ps: String,
    ti: String,
}

/// Today's menu for tomorrow, with the first orders.
async fn menu(around: &Around<'_>, tomorrow: DistributionId) -> Result<()> {
    let mut tx = around.begin(somebody(around.made, Role::DistributionLead)?, "open a menu").await?;
    for row in read::<MenuWord>("menu-words.csv")? {
        let (_, item, _) = item(around.made, &row.item)?;
        menus::set_word(&mut tx, *item, "ps", &row.ps).await?;
        menus::set_word(&mut tx, *item, "ti", &row.ti).await?;
    }
    let id = menus::open(&mut tx, None, tomorrow).await?;
    let (_, distribution) = menus::by_id(&mut tx, id, None).await?;
    let offers = menus::on_offer(&mut tx, &distribution).await?;
    for (offer, n) in offers.iter().zip(11i64..).take(9) {
        let units = quantity(offer.left.min(1 + n % 3))?;
        let order = NewOrder { token: n.to_string(), item: offer.item, size: offer.size, units };
        menus::order(&mut tx, id, &distribution, &order).await?;
    }
    tx.commit().await
}

/// Faces and words: about the last distribution, and about coats.
async fn voices(around: &Around<'_>) -> Result<()> {
    let host = known(&around.made.organisations, HOST)?;
    let mut tx = around.begin(somebody(around.made, Role::DistributionLead)?, "make codes for voices").await?;
    let last = distributions::list(&mut tx, Some(host), true, "", 1, 0).await?;
    let last = last.first().ok_or_else(|| Error::Fault("the demo has no distribution".to_owned()))?.id;
    let (_, coat, _) = item(around.made, "winter-coat-men")?;
    let codes = [
        voices::make_code(&mut tx, host, About::Distribution(last)).await?,
        voices::make_code(&mut tx, host, About::Item(*coat)).await?,
    ];
    tx.commit().await?;
    let mut tx = around.db.begin(&Act::new(Actor::Visitor, "say what one thinks")).await?;
    for n in 0..46usize {
        let face = [Face::Good, Face::Good, Face::SoSo, Face::Good, Face::Bad][n * 7 % 5];
        let (word, lang) = WORDS.get(n).copied().unwrap_or(("", Lang::Ar));
        voices::speak(&mut tx, codes[n % 2], face, word, lang).await?;
    }
    tx.commit().await?;
    let mut tx = around.begin(somebody(around.made, Role::DistributionLead)?, "look at words").await?;
    for word in voices::words(&mut tx, Some(host), WordState::Waiting, 3).await? {
        voices::look(&mut tx, Some(host), word.id, true).await?;
    }
    tx.commit().await
}

/// Two meetings, and what became of their decisions.
async fn meetings(around: &Around<'_>) -> Result<()> {
    let host = known(&around.made.organisations, HOST)?;
    let the = |slug: &str| item(around.made, slug).map(|(_, id, _)| Some(*id));
    let day = |ago: i64| date_in(&web::zone(), around.today.plus_days(-ago));
    let mut tx = around.begin(somebody(around.made, Role::DistributionLead)?, "write meetings down").await?;
    let first = NewMeeting {
        organisation: host,
        day: day(25),
        area: AREAS[0].0.to_owned(),
        who: "community leaders, women of the area, two organisations".to_owned(),
        people: 23,
        note: String::new(),
        decisions: vec![
            ("Coats in sizes S and M first, nothing in bright colours".to_owned(), the("winter-coat-men")?),
            ("An hour for women only on Thursdays".to_owned(), None),
            ("A dry place for the queue".to_owned(), None),
        ],
    };
    let second = NewMeeting {
        day: day(6),
        area: AREAS[1].0.to_owned(),
        people: 14,
        decisions: vec![("One blanket more for each tent while it freezes".to_owned(), the("thick-blanket")?)],
        ..first.clone()
    };
    let id = meetings::write(&mut tx, &first).await?;
    meetings::write(&mut tx, &second).await?;
    let became = [
        (DecisionState::Done, "asked for on the needs list since the week after"),
        (DecisionState::Done, "first held on the Thursday after"),
        (DecisionState::Dropped, "no tarpaulin may stand there"),
    ];
    for (decision, (state, remark)) in meetings::decisions(&mut tx, id).await?.iter().zip(became) {
        meetings::became(&mut tx, Some(host), id, decision.id, state, remark).await?;
    }
    tx.commit().await
}
