use askama::Template;
use axum::extract::Path;
use kernel::{Error, Message, Quantity, Result, Uuid};
use serde::Deserialize;
use stock::counter::{ItemId, Size};
use web::{Answer, Desk, Form, Page, done, encode, html};

use crate::{
    model::distribution::{Distribution, DistributionId, OfTally, Person, Sums, TallyKind},
    store::{
        distributions,
        tallies::{self, Count, Tallied},
    },
};

use super::{
    address, id_of,
    parts::{Items, SumRow, size_words, sum_rows},
};

/// Lines that can be taken back on the page.
const LATEST: i64 = 8;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Filters {
    item: String,
    person: String,
}

/// A size of the item that is chosen just now: two buttons, each with a key of its own, so that a double press
/// counts once and two presses on two buttons count twice.
struct Press {
    size: Size,
    words: String,
    handed: i64,
    left: i64,
    /// Whether any of it is, or was, in the van: only then can one be handed out.
    loaded: bool,
    key: Uuid,
    away: Uuid,
}

/// A line that stands, in words.
struct Written {
    id: String,
    words: String,
    moment: String,
    key: Uuid,
}

#[derive(Template)]
#[template(path = "distribution-hand-out.html")]
struct HandOutPage {
    page: Page,
    form: Form,
    distribution: Distribution,
    items: Vec<(ItemId, String, bool)>,
    item: Option<ItemId>,
    item_name: String,
    persons: Vec<(Person, String)>,
    person: Person,
    presses: Vec<Press>,
    latest: Vec<Written>,
}

impl HandOutPage {
    /// Whether any size of the item is, or was, in the van.
    fn any_loaded(&self) -> bool {
        self.presses.iter().any(|press| press.loaded)
    }
}

pub async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let filters: Filters = desk.filters();
    let form = desk.blank();
    page(&desk, id_of(&id)?, form, filters).await
}

async fn page(desk: &Desk, id: DistributionId, form: Form, filters: Filters) -> Answer {
    let mut read = desk.house.db.read().await?;
    let distribution = distributions::by_id(&mut read, id, desk.who.reach()).await?;
    let catalogue = Items::open(&mut read).await?;
    let sums = distributions::sums(&mut read, id).await?;
    let mut offered: Vec<ItemId> = distributions::offered(&mut read, id).await?.into_iter().map(|o| o.item).collect();
    for other in &sums {
        if !offered.contains(&other.item) {
            offered.push(other.item);
        }
    }
    let latest = tallies::latest(&mut read, id, LATEST).await?;
    drop(read);
    let page = desk.page("distribution-hand-out-title");
    // What is in the van comes first, in the order of the plan.
    let loaded = |item: &ItemId| sums.iter().any(|s| s.item == *item && s.was_there());
    offered.sort_by_key(|item| !loaded(item));
    let chosen = ItemId::parse(&filters.item).filter(|item| offered.contains(item)).or(offered.first().copied());
    let presses = chosen.map(|item| presses(desk, &catalogue, item, &sums)).unwrap_or_default();
    let latest = latest.iter().map(|line| written(desk, &page, &catalogue, line)).collect();
    let fine = form.is_fine();
    let template = HandOutPage {
        items: offered.iter().map(|i| (*i, catalogue.name(*i, page.lang), Some(*i) == chosen)).collect(),
        item_name: chosen.map(|item| catalogue.name(item, page.lang)).unwrap_or_default(),
        item: chosen,
        persons: Person::ALL.iter().map(|p| (*p, page.word("distribution-person", p))).collect(),
        person: Person::parse(&filters.person).unwrap_or(Person::Unsaid),
        presses,
        latest,
        distribution,
        form,
        page,
    };
    html(&template, fine)
}

/// Every size of an item, with what became of it so far.
fn presses(desk: &Desk, catalogue: &Items, item: ItemId, sums: &[Sums]) -> Vec<Press> {
    let Some(known) = catalogue.get(item) else { return Vec::new() };
    known
        .size_system
        .sizes()
        .iter()
        .filter_map(|size| Size::any(size))
        .map(|size| {
            let stands = sums.iter().find(|s| s.item == item && s.size == size);
            Press {
                size,
                words: size_words(size),
                handed: stands.map_or(0, |s| s.handed),
                left: stands.map_or(0, Sums::left),
                loaded: stands.is_some_and(Sums::was_there),
                key: desk.house.world().new_uuid(),
                away: desk.house.world().new_uuid(),
            }
        })
        .collect()
}

fn written(desk: &Desk, page: &Page, catalogue: &Items, line: &Tallied) -> Written {
    let what = match size_words(line.size) {
        size if size.is_empty() => catalogue.name(line.item, page.lang),
        size => format!("{} {size}", catalogue.name(line.item, page.lang)),
    };
    let key = match line.kind {
        TallyKind::Handed => "distribution-line-handed",
        TallyKind::TurnedAway => "distribution-line-turned-away",
    };
    Written {
        id: line.id.to_string(),
        words: page.t3(key, "n", line.units, "what", what, "person", page.word("distribution-person", line.person)),
        moment: page.moment(&line.at),
        key: desk.house.world().new_uuid(),
    }
}

fn back(id: DistributionId, item: &str, person: &str) -> String {
    format!("{}/hand-out?item={}&person={}", address(id), encode(item), encode(person))
}

/// One press of a button.
pub async fn tally(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let count = read(&desk, &mut form).await?;
    let filters = Filters { item: form.value("item").to_owned(), person: form.value("person").to_owned() };
    let Some(count) = count else { return page(&desk, id, form, filters).await };
    let mut tx = desk.house.db.begin(&desk.act("tally what is handed out", &form)).await?;
    match tallies::tally(&mut tx, desk.who.reach(), id, &count).await {
        Ok(_) => {
            let said = match count.kind {
                TallyKind::Handed => "done-handed-out",
                TallyKind::TurnedAway => "done-turned-away",
            };
            done(tx, &back(id, &filters.item, &filters.person), said).await
        }
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("tally", message);
            page(&desk, id, form, filters).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn read(desk: &Desk, form: &mut Form) -> Result<Option<Count>> {
    let items = Items::open(&mut desk.house.db.read().await?).await?;
    let item =
        form.read("item", |text| ItemId::parse(text).and_then(|id| items.get(id)).ok_or(Message::new("error-choose")));
    let size = item.and_then(|item| form.read("size", |text| item.size_system.read(text)));
    let kind = form.word("kind", TallyKind::parse);
    let person = form.optional("person", |text| Person::parse(text).ok_or(Message::new("error-choose")));
    let units = form.optional("units", Quantity::parse);
    let one = Quantity::new(1).map_err(Error::Refused)?;
    let (Some(item), Some(size), Some(kind), Some(person), Some(units)) = (item, size, kind, person, units) else {
        return Ok(None);
    };
    Ok(Some(Count {
        item: item.id,
        size,
        kind,
        person: person.unwrap_or(Person::Unsaid),
        units: units.unwrap_or(one),
        correction: form.ticked("correction"),
    }))
}

/// Takes a line back.
pub async fn take_back(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let line = form.id::<OfTally>("line").ok_or(Error::NotFound)?;
    let (item, person) = (form.value("item").to_owned(), form.value("person").to_owned());
    let mut tx = desk.house.db.begin(&desk.act("take a tally back", &form)).await?;
    tallies::take_back(&mut tx, desk.who.reach(), id, line).await?;
    done(tx, &back(id, &item, &person), "done-tally-taken-back").await
}

/// A row of the grid: what stands, and the two fields.
struct Cell {
    row: SumRow,
    handed: String,
    away: String,
}

impl Cell {
    /// The names of the fields, with the keys of their words.
    fn fields(&self) -> [(&str, &'static str); 2] {
        [(&self.handed, "distribution-handed"), (&self.away, "distribution-turned-away")]
    }
}

#[derive(Template)]
#[template(path = "distribution-grid.html")]
struct GridPage {
    page: Page,
    form: Form,
    distribution: Distribution,
    cells: Vec<Cell>,
    persons: Vec<(String, String)>,
}

pub async fn grid(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank().with("person", Person::Unsaid);
    grid_page(&desk, id_of(&id)?, form).await
}

fn cell(row: SumRow) -> Cell {
    let name = |kind: &str| format!("{kind}-{}-{}", row.sums.item, row.sums.size);
    Cell { handed: name("handed"), away: name("away"), row }
}

async fn grid_page(desk: &Desk, id: DistributionId, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let distribution = distributions::by_id(&mut read, id, desk.who.reach()).await?;
    let items = Items::open(&mut read).await?;
    let sums = distributions::sums(&mut read, id).await?;
    let page = desk.page("distribution-grid-title");
    let cells = sum_rows(&page, &items, sums).into_iter().map(cell).collect();
    let persons = Person::ALL.iter().map(|p| (p.to_string(), page.word("distribution-person", p))).collect();
    let fine = form.is_fine();
    html(&GridPage { page, form, distribution, cells, persons }, fine)
}

/// A whole table's paper tally at once: all of it, or nothing.
pub async fn save_grid(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    distributions::by_id(&mut read, id, desk.who.reach()).await?;
    let sums = distributions::sums(&mut read, id).await?;
    drop(read);
    let person = form.word("person", Person::parse);
    let correction = form.ticked("correction");
    let mut counts: Vec<(String, Count)> = Vec::new();
    for sums in sums {
        let cell = cell(SumRow { item: String::new(), size: String::new(), sums });
        for (field, kind) in [(cell.handed, TallyKind::Handed), (cell.away, TallyKind::TurnedAway)] {
            if let Some(Some(units)) = form.optional(&field, Quantity::parse) {
                let (item, size) = (cell.row.sums.item, cell.row.sums.size);
                let person = person.unwrap_or(Person::Unsaid);
                counts.push((field, Count { item, size, kind, person, units, correction }));
            }
        }
    }
    if counts.is_empty() && form.is_fine() {
        form.wrong("person", Message::new("error-tally-nothing"));
    }
    if !form.is_fine() {
        return grid_page(&desk, id, form).await;
    }
    let mut tx = desk.house.db.begin(&desk.act("tally a whole table", &form)).await?;
    for (field, count) in counts {
        match tallies::tally(&mut tx, desk.who.reach(), id, &count).await {
            Ok(_) => {}
            Err(Error::Refused(message)) => {
                drop(tx);
                form.wrong(&field, message);
                return grid_page(&desk, id, form).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
    done(tx, &address(id), "done-handed-out").await
}
