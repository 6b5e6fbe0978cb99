//! What may be published of a round, so that no figure points at anybody (promise 14).
//!
//! Two rules, which hold by construction and are proved by property tests:
//! - **Every published number is nought or a multiple of five from five on.** So no number, and no difference of any
//!   two numbers, whether of two cells, two areas, two revisions or two rounds, is one of 1 to 4.
//! - **A number from 1 to 4 is hidden, and where it would stand alone in its row or column another is hidden with it.**
//!   So it cannot be worked out from a total and its other parts, not even roughly.
//!
//! Figures are of public areas, never of sites.

use super::tally::{Group, Tally};

/// Everything that is published is a multiple of this.
pub const STEP: i64 = 5;

/// A number as it is published; `None` if it is hidden.
pub fn shown(people: i64) -> Option<i64> {
    if (1..STEP).contains(&people) { None } else { Some((people + STEP / 2) / STEP * STEP) }
}

/// A column of the published table: everybody, or one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Everybody.
    Everybody,
    /// A group.
    Of(Group),
}

impl Column {
    /// Every column, everybody first.
    pub fn all() -> impl Iterator<Item = Column> {
        std::iter::once(Self::Everybody).chain(Group::ALL.iter().copied().map(Self::Of))
    }

    /// Its word in the database and in files; empty for everybody.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Everybody => "",
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

/// Protects a round's numbers. Groups that nobody asked for are left out.
pub fn protect(areas: &[(String, Tally)]) -> Vec<Figure> {
    let whole = areas.iter().fold(Tally::default(), |sum, (_, tally)| sum.plus(tally));
    let columns: Vec<Column> = Column::all().filter(|column| value(&whole, *column).is_some()).collect();
    // The last row is everywhere.
    let rows: Vec<&Tally> = areas.iter().map(|(_, tally)| tally).chain([&whole]).collect();
    let grid: Vec<Vec<i64>> =
        rows.iter().map(|tally| columns.iter().map(|column| value(tally, *column).unwrap_or(0)).collect()).collect();
    let hidden = hide(&grid, columns.iter().filter(|column| is_whole(**column)).count());
    let names = areas.iter().map(|(area, _)| area.as_str()).chain([""]);
    let mut figures = Vec::new();
    for (row, area) in names.enumerate() {
        for (at, column) in columns.iter().enumerate() {
            if value(rows[row], *column).is_none() {
                continue;
            }
            let people = if hidden[row][at] { None } else { shown(grid[row][at]) };
            figures.push(Figure { area: area.to_owned(), column: *column, people });
        }
    }
    figures
}

fn value(tally: &Tally, column: Column) -> Option<i64> {
    match column {
        Column::Everybody => Some(tally.people()),
        Column::Of(group) => tally.get(group),
    }
}

fn is_whole(column: Column) -> bool {
    match column {
        Column::Everybody => true,
        Column::Of(group) => Group::whole().contains(&group),
    }
}

/// Which cells are hidden. In each column the areas add up to the last row; in each row the first `wholes` columns are
/// a total and its parts.
fn hide(grid: &[Vec<i64>], wholes: usize) -> Vec<Vec<bool>> {
    let mut hidden: Vec<Vec<bool>> =
        grid.iter().map(|row| row.iter().map(|n| (1..STEP).contains(n)).collect()).collect();
    loop {
        let mut more = None;
        for lines in sums(grid.len(), grid[0].len(), wholes) {
            let covered = lines.iter().filter(|(row, at)| hidden[*row][*at]).count();
            if covered == 1 {
                // The smallest loses least; a total only if nothing else is left.
                more = lines
                    .iter()
                    .filter(|(row, at)| !hidden[*row][*at] && grid[*row][*at] > 0)
                    .min_by_key(|(row, at)| (*row + 1 == grid.len() || *at == 0, grid[*row][*at]))
                    .copied();
            }
            if more.is_some() {
                break;
            }
        }
        match more {
            Some((row, at)) => hidden[row][at] = true,
            None => return hidden,
        }
    }
}

/// The cells of each sum that a reader could take apart.
fn sums(rows: usize, columns: usize, wholes: usize) -> Vec<Vec<(usize, usize)>> {
    let down = (0..columns).map(|at| (0..rows).map(|row| (row, at)).collect());
    let across = (0..rows).map(|row| (0..wholes).map(|at| (row, at)).collect());
    down.chain(across).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use proptest::prelude::*;

    fn areas() -> impl Strategy<Value = Vec<(String, Tally)>> {
        let small = prop_oneof![3 => 0_i64..8, 1 => 0_i64..400];
        let tally = prop::collection::vec(prop::option::weighted(0.8, small), 15).prop_map(|numbers| {
            Group::ALL.iter().zip(numbers).fold(Tally::default(), |tally, (group, n)| tally.with(*group, n))
        });
        prop::collection::vec(tally, 1..6).prop_map(|tallies| {
            tallies.into_iter().enumerate().map(|(n, tally)| (format!("area {n}"), tally)).collect()
        })
    }

    #[test]
    fn a_small_number_is_hidden_and_another_with_it() {
        let tally = |men, women, boys| {
            Tally::default().with(Group::Men, Some(men)).with(Group::Women, Some(women)).with(Group::Boys, Some(boys))
        };
        let figures = protect(&[("east".into(), tally(200, 3, 17)), ("west".into(), tally(100, 40, 20))]);
        let of = |area: &str, column| figures.iter().find(|f| f.area == area && f.column == column).unwrap().people;
        assert_eq!(of("east", Column::Of(Group::Women)), None);
        assert_eq!(of("west", Column::Of(Group::Women)), None, "else everywhere less west would tell");
        assert_eq!(of("east", Column::Of(Group::Boys)), None, "else everybody less the others would tell");
        assert_eq!(of("west", Column::Of(Group::Boys)), None, "and so on, across and down");
        assert_eq!(of("", Column::Everybody), Some(380));
        assert_eq!(of("east", Column::Of(Group::Men)), Some(200));
        assert!(figures.iter().all(|f| f.column != Column::Of(Group::Girls)), "nobody asked for girls");
    }

    proptest! {
        #[test]
        fn no_release_and_no_difference_of_releases_points_at_anybody(releases in prop::collection::vec(areas(), 1..5)) {
            let mut seen: HashMap<(String, &str), Vec<i64>> = HashMap::new();
            let mut everything = Vec::new();
            for release in &releases {
                for figure in protect(release) {
                    let Some(people) = figure.people else { continue };
                    prop_assert!(people % STEP == 0 && !(1..STEP).contains(&people), "{figure:?}");
                    seen.entry((figure.area, figure.column.word())).or_default().push(people);
                    everything.push(people);
                }
            }
            for of_one_cell in seen.values() {
                for (a, b) in of_one_cell.iter().zip(&of_one_cell[1..]) {
                    prop_assert!(!(1..STEP).contains(&(a - b).abs()));
                }
            }
            for a in &everything {
                prop_assert!(everything.iter().all(|b| !(1..STEP).contains(&(a - b).abs())));
            }
        }

        #[test]
        fn what_is_hidden_cannot_be_had_by_subtraction(release in areas()) {
            let figures = protect(&release);
            let hidden = |line: &dyn Fn(&Figure) -> bool| figures.iter().filter(|f| line(f) && f.people.is_none()).count();
            for column in Column::all() {
                prop_assert_ne!(hidden(&|f: &Figure| f.column == column), 1, "{:?} {:?}", column, figures);
            }
            for area in release.iter().map(|(area, _)| area.as_str()).chain([""]) {
                prop_assert_ne!(hidden(&|f: &Figure| f.area == area && is_whole(f.column)), 1, "{:?}: {:?}", area, figures);
            }
            // And nothing that was small is shown.
            for (area, tally) in &release {
                for figure in figures.iter().filter(|f| f.area == *area) {
                    let true_one = value(tally, figure.column).unwrap();
                    prop_assert!(!(1..STEP).contains(&true_one) || figure.people.is_none());
                }
            }
        }
    }
}
