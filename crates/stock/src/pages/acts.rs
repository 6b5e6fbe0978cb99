//! What people do with a box from its page.

use axum::{extract::Path, http::StatusCode};
use kernel::{Error, Line, Message, Quantity, Result};
use storage::{Act, Actor, Tx};
use web::{Access, Answer, Desk, Form, Permission, Routes, html};

use super::{
    boxes::BoxPage,
    parts::{self, address, code_in_address},
    rows::Lookup,
};
use crate::{
    model::{ActId, Code, StoredBox},
    store::{acts, acts::Really, ledger, ledger::Context, undo},
};

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let move_it = Access::May(Permission::StockMove);
    let correct_it = Access::May(Permission::StockCorrect);
    routes
        .post("/desk/stock/boxes/{code}/move", move_it, carry)
        .post("/desk/stock/boxes/{code}/pack-out", move_it, pack_out)
        .post("/desk/stock/boxes/{code}/pick", move_it, pick)
        .post("/desk/stock/boxes/{code}/put-back", move_it, put_back)
        .post("/desk/stock/boxes/{code}/split", move_it, split)
        .post("/desk/stock/boxes/{code}/merge", move_it, merge)
        .post("/desk/stock/boxes/{code}/arrived", move_it, arrived)
        .post("/desk/stock/boxes/{code}/found", move_it, found)
        .post("/desk/stock/boxes/{code}/correct", correct_it, correct)
        .post("/desk/stock/boxes/{code}/lost", correct_it, lost)
        .post("/desk/stock/boxes/{code}/scrap", correct_it, scrap)
        .post("/desk/stock/undo", move_it, undo_act)
}

async fn carry(desk: Desk, Path(code): Path<String>, form: Form) -> Answer {
    Box::pin(perform(desk, &code, form, "move a box", "move")).await
}

async fn pack_out(desk: Desk, Path(code): Path<String>, form: Form) -> Answer {
    Box::pin(perform(desk, &code, form, "pack out", "pack-out")).await
}

async fn pick(desk: Desk, Path(code): Path<String>, form: Form) -> Answer {
    Box::pin(perform(desk, &code, form, "pick a box", "pick")).await
}

async fn put_back(desk: Desk, Path(code): Path<String>, form: Form) -> Answer {
    Box::pin(perform(desk, &code, form, "put a box back", "put-back")).await
}

async fn split(desk: Desk, Path(code): Path<String>, form: Form) -> Answer {
    Box::pin(perform(desk, &code, form, "split a box", "split")).await
}

async fn merge(desk: Desk, Path(code): Path<String>, form: Form) -> Answer {
    Box::pin(perform(desk, &code, form, "merge boxes", "merge")).await
}

async fn arrived(desk: Desk, Path(code): Path<String>, form: Form) -> Answer {
    Box::pin(perform(desk, &code, form, "receive an announced box", "arrived")).await
}

async fn found(desk: Desk, Path(code): Path<String>, form: Form) -> Answer {
    Box::pin(perform(desk, &code, form, "find a lost box", "found")).await
}

async fn correct(desk: Desk, Path(code): Path<String>, form: Form) -> Answer {
    Box::pin(perform(desk, &code, form, "correct a box", "correct")).await
}

async fn lost(desk: Desk, Path(code): Path<String>, form: Form) -> Answer {
    Box::pin(perform(desk, &code, form, "mark a box lost", "lost")).await
}

async fn scrap(desk: Desk, Path(code): Path<String>, form: Form) -> Answer {
    Box::pin(perform(desk, &code, form, "scrap", "scrap")).await
}

/// Why, in a line.
type Reason = Line<200>;

/// What was asked for, as it was typed.
enum Wanted {
    Move,
    PackOut(Option<Quantity>),
    Pick,
    PutBack,
    Split(Quantity, Option<Code>),
    Merge(Code),
    Arrived,
    Found(Quantity),
    Correct(Quantity, Reason),
    Lost(Reason),
    Scrap(Option<Quantity>, Reason),
}

impl Wanted {
    /// Reads an act's fields; every field has a name of its own, since all acts stand on one page.
    fn read(act: &str, form: &mut Form) -> Option<Self> {
        Some(match act {
            "move" => Self::Move,
            "pack-out" => Self::PackOut(form.optional("part", Quantity::parse)?),
            "pick" => Self::Pick,
            "put-back" => Self::PutBack,
            "split" => {
                let part = form.quantity("split_part");
                let label = form.optional("split_label", Code::parse);
                Self::Split(part?, label?)
            }
            "merge" => Self::Merge(form.read("merge_into", Code::parse)?),
            "arrived" => Self::Arrived,
            "found" => Self::Found(form.quantity("found")?),
            "correct" => {
                let really = form.quantity("really");
                let reason = form.line("correct_why");
                Self::Correct(really?, reason?)
            }
            "lost" => Self::Lost(form.line("lost_why")?),
            _ => {
                let part = form.optional("scrap_part", Quantity::parse);
                let reason = form.line("scrap_why");
                Self::Scrap(part?, reason?)
            }
        })
    }
}

/// Beside which field a refusal stands.
pub(crate) fn field_of(act: &str, refusal: &Message) -> &'static str {
    match act {
        _ if refusal.key == "error-box-meanwhile" => "box",
        "split" if refusal.key.starts_with("error-label") => "split_label",
        "split" => "split_part",
        "merge" => "merge_into",
        "pack-out" => "part",
        "correct" => "really",
        "found" => "found",
        "scrap" => "scrap_part",
        _ => "box",
    }
}

/// Where the person is sent after an act, and which words tell that it was done.
type Done = Option<(Code, &'static str)>;

async fn perform(desk: Desk, code: &str, mut form: Form, purpose: &'static str, act: &'static str) -> Answer {
    let code = code_in_address(code)?;
    let Some(wanted) = Wanted::read(act, &mut form) else {
        ledger::by_code(&mut desk.house.db.read().await?, code, desk.who.reach()).await?;
        return show(&desk, code, form, act, None).await;
    };
    let mut tx = desk.house.db.begin(&desk.act(purpose, &form)).await?;
    let stored = ledger::by_code(&mut tx, code, desk.who.reach()).await?;
    let context = Context::new(&tx);
    match carry_out(&mut tx, context, &desk, &stored, &mut form, &wanted).await {
        Ok(Some((to, done))) => {
            let location = format!("{}?undo={}", address(to), context.act);
            web::done(tx, &location, done).await
        }
        Ok(None) => {
            drop(tx);
            show(&desk, code, form, act, None).await
        }
        Err(Error::Refused(refusal)) => {
            drop(tx);
            show(&desk, code, form, act, Some(refusal)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn carry_out(
    tx: &mut Tx,
    context: Context,
    desk: &Desk,
    stored: &StoredBox,
    form: &mut Form,
    wanted: &Wanted,
) -> Result<Done> {
    let done = match wanted {
        Wanted::Move => {
            let Some(to) = parts::read_place(tx, form, "move_to", stored.warehouse).await? else { return Ok(None) };
            acts::carry(tx, context, stored, to.id).await?;
            "done-box-moved"
        }
        Wanted::PackOut(part) => {
            acts::pack_out(tx, context, stored, *part).await?;
            "done-box-packed-out"
        }
        Wanted::Pick => {
            acts::pick(tx, context, stored).await?;
            "done-box-picked"
        }
        Wanted::PutBack => {
            acts::put_back(tx, context, stored).await?;
            "done-box-put-back"
        }
        Wanted::Split(part, label) => {
            let new = acts::split(tx, context, stored, *part, *label).await?;
            let new = ledger::by_id(tx, new, desk.who.reach()).await?;
            return Ok(Some((new.code, "done-box-split")));
        }
        Wanted::Merge(into) => return merge_into(tx, context, desk, stored, form, *into).await,
        Wanted::Arrived => {
            let location = match form.value("arrived_at").trim() {
                "" => stored.location,
                _ => match parts::read_place(tx, form, "arrived_at", stored.warehouse).await? {
                    Some(place) => Some(place.id),
                    None => return Ok(None),
                },
            };
            acts::arrive_expected(tx, context, stored, location).await?;
            "done-box-arrived"
        }
        Wanted::Found(quantity) => {
            let Some(place) = parts::read_place(tx, form, "found_at", stored.warehouse).await? else { return Ok(None) };
            acts::find(tx, context, stored, *quantity, Some(place.id)).await?;
            "done-box-found"
        }
        Wanted::Correct(quantity, reason) => {
            let Some(really) = really(tx, desk, stored, form, *quantity).await? else { return Ok(None) };
            acts::correct_all(tx, context, stored, &really, reason.as_str()).await?;
            "done-box-corrected"
        }
        Wanted::Lost(reason) => {
            acts::lose(tx, context, stored, reason.as_str()).await?;
            "done-box-lost"
        }
        Wanted::Scrap(part, reason) => {
            acts::scrap(tx, context, stored, *part, reason.as_str()).await?;
            "done-box-scrapped"
        }
    };
    Ok(Some((stored.code, done)))
}

/// Reads what is really in a box. What the form does not ask for stays as it is.
async fn really(
    tx: &mut Tx,
    desk: &Desk,
    stored: &StoredBox,
    form: &mut Form,
    quantity: Quantity,
) -> Result<Option<Really>> {
    let lookup = Lookup::open(tx, stored.warehouse, desk.lang).await?;
    let (item, size) = lookup.content(form, ("correct_item", "correct_size"), (stored.item, stored.size));
    let asked = form.values("correct_expires").next().is_some();
    let expires = match asked {
        true => form.optional("correct_expires", kernel::parse_date),
        false => Some(stored.expires),
    };
    let (Some(item), Some(size), Some(expires)) = (item, size, expires) else { return Ok(None) };
    let believed = (stored.quantity, stored.item, stored.size, stored.expires);
    if (quantity.get(), item.id, size, expires) == believed {
        form.wrong("really", Message::new("error-correct-nothing"));
        return Ok(None);
    }
    Ok(Some(Really { quantity, item: item.id, size, expires }))
}

async fn merge_into(
    tx: &mut Tx,
    context: Context,
    desk: &Desk,
    stored: &StoredBox,
    form: &mut Form,
    into: Code,
) -> Result<Done> {
    match ledger::by_code(tx, into, desk.who.reach()).await {
        Ok(into) => {
            acts::merge(tx, context, stored, &into).await?;
            Ok(Some((into.code, "done-box-merged")))
        }
        Err(Error::NotFound) => {
            form.wrong("merge_into", Message::new("error-box-unknown").with("code", into.to_string()));
            Ok(None)
        }
        Err(other) => Err(other),
    }
}

/// The box's page again, with what was typed and what is wrong with it.
async fn show(desk: &Desk, code: Code, form: Form, open: &'static str, refusal: Option<Message>) -> Answer {
    let refused = refusal.is_some();
    let mut response = html(&BoxPage::load(desk, code, form, open, refusal).await?, false)?;
    if refused {
        *response.status_mut() = StatusCode::CONFLICT;
    }
    Ok(response)
}

/// Takes an act back. Its own identifier is the key, so that a double click takes it back once.
async fn undo_act(desk: Desk, mut form: Form) -> Answer {
    let act: ActId = form.id("act").ok_or(Error::NotFound)?;
    let once = Act::new(Actor::Account(desk.who.account.uuid()), "undo").once(act.uuid());
    let mut tx = desk.house.db.begin(&once).await?;
    let movements = undo::movements(&mut tx, act).await?;
    // The door lets in whoever may move boxes; what takes more to do takes as much to take back.
    if movements.iter().any(parts::undo_corrects) && !desk.who.may(Permission::StockCorrect) {
        return Err(Error::Forbidden.into());
    }
    let first = movements.first().ok_or(Error::NotFound)?;
    let stored = ledger::by_id(&mut tx, first.box_id, desk.who.reach()).await?;
    let cause = undo::cause(&mut tx, act).await?;
    if !movements.iter().all(|movement| parts::can_be_undone(movement.kind, cause.as_deref())) {
        return Err(Error::refused("error-undo-not-this").into());
    }
    undo::undo(&mut tx, act, desk.who.reach()).await?;
    web::done(tx, &address(stored.code), "done-undone").await
}
