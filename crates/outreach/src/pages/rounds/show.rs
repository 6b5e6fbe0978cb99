//! A round's page: what was counted, what it comes to, and how far it is.

use axum::extract::Path;
use web::{Answer, Desk, Form, Page, Permission, file, html};

use super::{id_of, name};
use crate::{
    model::{
        census::{Count, Round, RoundId, RoundState, Sum, sum, taken},
        tally::{Group, Tally},
    },
    store::{
        counts,
        overlaps::{self, Overlap},
        rounds,
    },
};

/// A count, and whether it is the one that is taken for its site.
struct Row {
    count: Count,
    taken: bool,
}

/// A step of a round's life, in words.
struct Step {
    at: kernel::Instant,
    words: String,
}

#[derive(askama::Template)]
#[template(path = "round.html")]
struct RoundPage {
    page: Page,
    form: Form,
    round: Round,
    rows: Vec<Row>,
    sum: Sum,
    overlap: Option<Overlap>,
    overlap_useless: bool,
    steps: Vec<Step>,
    revisions: Vec<Round>,
    areas: Vec<String>,
    lines: Vec<Line>,
    lists: Vec<(String, i64)>,
    newest: bool,
    may_count: bool,
    may_review: bool,
    own: bool,
}

pub(super) async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank();
    page(&desk, id_of(&id)?, form).await
}

pub(super) async fn page(desk: &Desk, id: RoundId, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let round = rounds::by_id(&mut read, id).await?;
    let counted = counts::of(&mut read, id).await?;
    let overlap = overlaps::of(&mut read, id).await?;
    let revisions = rounds::revisions(&mut read, round.series).await?;
    drop(read);
    let names = desk.house.names(&rounds::people(&revisions)).await?;
    let page = desk.page("rounds-title").titled(desk.page("rounds-title").date(&round.day));
    let sum = sum(&counted, overlap.as_ref().map(|overlap| (&overlap.lists, overlap.seed)));
    let picked: Vec<_> = taken(&counted).iter().map(|count| count.id).collect();
    let account = desk.who.account.uuid();
    let template = RoundPage {
        areas: sum.areas.iter().map(|(area, _)| area.clone()).collect(),
        lines: lines(&page, &sum),
        lists: overlap.as_ref().map(sizes).unwrap_or_default(),
        overlap_useless: overlap.as_ref().is_some_and(|overlap| overlap.lists.repeats() == 0),
        rows: counted.into_iter().map(|count| Row { taken: picked.contains(&count.id), count }).collect(),
        steps: steps(&page, &names, &round),
        newest: revisions.iter().all(|other| other.revision <= round.revision),
        may_count: round.state == RoundState::Open && desk.who.may(Permission::CensusCount),
        may_review: round.state == RoundState::InReview && desk.who.may(Permission::CensusReview),
        own: !round.may_be_published_by(account),
        sum,
        overlap,
        revisions,
        round,
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

/// A group in each area and everywhere, in words.
struct Line {
    words: String,
    cells: Vec<String>,
}

/// Everybody, and each group that somebody asked for.
fn lines(page: &Page, sum: &Sum) -> Vec<Line> {
    let columns = || sum.areas.iter().map(|(_, tally)| tally).chain([&sum.whole]);
    let everybody = Line {
        words: page.t("figures-everybody"),
        cells: columns().map(|tally| page.number(tally.people())).collect(),
    };
    let said = |n: Option<i64>| n.map_or_else(|| "–".to_owned(), |n| page.number(n));
    let asked = Group::ALL.iter().filter(|group| sum.whole.get(**group).is_some());
    let of = |group: &Group| Line {
        words: page.word("group", group),
        cells: columns().map(|tally: &Tally| said(tally.get(*group))).collect(),
    };
    std::iter::once(everybody).chain(asked.map(of)).collect()
}

/// How many are on each list.
fn sizes(overlap: &Overlap) -> Vec<(String, i64)> {
    overlap.names.iter().enumerate().map(|(list, name)| (name.clone(), overlap.lists.size(list))).collect()
}

fn steps(page: &Page, names: &std::collections::HashMap<kernel::Uuid, String>, round: &Round) -> Vec<Step> {
    let step = |at: Option<kernel::Instant>, key: &str, actor| {
        at.map(|at| Step { at, words: page.t1(key, "who", name(page, names, actor)) })
    };
    [
        step(Some(round.opened_at), "round-opened-by", round.opened_by),
        step(round.submitted_at, "round-submitted-by", round.submitted_by),
        step(round.published_at, "round-published-by", round.published_by),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) async fn counts_csv(desk: Desk, Path(id): Path<String>) -> Answer {
    let mut read = desk.house.db.read().await?;
    let round = rounds::by_id(&mut read, id_of(&id)?).await?;
    let mut rows = Vec::new();
    for count in counts::of(&mut read, round.id).await? {
        for group in Group::ALL {
            let Some(people) = count.tally.get(*group) else { continue };
            rows.push([
                round.day.to_string(),
                count.name.clone(),
                count.source.clone(),
                count.how.to_string(),
                count.coverage.to_string(),
                group.to_string(),
                people.to_string(),
            ]);
        }
    }
    let name = format!("counts-{}.csv", round.day);
    file("text/csv; charset=utf-8", web::csv::write(&crate::model::import::HEADING, rows)?, Some(&name))
}
