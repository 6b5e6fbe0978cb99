/// Divides a whole number of things in proportion, so that the parts add up to it: what is left after rounding down goes
/// to those that lost most by it, and of equals to the first. `None` if no part is above nought.
pub fn share(whole: i64, parts: &[f64]) -> Option<Vec<i64>> {
    let all: f64 = parts.iter().sum();
    if all <= 0.0 {
        return None;
    }
    let exact: Vec<f64> = parts.iter().map(|part| whole as f64 * part / all).collect();
    let mut shares: Vec<i64> = exact.iter().map(|n| n.floor() as i64).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|a, b| exact[*b].fract().total_cmp(&exact[*a].fract()));
    let left = usize::try_from(whole - shares.iter().sum::<i64>()).unwrap_or(0);
    for at in order.into_iter().cycle().take(left) {
        shares[at] += 1;
    }
    Some(shares)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_left_goes_to_those_that_lost_most() {
        assert_eq!(share(10, &[1.0, 1.0, 1.0]), Some(vec![4, 3, 3]));
        assert_eq!(share(10, &[0.0, 5.0, 1.0]), Some(vec![0, 8, 2]));
        assert_eq!(share(0, &[1.0]), Some(vec![0]));
        assert_eq!(share(3, &[0.0, 0.0]), None);
        assert_eq!(share(3, &[]), None);
    }

    proptest! {
        #[test]
        fn nothing_is_lost(whole in 0_i64..1_000_000, parts in prop::collection::vec(0.0_f64..1_000.0, 1..12)) {
            let shares = share(whole, &parts);
            prop_assert_eq!(shares.is_some(), parts.iter().sum::<f64>() > 0.0);
            let all: f64 = parts.iter().sum();
            for (n, part) in shares.iter().flatten().zip(&parts) {
                prop_assert!((*n as f64 - whole as f64 * part / all).abs() <= 1.0);
            }
            prop_assert!(shares.is_none_or(|shares| shares.iter().sum::<i64>() == whole));
        }
    }
}
