//! A demand in one sentence.

use kernel::{Lang, Message};
use web::Page;

use crate::model::demand::{Basis, Demand, write_units};

/// Where a demand comes from, for everybody: how many people of a kind there are, what they lost and how many arrive is
/// for `/figures` to say.
pub fn public_sentence(page: &Page, demand: &Demand) -> Option<String> {
    match demand.basis? {
        Basis::Standard => Some(page.t1("demand-said-counted", "weekly", demand.weekly)),
        Basis::Learned => {
            let sum = demand.learned?;
            let message = Message::new("demand-said-learned")
                .with("weeks", sum.weeks)
                .with("weekly", sum.weekly)
                .with("low", sum.low)
                .with("high", sum.high)
                .with("each", if sum.people.is_some() { "yes" } else { "no" })
                .with("besides", if sum.has_more() { "yes" } else { "no" });
            Some(page.message(&message))
        }
        Basis::Entered => sentence(page, demand),
    }
}

/// Where a demand comes from, in one sentence with every figure, for the desk; `None` if nothing is known.
pub fn sentence(page: &Page, demand: &Demand) -> Option<String> {
    let (weeks, learned) = demand.learned.map_or((0, 0), |learned| (learned.weeks, learned.weekly));
    let message = match demand.basis? {
        Basis::Standard => {
            let sum = demand.standard?;
            Message::new("demand-said-standard")
                .with("people", sum.people)
                .with("units", units(page.lang, sum.units_milli))
                .with("months", sum.months)
                .with("season", sum.season)
                .with("lost", sum.lost)
                .with("arriving", sum.arriving)
                .with("weekly", sum.weekly)
                .with("weeks", weeks)
                .with("learned", learned)
        }
        Basis::Learned => {
            let sum = demand.learned?;
            let besides = if sum.has_more() { "yes" } else { "no" };
            Message::new("demand-said-learned-sum")
                .with("weeks", sum.weeks)
                .with("people", sum.people.unwrap_or(0))
                .with("season", sum.season)
                .with("besides", besides)
                .with("used", sum.weekly - sum.lost - sum.arriving)
                .with("lost", sum.lost)
                .with("arriving", sum.arriving)
                .with("weekly", sum.weekly)
                .with("low", sum.low)
                .with("high", sum.high)
                .with("standard", demand.standard.map_or(0, |standard| standard.weekly))
        }
        Basis::Entered => Message::new("demand-said-entered")
            .with("weekly", demand.weekly)
            .with("weeks", weeks)
            .with("learned", learned),
    };
    Some(page.message(&message))
}

/// Thousandths of a unit as a reader takes them in: whole, or with one decimal where there are few. What is rarer than
/// one in ten weeks is said with all its decimals, so that it does not look like nothing.
pub fn few(lang: Lang, milli: i64) -> String {
    let rounded = match milli {
        ..100 => milli,
        100..10_000 => (milli + 50) / 100 * 100,
        _ => (milli + 500) / 1000 * 1000,
    };
    units(lang, rounded)
}

/// Thousandths of a unit as the reader writes decimals.
pub fn units(lang: Lang, milli: i64) -> String {
    let text = write_units(milli);
    lang.digits(&match lang {
        Lang::En => text,
        Lang::Fr => text.replace('.', ","),
        Lang::Ar | Lang::Fa => text.replace('.', "٫"),
    })
}
