//! The desk's forms about the demand of one item: its standard, and which figure counts.

use axum::extract::Path;
use kernel::{Line, Message};
use storage::Reads;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, done};

use crate::{
    model::demand::{Demand, History, MOST_MONTHS, Method, Rate, read_units, shipped, write_units},
    store::{followers, histories, levels, rates},
};

use super::{
    chart::Chart,
    explained::{sentence, units},
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
    /// Units of each size in a week.
    pub sizes: Vec<(String, i64)>,
    pub chart: Option<Chart>,
    pub rate: Option<RateText>,
    pub suggested: Option<RateText>,
    pub changes: Vec<ChangeRow>,
    pub followers: i64,
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
        let chart = match histories::of_item(on, item.id).await? {
            Some(kept) => {
                let learned = kept.learned.flatten().map(|(learned, _)| learned);
                Chart::draw(page, item, &History::read(&kept.weeks)?, learned.as_ref(), &page.t("demand-chart"))
            }
            None => None,
        };
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
        Ok(Self {
            sentence: sentence(page, demand),
            figures: figures(demand, method),
            sizes: demand.sizes.iter().map(|(s, n)| (said.size_line(item.size_system, &[*s]), *n)).collect(),
            chart,
            suggested: if rate.is_some() { None } else { suggested },
            rate,
            changes: changes.collect(),
            followers: followers::count(on, item.id).await?,
        })
    }
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
