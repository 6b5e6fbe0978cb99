use stock::model::Season;

/// What a figure is multiplied by in a month, in percent; a whole year averages to 100.
///
/// **Winter**: coats, sleeping bags, thick blankets. The needs lists of Calais from 2015 to 2020 ask for them from
/// October to March; the curve follows the mean temperature of the coast, coldest in January and February.
/// **Summer**: the same turned round. **Rain**: the months in which it rains most on that coast, October to December.
/// They are our judgement, kept here so that everybody can read and change them; a forecast divides the past by the
/// same factors before it learns from it, so an error in them is corrected as history grows.
const WINTER: [i64; 12] = [160, 150, 120, 85, 60, 40, 35, 40, 75, 120, 150, 165];
const SUMMER: [i64; 12] = [40, 45, 70, 100, 140, 170, 180, 165, 120, 75, 50, 45];
const RAIN: [i64; 12] = [110, 95, 90, 80, 80, 80, 85, 90, 105, 130, 135, 120];

/// The factor of a kind of item in a month (1 to 12), in percent.
pub fn factor(season: Season, month: i8) -> i64 {
    let at = usize::try_from(month.clamp(1, 12) - 1).unwrap_or(0);
    match season {
        Season::All => 100,
        Season::Winter => WINTER[at],
        Season::Summer => SUMMER[at],
        Season::Rain => RAIN[at],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_averages_to_a_hundred() {
        for season in Season::ALL {
            let year: i64 = (1..=12).map(|month| factor(*season, month)).sum();
            assert_eq!(year, 1200, "{season}");
        }
    }

    #[test]
    fn coats_are_for_january_and_shorts_for_july() {
        assert!(factor(Season::Winter, 1) > 4 * factor(Season::Winter, 7));
        assert!(factor(Season::Summer, 7) > 4 * factor(Season::Summer, 1));
        assert!(factor(Season::Rain, 11) > factor(Season::Rain, 4));
    }
}
