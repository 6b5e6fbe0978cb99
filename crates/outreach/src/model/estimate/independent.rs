use super::{Chance, Lists, middle, whole};

/// The log-linear model in which no list knows of another, fitted to lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// How many people there are.
    pub people: f64,
    /// G², how far the cells are from what the model expects.
    pub deviance: f64,
    /// Degrees of freedom of G².
    pub freedom: usize,
    chances: Vec<f64>,
}

impl Fit {
    /// Whether what is seen may well have come about so: G² is below the 95 % point of χ².
    pub fn fits(&self) -> bool {
        self.deviance <= chi_squared_95(self.freedom)
    }
}

/// Fits the independence model by maximum likelihood. For independent lists the likelihood's equation is
/// `1 − M/N = Π(1 − nᵢ/N)` (Darroch 1958, *Biometrika* 45:343; Fienberg 1972, *Biometrika* 59:591, as a log-linear
/// model), where M are all who are seen and nᵢ who is on list i. `None` if nobody is on two lists, where N is without
/// bound.
pub fn independence(lists: &Lists) -> Option<Fit> {
    let seen = lists.seen() as f64;
    let sizes: Vec<f64> = (0..lists.count()).map(|list| lists.size(list) as f64).collect();
    if lists.repeats() == 0 {
        return None;
    }
    let gap = |n: f64| (1.0 - seen / n) - sizes.iter().map(|size| 1.0 - size / n).product::<f64>();
    let people = solve(gap, seen)?;
    let on: Vec<f64> = sizes.iter().map(|size| size / people).collect();
    let chances = cell_chances(&on);
    let expected = |cell: usize| people * chances[cell];
    let observed = lists.cells().iter().enumerate().skip(1).filter(|(_, n)| **n > 0);
    let deviance = 2.0 * observed.map(|(cell, n)| *n as f64 * (*n as f64 / expected(cell)).ln()).sum::<f64>();
    let freedom = (1 << lists.count()) - 1 - (lists.count() + 1);
    Some(Fit { people, deviance, freedom, chances })
}

/// The root of a function that is below nought at `from` and above it far out.
fn solve(gap: impl Fn(f64) -> f64, from: f64) -> Option<f64> {
    if gap(from) >= 0.0 {
        return Some(from);
    }
    let (mut low, mut high) = (from, from * 2.0);
    for _ in 0..60 {
        if gap(high) > 0.0 {
            break;
        }
        (low, high) = (high, high * 2.0);
    }
    if gap(high) <= 0.0 {
        return None;
    }
    // Sixty halvings are as exact as the numbers are.
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if gap(middle) < 0.0 { low = middle } else { high = middle }
    }
    Some(high)
}

/// The chance of each cell, if a person is on each list with its own chance.
pub(super) fn cell_chances(on: &[f64]) -> Vec<f64> {
    let chance = |cell: usize| {
        on.iter().enumerate().map(|(list, p)| if cell >> list & 1 == 1 { *p } else { 1.0 - p }).product::<f64>()
    };
    (0..1 << on.len()).map(chance).collect()
}

/// A parametric bootstrap: lists are drawn anew from the fitted model, and each is fitted (Buckland & Garthwaite 1991,
/// *Biometrics* 47:255). A draw in which nobody is on two lists says nothing and is left out.
pub(super) fn interval(lists: &Lists, fit: &Fit, chance: &mut Chance, draws: usize) -> (f64, f64) {
    let people = whole(fit.people);
    let draw = |_| {
        let drawn = Lists::drawn(lists.count(), people, &fit.chances, chance);
        independence(&drawn).map(|fit| fit.people)
    };
    let drawn: Vec<f64> = (0..draws).filter_map(draw).collect();
    middle(drawn).unwrap_or((fit.people, fit.people))
}

/// The 95 % point of χ², by Wilson and Hilferty (1931): within 1 % from one degree of freedom on.
fn chi_squared_95(freedom: usize) -> f64 {
    const Z_95: f64 = 1.644_854;
    let k = freedom as f64;
    let part = 2.0 / (9.0 * k);
    k * (1.0 - part + Z_95 * part.sqrt()).powi(3)
}
