use super::{Chance, DRAWS, Lists, middle, whole};

/// Chao's lower bound for people who are not all equally easy to meet, and lists that are not equally long:
/// `N ≥ M + (f₁² − ΣZᵢ²) / (2(f₂ + 1))`, where M are on any list, f₁ on exactly one, Zᵢ on list i and on no other, and
/// f₂ on exactly two (Chao 1989, *Biometrics* 45:427, the bias-corrected form).
///
/// Why it bounds: say a person's odds of being on list i are λaᵢ, where λ is the person's and aᵢ the list's, and q is
/// the person's chance of being on none. Then `E f₁ = Σaᵢ·Σqλ`, `E Zᵢ = aᵢ·Σqλ` and `E f₂ = Σ_{i<j}aᵢaⱼ·Σqλ²`, so that
/// `(f₁² − ΣZᵢ²) / 2f₂` is about `(Σqλ)² / Σqλ²`, which by Cauchy and Schwarz is at most `Σq`: those whom nobody listed.
/// It is exactly that many where all people are alike, however long the lists are. It is no bound if being on one list
/// keeps people off another. `None` if nobody is on two lists.
pub fn lower_bound(lists: &Lists) -> Option<f64> {
    (lists.repeats() > 0).then(|| lists.seen() as f64 + unseen(&alone(lists), lists.times(2) as f64))
}

/// How many are on each list and on no other.
fn alone(lists: &Lists) -> Vec<f64> {
    (0..lists.count()).map(|list| lists.cells()[1 << list] as f64).collect()
}

fn unseen(alone: &[f64], twice: f64) -> f64 {
    let once: f64 = alone.iter().sum();
    (once * once - alone.iter().map(|z| z * z).sum::<f64>()) / (2.0 * (twice + 1.0))
}

/// Below what the bound stays in 39 of 40 draws of a parametric bootstrap: as many people as the bound says fall into
/// the cells as they did, and the rest into none (Chao et al. 2001, *Statistics in Medicine* 20:3123, draw likewise).
/// There is no upper end, since the bound has none.
pub(super) fn lowest(lists: &Lists, bound: f64, chance: &mut Chance) -> f64 {
    let mut chances: Vec<f64> = lists.cells().iter().map(|n| *n as f64 / bound).collect();
    chances[0] = 1.0 - chances[1..].iter().sum::<f64>();
    let people = whole(bound);
    let drawn =
        (0..DRAWS).filter_map(|_| lower_bound(&Lists::drawn(lists.count(), people, &chances, chance))).collect();
    middle(drawn).map_or(bound, |(low, _)| low)
}
