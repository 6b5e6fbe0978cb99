use super::{Estimate, Lists, Manner, Z};

/// Chapman's estimate from two lists: `N = (n₁+1)(n₂+1)/(m+1) − 1` (Chapman 1951), nearly free of bias, and defined even
/// where nobody is on both. Its variance is Seber's (1970; *The Estimation of Animal Abundance*, 1982, p. 60):
/// `(n₁+1)(n₂+1)(n₁−m)(n₂−m) / ((m+1)²(m+2))`. The interval is log-normal in the number of those on neither list (Chao
/// 1987, *Biometrics* 43:783): it never falls below those who were seen, as a symmetric one can.
pub fn chapman(lists: &Lists) -> Estimate {
    let (n1, n2, m) = (lists.size(0) as f64, lists.size(1) as f64, lists.overlap(3) as f64);
    let seen = lists.seen();
    let people = (n1 + 1.0) * (n2 + 1.0) / (m + 1.0) - 1.0;
    let variance = variance(n1, n2, m);
    let (low, high) = log_normal(seen as f64, people, variance);
    Estimate::new(Manner::Chapman, seen, people, low, Some(high))
}

pub(super) fn variance(n1: f64, n2: f64, m: f64) -> f64 {
    (n1 + 1.0) * (n2 + 1.0) * (n1 - m) * (n2 - m) / ((m + 1.0).powi(2) * (m + 2.0))
}

/// The interval whose number of unseen people is log-normal.
pub(super) fn log_normal(seen: f64, people: f64, variance: f64) -> (f64, f64) {
    let unseen = people - seen;
    if unseen <= 0.0 || variance <= 0.0 {
        return (people, people);
    }
    let factor = (Z * (1.0 + variance / unseen.powi(2)).ln().sqrt()).exp();
    (seen + unseen / factor, seen + unseen * factor)
}
