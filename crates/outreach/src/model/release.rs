//! What may be published of a round, so that no figure points at anybody (promise 14).
//!
//! Two rules, which hold by construction and are proved by property tests:
//! - **Every published number is nought or a multiple of five from five on.** So no number, and no difference of any
//!   two numbers, whether of two cells, two areas, two revisions or two rounds, is one of 1 to 4.
//! - **A number from 1 to 4 is hidden, and others with it until no hidden number follows from the published ones.** Not
//!   from one sum, and not from any number of sums added up and taken off each other.
//!
//! Figures are of public areas, never of sites.

use kernel::share;

use super::tally::{Group, Tally};

/// Everything that is published is a multiple of this.
pub const STEP: i64 = 5;

/// A number as it is published; `None` if it is hidden.
pub fn shown(people: i64) -> Option<i64> {
    if (1..STEP).contains(&people) { None } else { Some((people + STEP / 2) / STEP * STEP) }
}

/// A number of people as it may go on to pages that anybody reads, where a number is needed: as it is published, and the
/// least that is ever published for one that is hidden.
pub fn coarse(people: i64) -> i64 {
    if people <= 0 { 0 } else { shown(people).unwrap_or(STEP) }
}

/// A column of the published table: everybody, or one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Everybody.
    Everybody,
    /// Everybody under 18.
    Minors,
    /// A group.
    Of(Group),
}

impl Column {
    /// Every column: everybody, then everybody under 18, then the groups.
    pub fn all() -> impl Iterator<Item = Column> {
        [Self::Everybody, Self::Minors].into_iter().chain(Group::ALL.iter().copied().map(Self::Of))
    }

    /// The column that a word names.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "" => Some(Self::Everybody),
            "minors" => Some(Self::Minors),
            word => Group::parse(word).map(Self::Of),
        }
    }

    /// Its word in the database and in files; empty for everybody.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Everybody => "",
            Self::Minors => "minors",
            Self::Of(group) => group.as_str(),
        }
    }
}

/// A published number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Which area; empty for everywhere.
    pub area: String,
    /// Of whom.
    pub column: Column,
    /// How many; `None` if hidden.
    pub people: Option<i64>,
}

/// Protects a round's numbers. Groups that nobody asked for are left out; where nothing was counted there is no table.
pub fn protect(areas: &[(String, Tally)]) -> Vec<Figure> {
    if areas.is_empty() {
        return Vec::new();
    }
    let whole = areas.iter().fold(Tally::default(), |sum, (_, tally)| sum.plus(tally));
    let columns: Vec<Column> = Column::all().filter(|column| value(&whole, *column).is_some()).collect();
    // The last row is everywhere.
    let rows: Vec<&Tally> = areas.iter().map(|(_, tally)| tally).chain([&whole]).collect();
    let grid: Vec<Vec<i64>> =
        rows.iter().map(|tally| columns.iter().map(|column| value(tally, *column).unwrap_or(0)).collect()).collect();
    let hidden = hide(&grid, &columns);
    let names = areas.iter().map(|(area, _)| area.as_str()).chain([""]);
    let mut figures = Vec::new();
    for (row, area) in names.enumerate() {
        for (at, column) in columns.iter().enumerate() {
            if value(rows[row], *column).is_none() {
                continue;
            }
            let people = if hidden[row * columns.len() + at] { None } else { shown(grid[row][at]) };
            figures.push(Figure { area: area.to_owned(), column: *column, people });
        }
    }
    figures
}

fn value(tally: &Tally, column: Column) -> Option<i64> {
    match column {
        Column::Everybody => Some(tally.people()),
        Column::Minors => MINORS.iter().any(|group| tally.get(*group).is_some()).then(|| tally.children()),
        Column::Of(group) => tally.get(group),
    }
}

const MINORS: [Group; 3] = [Group::Boys, Group::Girls, Group::Children];
/// Everybody who is not known to be under 18.
const OTHERS: [Group; 4] = [Group::Men, Group::Women, Group::Adults, Group::Unstated];

/// What adds up in the table, each sum as the factor of each cell, so that the whole comes to nought. A row has two sums,
/// everybody and everybody under 18, and each column adds up to its last cell. What a reader gets by adding sums up and
/// taking them off each other (everybody less those under 18 less the men) need not stand here: [`follows`] forms it.
fn sums(rows: usize, columns: &[Column]) -> Vec<Vec<f64>> {
    let cell = |row: usize, at: usize| row * columns.len() + at;
    let mut sums = Vec::new();
    for row in 0..rows {
        for (total, parts) in [(Column::Everybody, Group::whole()), (Column::Minors, &MINORS[..])] {
            let mut sum = vec![0.0; rows * columns.len()];
            for (at, column) in columns.iter().enumerate() {
                if *column == total {
                    sum[cell(row, at)] = -1.0;
                } else if matches!(column, Column::Of(group) if parts.contains(group)) {
                    sum[cell(row, at)] = 1.0;
                }
            }
            sums.push(sum);
        }
    }
    for at in 0..columns.len() {
        let mut sum = vec![0.0; rows * columns.len()];
        for row in 0..rows {
            sum[cell(row, at)] = if row + 1 == rows { -1.0 } else { 1.0 };
        }
        sums.push(sum);
    }
    sums
}

/// Solves the sums for the hidden cells, and finds one that the published ones give away: its sum, or nothing.
fn follows(mut sums: Vec<Vec<f64>>, hidden: &[bool]) -> Option<Vec<f64>> {
    const NOUGHT: f64 = 1e-9;
    let unknown: Vec<usize> = (0..hidden.len()).filter(|cell| hidden[*cell]).collect();
    let mut solved = 0;
    for cell in &unknown {
        let Some(pivot) = (solved..sums.len()).find(|row| sums[*row][*cell].abs() > NOUGHT) else { continue };
        sums.swap(solved, pivot);
        let factor = sums[solved][*cell];
        sums[solved].iter_mut().for_each(|n| *n /= factor);
        let with = sums[solved].clone();
        for (row, sum) in sums.iter_mut().enumerate() {
            let times = sum[*cell];
            if row != solved && times.abs() > NOUGHT {
                sum.iter_mut().zip(&with).for_each(|(n, other)| *n -= times * other);
            }
        }
        solved += 1;
    }
    sums.truncate(solved);
    sums.into_iter().find(|sum| unknown.iter().filter(|cell| sum[**cell].abs() > NOUGHT).count() == 1)
}

/// Which cells are hidden, row by row: the small ones, and with each that would follow from what is published the
/// smallest number that it would follow from, since that loses least.
fn hide(grid: &[Vec<i64>], columns: &[Column]) -> Vec<bool> {
    let cells: Vec<i64> = grid.iter().flatten().copied().collect();
    let sums = sums(grid.len(), columns);
    let mut hidden: Vec<bool> = cells.iter().map(|n| (1..STEP).contains(n)).collect();
    while let Some(sum) = follows(sums.clone(), &hidden) {
        // Noughts say nothing: what is hidden is never nought, so there is always another.
        let tell = (0..cells.len()).filter(|cell| !hidden[*cell] && cells[*cell] > 0 && sum[*cell].abs() > 1e-9);
        let Some(cell) = tell.min_by_key(|cell| cells[*cell]) else { break };
        hidden[cell] = true;
    }
    hidden
}

/// Everywhere's groups as anybody can work them out from what is published: a hidden one is what its sum leaves, divided
/// evenly among the hidden. What is worked out from this tells nothing that is not published. Empty if it is not even
/// published how many were counted.
pub fn readable(figures: &[Figure]) -> Tally {
    let of = |column| figures.iter().find(|f| f.area.is_empty() && f.column == column).map(|f| f.people);
    let Some(Some(everybody)) = of(Column::Everybody) else { return Tally::default() };
    let filled = |tally: Tally, total: i64, groups: &[Group]| {
        let asked = |group: &&Group| of(Column::Of(**group)).is_some();
        let published: i64 = groups.iter().filter_map(|group| of(Column::Of(*group)).flatten()).sum();
        let hidden = groups.iter().filter(asked).filter(|group| of(Column::Of(**group)) == Some(None)).count();
        let left = share((total - published).max(0), &vec![1.0; hidden]).unwrap_or_default();
        let mut left = left.into_iter();
        groups
            .iter()
            .filter(asked)
            .fold(tally, |tally, group| tally.with(*group, of(Column::Of(*group)).flatten().or_else(|| left.next())))
    };
    let tally = match of(Column::Minors) {
        Some(Some(minors)) => filled(filled(Tally::default(), minors, &MINORS), (everybody - minors).max(0), &OTHERS),
        _ => filled(Tally::default(), everybody, Group::whole()),
    };
    // Babies are in no sum. If they are hidden they count as few; never more than there are children.
    let babies = of(Column::Of(Group::Babies)).map(|babies| babies.unwrap_or(STEP).min(tally.children()));
    tally.with(Group::Babies, babies)
}

#[cfg(test)]
#[path = "release_tests.rs"]
mod tests;
