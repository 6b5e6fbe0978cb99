use super::{Chance, DRAWS, Lists, middle, whole};

/// Chao's lower bound, and what it was drawn from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// At least so many people.
    pub people: f64,
}

/// Chao's lower bound for people who are not all equally easy to meet: `N ≥ M + (k−1)/k · f₁²/(2 f₂)`, where f₁ are on
/// exactly one of k lists and f₂ on two (Chao 1987, *Biometrics* 43:783; the factor for few lists as in Chao & Chiu
/// 2016, "Chao2"); where f₂ is nought, the bias-corrected `f₁(f₁−1)/2`. `None` if nobody is on two lists.
pub fn lower_bound(lists: &Lists) -> Option<Bound> {
    if lists.repeats() == 0 {
        return None;
    }
    let unseen = unseen(lists.times(1) as f64, lists.times(2) as f64, lists.count() as f64);
    Some(Bound { people: lists.seen() as f64 + unseen })
}

pub(super) fn unseen(once: f64, twice: f64, lists: f64) -> f64 {
    let factor = (lists - 1.0) / lists;
    if twice > 0.0 { factor * once * once / (2.0 * twice) } else { factor * once * (once - 1.0) / 2.0 }
}

/// A parametric bootstrap: as many people as the bound says fall into the cells as they did, and the rest into none
/// (Chao et al. 2001, *Statistics in Medicine* 20:3123, draw likewise).
pub(super) fn interval(lists: &Lists, bound: &Bound, chance: &mut Chance) -> (f64, f64) {
    let mut chances: Vec<f64> = lists.cells().iter().map(|n| *n as f64 / bound.people).collect();
    chances[0] = 1.0 - chances[1..].iter().sum::<f64>();
    let people = whole(bound.people);
    let draw = |_| {
        let drawn = Lists::drawn(lists.count(), people, &chances, chance);
        lower_bound(&drawn).map(|bound| bound.people)
    };
    let drawn: Vec<f64> = (0..DRAWS).filter_map(draw).collect();
    middle(drawn).unwrap_or_else(|| close(bound.people))
}

/// An interval that says nothing, for lists so small that no draw told anything.
pub(super) const fn close(people: f64) -> (f64, f64) {
    (people, people)
}
