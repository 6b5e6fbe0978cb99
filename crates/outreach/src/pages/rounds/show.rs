//! A round's page: what was counted, what it comes to, and how far it is.

use axum::extract::Path;
use web::{Answer, Desk, Form, Page, Permission, file, html};

use super::{id_of, name};
use crate::{
    model::{
        census::{Count, Round, RoundId, RoundState},
        estimate::members,
        sums::{AtSite, Sum, at_sites, missing, parts, sum},
        tally::{Group, Tally},
    },
    pages::parts::range,
    store::{
        counts,
        overlaps::{self, Overlap},
        rounds, sites,
    },
};

/// A count, and what is taken from it for its site, in words.
struct Row {
    count: Count,
    taken: String,
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
    /// Who is on exactly which lists.
    cells: Vec<(String, i64)>,
    /// The figure's range, and what it means.
    range: Option<(String, String)>,
    /// Sites where people live that this round says nothing about.
    missing: Vec<String>,
    /// Whether anything was entered that a figure follows from.
    told: bool,
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
    let every = sites::all(&mut read).await?;
    drop(read);
    let names = desk.house.names(&rounds::people(&revisions)).await?;
    let page = desk.page("rounds-title").titled(desk.page("rounds-title").date(&round.day));
    let compared = overlap.as_ref().map(Overlap::compared);
    let sum = sum(&counted, compared);
    let said = parts(&counted, compared, &every);
    let at = at_sites(&counted);
    let account = desk.who.account.uuid();
    let template = RoundPage {
        areas: sum.areas.iter().map(|(area, _)| area.clone()).collect(),
        lines: lines(&page, &sum),
        lists: overlap.as_ref().map(sizes).unwrap_or_default(),
        overlap_useless: overlap.as_ref().is_some_and(|overlap| overlap.lists.repeats() == 0),
        cells: overlap.as_ref().map(cells).unwrap_or_default(),
        range: said_range(&page, &sum),
        missing: missing(&said, &every).into_iter().map(|site| site.name.clone()).collect(),
        told: !said.is_empty(),
        rows: counted.into_iter().map(|count| Row { taken: taken(&page, &at, &count), count }).collect(),
        steps: steps(&page, &names, &round),
        newest: revisions.iter().all(|other| other.revision <= round.revision || other.state == RoundState::CalledOff),
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

/// What a site takes from one of its counts, in words.
fn taken(page: &Page, at: &[AtSite], count: &Count) -> String {
    let Some(site) = at.iter().find(|site| site.site == count.site) else { return String::new() };
    let from = [
        (site.most, "count-taken-people"),
        (site.richest, "count-taken-groups"),
        (site.widest, "count-taken-coverage"),
    ];
    let keys: Vec<&str> = from.iter().filter(|(id, _)| *id == count.id).map(|(_, key)| *key).collect();
    match keys.len() {
        0 => page.t("count-is-not-taken"),
        3 => page.t("count-is-taken"),
        _ => keys.into_iter().map(|key| page.t(key)).collect::<Vec<_>>().join(" · "),
    }
}

/// The range of what a round comes to, and what it means.
fn said_range(page: &Page, sum: &Sum) -> Option<(String, String)> {
    let range = range(page, sum.estimate.manner, Some(sum.estimate.low), sum.estimate.high)?;
    let means = if sum.lists_area.is_empty() {
        page.word("figure-range", sum.estimate.manner)
    } else {
        page.t1("figures-lists-area", "area", sum.lists_area.as_str())
    };
    Some((range, means))
}

/// Who is on exactly which lists, by the lists' names; those on one list first.
fn cells(overlap: &Overlap) -> Vec<(String, i64)> {
    let named =
        |cell: usize| members(cell).filter_map(|list| overlap.names.get(list)).cloned().collect::<Vec<_>>().join(" + ");
    let of = |cell: usize| (named(cell), overlap.lists.cells()[cell]);
    super::overlap::cells(overlap.lists.count()).into_iter().map(of).collect()
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
        step(round.called_off_at, "round-called-off-by", round.called_off_by),
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

/// The cells of a round's lists, from which its figure and interval are worked out.
pub(super) async fn cells_csv(desk: Desk, Path(id): Path<String>) -> Answer {
    let mut read = desk.house.db.read().await?;
    let round = rounds::by_id(&mut read, id_of(&id)?).await?;
    let overlap = overlaps::of(&mut read, round.id).await?;
    let rows = overlap.iter().flat_map(|overlap| {
        cells(overlap).into_iter().map(|(names, people)| {
            [round.day.to_string(), names, people.to_string(), overlap.area.clone(), overlap.seed.to_string()]
        })
    });
    let name = format!("lists-{}.csv", round.day);
    let header = ["date", "only_on", "people", "area", "seed"];
    file("text/csv; charset=utf-8", web::csv::write(&header, rows)?, Some(&name))
}
