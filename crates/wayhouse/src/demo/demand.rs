//! What the demand of the demo follows from: standards, the kit of those who arrive, what the kitchen uses, what
//! organisations show each other, and somebody who follows an item. Then everything is worked out.

use kernel::{Instant, Lang, Result, StillClock};
use needs::model::{
    CONSENT, NewFollower, Shows,
    demand::{Method, shipped},
};
use stock::{
    model::Size,
    store::{
        acts::{self, Receipt},
        ledger::{self, Context},
    },
};
use storage::{Act, Actor, Db};
use web::Role;

use super::{
    history::quantity,
    load::{HOST, Made, item, known, somebody, wrong},
};

/// The kitchen has a small store of its own, and runs low on what the shared warehouse has too much of.
const KITCHEN: (&str, &str) = ("marmite-du-ponant", "marmite-dry-store");
/// What came to the kitchen three weeks ago, and how much of it went into the pots since.
const POTS: [(&str, i64, i64); 3] = [("pasta", 80, 62), ("soup-tin", 60, 48), ("hand-gel", 24, 20)];
/// Days ago.
const CAME: i64 = 20;
const COOKED: i64 = 9;

/// Fills it in.
pub async fn fill(db: &Db, clock: &StillClock, made: &Made, today: Instant) -> Result<()> {
    let coordinator = somebody(made, Role::Coordinator)?;
    let act = |purpose| Act::new(Actor::Account(coordinator.uuid()), purpose);
    kitchen(db, clock, made, today).await?;
    clock.set(today);

    let mut tx = db.begin(&act("set standards")).await?;
    for shipped in shipped() {
        let (_, id, _) = item(made, shipped.slug)?;
        needs::set_rate(&mut tx, *id, shipped.rate, shipped.source, shipped.link).await?;
    }
    // What went out of these was never more than what there was, and evictions take them every other day: the people
    // counted, the losses and the arrivals say more.
    for slug in ["tent-2-3", "sleeping-bag"] {
        needs::choose(&mut tx, item(made, slug)?.1, Method::Standard).await?;
    }
    // `kits.csv` makes it; it is no item of `catalogue.csv`.
    let kit = stock::counter::item(&mut tx, "welcome-pack").await?;
    needs::give_on_arrival(&mut tx, kit.id, true).await?;
    for (organisation, shows) in
        [(HOST, Shows::Surplus), (KITCHEN.0, Shows::Stock), ("saltglass-collects", Shows::Surplus)]
    {
        needs::share(&mut tx, known(&made.organisations, organisation)?, shows).await?;
    }
    tx.commit().await?;

    needs::fold(db).await?;
    needs::refresh_all(db).await?;

    // Only now, so that nobody is written to about what the demo begins with.
    let mut tx = db.begin(&Act::new(Actor::Visitor, "ask to follow an item")).await?;
    let new = NewFollower {
        item: item(made, "winter-coat-men")?.1,
        size: Size::any("M"),
        email: people::Email::parse("noor.follows@example.org").map_err(wrong)?,
        lang: Lang::Fr,
        consent: CONSENT,
    };
    if let Some(secret) = needs::follow(&mut tx, &new).await? {
        needs::confirm(&mut tx, &secret).await?;
    }
    tx.commit().await
}

async fn kitchen(db: &Db, clock: &StillClock, made: &Made, today: Instant) -> Result<()> {
    let organisation = known(&made.organisations, KITCHEN.0)?;
    let warehouse = known(&made.warehouses, KITCHEN.1)?;
    for (slug, came, used) in POTS {
        let (_, id, _) = item(made, slug)?;
        clock.set(today.plus_days(-CAME));
        let mut tx = db.begin(&Act::system("receive boxes")).await?;
        let receipt = Receipt {
            organisation,
            warehouse,
            location: None,
            item: *id,
            size: Size::NONE,
            quantity: quantity(came)?,
            expires: None,
            note: String::new(),
            label: None,
        };
        let context = Context::new(&tx);
        let stored = acts::receive(&mut tx, context, &receipt).await?;
        tx.commit().await?;
        clock.set(today.plus_days(-COOKED));
        let mut tx = db.begin(&Act::system("pack out boxes")).await?;
        let stored = ledger::by_id(&mut tx, stored, None).await?;
        let context = Context::new(&tx);
        acts::pack_out(&mut tx, context, &stored, Some(quantity(used)?)).await?;
        tx.commit().await?;
    }
    Ok(())
}
