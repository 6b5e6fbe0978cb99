//! The desk's forms about the demand of one item: its standard, and which figure counts.

use axum::extract::Path;
use kernel::{Line, Message};
use storage::Reads;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, done};

use crate::{
    model::demand::{Demand, History, MOST_MONTHS, Method, Rate, read_units, shipped, write_units},
    store::{followers, histories, levels, rates, seasons},
};

use super::{
    chart::{Chart, Drawn},
    explained::{few, sentence, units},
    said::Said,
    standards::{Forms, Known, render},
};

/// How many changes of level are shown.
const CHANGES: i64 = 20;

pub fn routes(routes: Routes) -> Routes {
    let may = Access::May(Permission::NeedsManage);
    routes.post("/desk/needs/{item}/rate", may, set_rate).post("/desk/needs/{item}/method", may, choose)
}

/// One of the figures that could count.
pub struct Figure {
    /// Its word.
    pub method: Method,
    /// Units a week; `None` if it is not there.
    pub weekly: Option<i64>,
    /// Whether it was chosen.
    pub chosen: bool,
}

/// A change of level, in words.
pub struct ChangeRow {
    pub at: kernel::Instant,
    pub sizes: String,
    pub before: String,
    pub after: String,
}

/// What the desk shows of the demand of an item.
pub struct DemandPart {
    pub sentence: Option<String>,
    pub figures: Vec<Figure>,
    /// Units of each size in a week, as the reader writes decimals.
    pub sizes: Vec<(String, String)>,
    pub chart: Option<Chart>,
    pub rate: Option<RateText>,
    pub suggested: Option<RateText>,
    /// What became of the standard, the latest first.
    pub rate_changes: Vec<RateRow>,
    pub changes: Vec<ChangeRow>,
    pub followers: i64,
}

/// A change of the standard: what it was before and what it is since, in words; empty where there was none.
pub struct RateRow {
    pub at: kernel::Instant,
    pub actor: Option<web::AccountId>,
    pub who: String,
    pub before: String,
    pub after: String,
    pub source: String,
}

/// A standard in words.
pub struct RateText {
    pub units: String,
    /// As a form takes it.
    pub plain: String,
    pub months: i64,
    pub source: String,
    pub link: String,
}

impl RateText {
    fn new(page: &Page, rate: Rate, source: &str, link: &str) -> Self {
        Self {
            units: units(page.lang, rate.units_milli()),
            plain: write_units(rate.units_milli()),
            months: rate.months(),
            source: source.to_owned(),
            link: link.to_owned(),
        }
    }
}

impl DemandPart {
    /// Looks it up.
    pub async fn of(on: &mut impl Reads, page: &Page, known: &Known) -> kernel::Result<Self> {
        let (item, demand) = (known.item(), &known.need.demand);
        let said = Said::on(page, &known.now);
        let method = rates::method(on, item.id).await?;
        let given = rates::of_item(on, item.id).await?;
        let rate =
            given.as_ref().and_then(|given| Some(RateText::new(page, given.rate()?, &given.source, &given.link)));
        let suggested = shipped().find(|shipped| shipped.slug == item.slug);
        let suggested = suggested.map(|shipped| RateText::new(page, shipped.rate, shipped.source, shipped.link));
        let kept = histories::of_item(on, item.id).await?;
        let history = kept.as_ref().map(|kept| History::read(&kept.weeks)).transpose()?;
        let learned = kept.and_then(|kept| kept.learned?.lesson).map(|(learned, _)| learned);
        let drawn = Drawn {
            item,
            history: history.as_ref(),
            demand,
            learned: learned.as_ref(),
            seasons: &seasons::all(on).await?,
            today: known.now.today,
        };
        let chart = Chart::draw(page, &drawn, &page.t("demand-chart"));
        let level = |level: Option<crate::model::Level>| match level {
            Some(level) => page.word("level", level),
            None => page.t("demand-no-level"),
        };
        let changes = levels::changes_of(on, item.id, CHANGES).await?;
        let changes = changes.into_iter().map(|change| ChangeRow {
            at: change.at,
            sizes: said.size_line(item.size_system, &[change.size]),
            before: level(change.before),
            after: level(change.after),
        });
        let rate_changes = rate_rows(page, rates::history(on, item.id).await?);
        Ok(Self {
            rate_changes,
            sentence: sentence(page, demand),
            figures: figures(demand, method),
            sizes: demand
                .sizes
                .iter()
                .map(|(size, milli)| (said.size_line(item.size_system, &[*size]), few(page.lang, *milli)))
                .collect(),
            chart,
            suggested: if rate.is_some() { None } else { suggested },
            rate,
            changes: changes.collect(),
            followers: followers::count(on, item.id).await?,
        })
    }
}

fn rate_rows(page: &Page, history: Vec<rates::RateChange>) -> Vec<RateRow> {
    let words = |change: Option<&rates::RateChange>| {
        let figures = change.and_then(|change| Some((units(page.lang, change.units_milli?), change.months?)));
        figures.map_or_else(String::new, |(units, months)| page.t2("rates-every", "units", units, "months", months))
    };
    let row = |(at, change): (usize, &rates::RateChange)| RateRow {
        at: change.at,
        actor: change.actor,
        who: String::new(),
        before: words(history.get(at + 1)),
        after: words(Some(change)),
        source: change.source.clone(),
    };
    history.iter().enumerate().map(row).collect()
}

fn figures(demand: &Demand, chosen: Method) -> Vec<Figure> {
    let weekly = |method: Method| match method {
        Method::Automatic => demand.basis.map(|_| demand.weekly),
        Method::Learned => demand.learned.map(|learned| learned.weekly),
        Method::Entered => demand.entered,
        Method::Standard => demand.standard.map(|standard| standard.weekly),
    };
    let figure = |method: &Method| Figure { method: *method, weekly: weekly(*method), chosen: *method == chosen };
    Method::ALL.iter().map(figure).collect()
}

async fn choose(desk: Desk, Path(slug): Path<String>, mut form: Form) -> Answer {
    let known = Known::find(&desk, &slug).await?;
    let Some(method) = form.word("method", Method::parse) else {
        return render(&desk, known, Forms { rate: form, ..Forms::blank(&desk) }).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("choose which figure counts", &form)).await?;
    crate::choose(&mut tx, known.item().id, method).await?;
    done(tx, &format!("/desk/needs/{slug}"), "done-method-chosen").await
}

async fn set_rate(desk: Desk, Path(slug): Path<String>, mut form: Form) -> Answer {
    let known = Known::find(&desk, &slug).await?;
    if form.ticked("forget") {
        let mut tx = desk.house.db.begin(&desk.act("take a standard away", &form)).await?;
        crate::forget_rate(&mut tx, known.item().id).await?;
        return done(tx, &format!("/desk/needs/{slug}"), "done-rate-forgotten").await;
    }
    let units = form.read("units", read_units);
    let months = form.read("months", read_months);
    let source = form.line::<300>("source");
    let link = form.optional("link", read_link);
    let (Some(units), Some(months), Some(source), Some(link)) = (units, months, source, link) else {
        return render(&desk, known, Forms { rate: form, ..Forms::blank(&desk) }).await;
    };
    let rate = Rate::new(units, months).map_err(kernel::Error::Refused)?;
    let mut tx = desk.house.db.begin(&desk.act("set a standard", &form)).await?;
    let link = link.as_ref().map_or("", Line::as_str);
    crate::set_rate(&mut tx, known.item().id, rate, source.as_str(), link).await?;
    done(tx, &format!("/desk/needs/{slug}"), "done-rate-set").await
}

fn read_months(text: &str) -> Result<i64, Message> {
    let wrong = |_| Message::new("error-rate-months").with("max", MOST_MONTHS);
    let months = kernel::Quantity::parse(text).map_err(wrong)?.get();
    Rate::new(1, months).map(Rate::months)
}

/// A link that is shown to others: nothing but a web address.
fn read_link(text: &str) -> Result<Line<300>, Message> {
    let line = Line::<300>::parse(text)?;
    if line.as_str().starts_with("https://") || line.as_str().starts_with("http://") {
        return Ok(line);
    }
    Err(Message::new("error-rate-link"))
}
