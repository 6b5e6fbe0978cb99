use askama::Template;
use axum::extract::Path;
use jiff::ToSpan as _;
use kernel::{Error, Instant, Message, Quantity};
use outreach::counter::{Decision, Faces};
use stock::counter::{Item, Size};
use storage::Reads;
use web::{Access, AccountId, Answer, Desk, Form, Page, Permission, Routes, done, html};

use crate::{
    model::{Level, Need, NewPin, Pin, Standard},
    store,
    work::refresh,
};

use super::{Now, demand::DemandPart, desk::per_week, said::Said};

pub fn routes(routes: Routes) -> Routes {
    routes.get("/desk/needs/{item}", Access::May(Permission::NeedsSee), show).post(
        "/desk/needs/{item}",
        Access::May(Permission::NeedsManage),
        save,
    )
}

/// Faces are counted over so many days: what was handed out since then is still worn.
const VOICE_DAYS: i64 = 84;

/// A size with what is known about it and what may be entered.
struct Row {
    size: Size,
    words: String,
    stock: i64,
    went: i64,
    level: Option<Level>,
    why: String,
    weekly_use: String,
    cover: String,
}

impl Row {
    /// What the row is about: the size, or every piece of an item without sizes.
    fn label(&self, page: &Page) -> String {
        if self.words.is_empty() { page.t("needs-desk-one-size") } else { self.words.clone() }
    }

    /// The two fields of the row: name, value, and the key of the words.
    fn fields(&self) -> [(String, &str, &'static str); 2] {
        let (weekly_use, cover) = fields(self.size);
        [(weekly_use, self.weekly_use.as_str(), "needs-desk-use"), (cover, self.cover.as_str(), "needs-desk-cover")]
    }
}

/// A pin, in words.
struct PinRow {
    id: String,
    level: Level,
    sizes: String,
    reason: String,
    who: String,
    from: String,
    until: String,
    stands: bool,
}

struct ChangeRow {
    at: Instant,
    who: String,
    sizes: String,
    weekly_use: i64,
    cover: i64,
}

/// What the people concerned said about the item.
struct Voices {
    faces: Faces,
    /// About the distributions that offered it.
    around: Faces,
    words: Vec<outreach::counter::Said>,
    decisions: Vec<Decision>,
}

impl Voices {
    async fn about(on: &mut impl Reads, known: &Known) -> kernel::Result<Self> {
        let since = known.now.today.checked_sub(VOICE_DAYS.days()).map_err(Error::fault)?;
        let item = known.item().id;
        Ok(Self {
            faces: outreach::counter::faces(on, item, since).await?,
            around: outreach::counter::faces_where_offered(on, item, since).await?,
            words: outreach::counter::words(on, item, since).await?,
            decisions: outreach::counter::decisions(on, item).await?,
        })
    }

    fn is_empty(&self) -> bool {
        self.faces.all() + self.around.all() == 0 && self.words.is_empty() && self.decisions.is_empty()
    }

    /// How many weeks back faces are counted.
    fn weeks(&self) -> i64 {
        VOICE_DAYS / 7
    }
}

/// What is wrong in the table, with the row and the column it is in.
struct Wrong {
    field: String,
    place: String,
    words: String,
}

/// The page of one item: what was entered, what people decided, and how both came about.
#[derive(Template)]
#[template(path = "desk-need.html")]
struct ItemDesk {
    page: Page,
    slug: String,
    public: bool,
    rows: Vec<Row>,
    form: Form,
    pin_form: Form,
    rate_form: Form,
    demand: DemandPart,
    pins: Vec<PinRow>,
    history: Vec<ChangeRow>,
    voices: Voices,
    wrong: Vec<Wrong>,
    sizes: Vec<(String, String)>,
    levels: Vec<(&'static str, String)>,
}

/// An item as the desk sees it, before anything is typed.
pub struct Known {
    pub now: Now,
    pub need: Need,
}

impl Known {
    /// Finds an item that is still collected.
    pub async fn find(desk: &Desk, slug: &str) -> kernel::Result<Self> {
        let now = Now::in_house(&desk.house).await?;
        let need = now.list.find(slug).ok_or(Error::NotFound)?.clone();
        Ok(Self { now, need })
    }

    pub fn item(&self) -> &Item {
        &self.need.item
    }
}

/// What was typed into the forms of the page.
pub struct Forms {
    /// Weekly use and days of cover.
    pub entered: Form,
    /// A pin.
    pub pin: Form,
    /// A standard.
    pub rate: Form,
}

impl Forms {
    /// Nothing yet.
    pub fn blank(desk: &Desk) -> Self {
        Self { entered: desk.blank(), pin: desk.blank(), rate: desk.blank() }
    }
}

async fn show(desk: Desk, Path(slug): Path<String>) -> Answer {
    let known = Known::find(&desk, &slug).await?;
    let forms = Forms::blank(&desk);
    render(&desk, known, forms).await
}

/// The page with what was typed into its forms.
pub async fn render(desk: &Desk, known: Known, forms: Forms) -> Answer {
    let Forms { entered: form, pin: pin_form, rate: rate_form } = forms;
    let page = desk.page("needs-desk-title").titled(known.item().name(desk.lang));
    let mut read = desk.house.db.read().await?;
    let went = per_week(&mut read, known.now.today).await?;
    let pins = store::pins::of_item(&mut read, known.item().id).await?;
    let history = store::standards::history(&mut read, known.item().id).await?;
    let mut demand = DemandPart::of(&mut read, &page, &known).await?;
    let voices = Voices::about(&mut read, &known).await?;
    drop(read);
    let actors = history.iter().map(|change| change.actor).chain(demand.rate_changes.iter().map(|change| change.actor));
    let names = desk.house.names(&actors.flatten().map(AccountId::uuid).collect::<Vec<_>>()).await?;
    for change in &mut demand.rate_changes {
        change.who = change.actor.and_then(|id| names.get(&id.uuid()).cloned()).unwrap_or_default();
    }
    let said = Said::on(&page, &known.now);
    let system = known.item().size_system;
    let every = system.sizes().iter().filter_map(|size| Size::any(size));
    let fine = form.is_fine() && pin_form.is_fine() && rate_form.is_fine();
    let rows = every.map(|size| row(&page, &said, &known, &form, size, went.get(&(known.item().id, size)).copied()));
    let rows: Vec<Row> = rows.collect();
    let body = ItemDesk {
        slug: known.item().slug.clone(),
        public: known.need.level().is_some(),
        wrong: rows.iter().flat_map(|row| wrong(&page, &form, row)).collect(),
        rows,
        pins: pins.iter().map(|pin| pin_row(&page, &said, &known, pin)).collect(),
        history: history
            .into_iter()
            .map(|change| ChangeRow {
                at: change.at,
                who: change.actor.and_then(|id| names.get(&id.uuid()).cloned()).unwrap_or_default(),
                sizes: said.size_line(system, &[change.size]),
                weekly_use: change.weekly_use,
                cover: change.cover_days,
            })
            .collect(),
        sizes: sizes(&said, known.item()),
        levels: Level::ALL.iter().map(|level| (level.as_str(), page.word("level", level))).collect(),
        form,
        pin_form,
        rate_form: filled(rate_form, &demand),
        demand,
        voices,
        page,
    };
    html(&body, fine)
}

/// The form of the standard: what was typed, else what stands, else what the handbook suggests.
fn filled(form: Form, demand: &DemandPart) -> Form {
    match (form.is_fine(), demand.rate.as_ref().or(demand.suggested.as_ref())) {
        (true, Some(rate)) => {
            let form = form.with("units", &rate.plain).with("months", rate.months);
            form.with("source", &rate.source).with("link", &rate.link)
        }
        _ => form,
    }
}

fn row(page: &Page, said: &Said<'_>, known: &Known, form: &Form, size: Size, went: Option<i64>) -> Row {
    let found = known.need.sizes.iter().find(|need| need.size == size);
    let standard = found.and_then(|need| need.entered);
    let outcome = found.and_then(|need| need.outcome.as_ref());
    // After an error the form holds what was typed; before, what was entered last.
    let typed = !form.is_fine();
    let value = |field: String, entered: Option<i64>| match typed {
        true => form.value(&field).to_owned(),
        false => entered.map(|n| n.to_string()).unwrap_or_default(),
    };
    let (use_field, cover_field) = fields(size);
    Row {
        size,
        words: said.size_line(known.item().size_system, &[size]),
        stock: found.map_or(0, |need| need.stock),
        went: went.unwrap_or(0),
        level: outcome.map(|outcome| outcome.level),
        why: outcome.map(|o| said.reason(&(&o.why).into())).unwrap_or_else(|| page.t("needs-desk-no-level")),
        weekly_use: value(use_field, standard.map(Standard::weekly_use)),
        cover: value(cover_field, standard.map(Standard::cover_days)),
    }
}

fn wrong(page: &Page, form: &Form, row: &Row) -> Vec<Wrong> {
    let of = |(field, _, words): (String, &str, &str)| {
        let message = page.message(form.error(&field)?);
        Some(Wrong {
            field,
            place: page.t2("needs-desk-place", "size", row.label(page), "column", page.t(words)),
            words: message,
        })
    };
    row.fields().into_iter().filter_map(of).collect()
}

fn pin_row(page: &Page, said: &Said<'_>, known: &Known, pin: &Pin) -> PinRow {
    PinRow {
        id: pin.id.to_string(),
        level: pin.level,
        sizes: match pin.size {
            Some(size) => said.size_line(known.item().size_system, &[size]),
            None => page.t("pin-every-size"),
        },
        reason: pin.reason.clone(),
        who: said.who(pin.organisation),
        from: page.date(&pin.from_day),
        until: page.date(&pin.until_day),
        stands: pin.stands_on(known.now.today),
    }
}

fn sizes(said: &Said<'_>, item: &Item) -> Vec<(String, String)> {
    let every = item.size_system.sizes().iter().filter_map(|size| Size::any(size)).filter(|size| !size.is_none());
    every.map(|size| (size.to_string(), said.size_line(item.size_system, &[size]))).collect()
}

async fn save(desk: Desk, Path(slug): Path<String>, mut form: Form) -> Answer {
    let known = Known::find(&desk, &slug).await?;
    let entered = read(&mut form, &known);
    if !form.is_fine() {
        return render(&desk, known, Forms { entered: form, ..Forms::blank(&desk) }).await;
    }
    let mut tx = desk.house.db.begin(&desk.act("enter weekly use", &form)).await?;
    for (size, standard) in entered {
        crate::set_standard(&mut tx, known.item().id, size, standard.weekly_use(), standard.cover_days()).await?;
    }
    // Whoever entered it sees at once what follows from it.
    refresh::rework(&mut tx, known.item().id).await?;
    done(tx, &format!("/desk/needs/{slug}"), "done-needs-entered").await
}

/// The names of a size's two fields.
fn fields(size: Size) -> (String, String) {
    (format!("use-{size}"), format!("cover-{size}"))
}

/// Reads weekly use and cover of every size. A size about which nothing was entered, now or before, is left out.
fn read(form: &mut Form, known: &Known) -> Vec<(Size, Standard)> {
    let mut entered = Vec::new();
    for size in known.item().size_system.sizes().iter().filter_map(|size| Size::any(size)) {
        let (use_field, cover_field) = fields(size);
        let has_one = known.need.sizes.iter().any(|need| need.size == size && need.entered.is_some());
        let blank = form.value(&use_field).trim().is_empty() && form.value(&cover_field).trim().is_empty();
        if blank && !has_one {
            continue;
        }
        let weekly_use = form.read(&use_field, |text| whole(text).and_then(|n| Standard::new(n, 1).map(|_| n)));
        let cover = form.read(&cover_field, |text| whole(text).and_then(|n| Standard::new(0, n).map(|_| n)));
        if let (Some(weekly_use), Some(cover)) = (weekly_use, cover) {
            entered.extend(Standard::new(weekly_use, cover).ok().map(|standard| (size, standard)));
        }
    }
    entered
}

/// A quantity, or none at all.
fn whole(text: &str) -> Result<i64, Message> {
    let text = text.trim();
    if !text.is_empty() && text.chars().all(|c| matches!(c, '0' | '٠' | '۰')) {
        return Ok(0);
    }
    Quantity::parse(text).map(Quantity::get)
}

/// Reads what is to be pinned.
pub fn read_pin(form: &mut Form, known: &Known, organisation: web::OrganisationId) -> Option<NewPin> {
    let system = known.item().size_system;
    let size = form.optional("size", |text| system.read(text));
    let level = form.word("level", Level::parse);
    let reason = form.read("reason", NewPin::read_reason);
    let until = form.read("until", |text| NewPin::check_until(kernel::parse_date(text)?, known.now.today));
    Some(NewPin { item: known.item().id, size: size?, level: level?, reason: reason?, until: until?, organisation })
}
