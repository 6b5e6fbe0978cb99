use kernel::Message;
use stock::model::Season;

use super::rate::western;

/// What a figure is multiplied by in a month, in percent; a whole year averages to 100.
///
/// **Winter**: coats, sleeping bags, thick blankets. The needs lists of Calais from 2015 to 2020 ask for them from
/// October to March; the curve follows the mean temperature of the coast, coldest in January and February.
/// **Summer**: the same turned round. **Rain**: the months in which it rains most on that coast, October to December.
/// They are our judgement, and a coordinator may enter others with their source; a forecast divides the past by the
/// same factors before it learns from it, so an error in them is corrected as history grows.
const WINTER: [i64; 12] = [160, 150, 120, 85, 60, 40, 35, 40, 75, 120, 150, 165];
const SUMMER: [i64; 12] = [40, 45, 70, 100, 140, 170, 180, 165, 120, 75, 50, 45];
const RAIN: [i64; 12] = [110, 95, 90, 80, 80, 80, 85, 90, 105, 130, 135, 120];

/// The factors of a year, January first, in percent.
pub type Year = [i64; 12];

/// The most that a month can be multiplied by, in percent.
const MOST_FACTOR: i64 = 1000;

/// Reads the factors of a year as people write them: twelve whole numbers, January first, parted by spaces, commas or
/// semicolons.
///
/// # Errors
/// If it is no twelve numbers, one is out of bounds, or they do not average to about 100: then the year as a whole would
/// need more or less than the standard says.
pub fn read_year(text: &str) -> Result<Year, Message> {
    let wrong = || Message::new("error-season-year").with("max", MOST_FACTOR);
    let plain: String = text.chars().map(western).collect();
    let parts = plain.split([' ', '.', ';', '،', '\n', '\t']).filter(|part| !part.is_empty());
    let year: Vec<i64> = parts.map(|part| part.parse().map_err(|_| wrong())).collect::<Result<_, _>>()?;
    let year = Year::try_from(year).map_err(|_| wrong())?;
    if year.iter().any(|factor| !(0..=MOST_FACTOR).contains(factor)) {
        return Err(wrong());
    }
    let all: i64 = year.iter().sum();
    if !(1140..=1260).contains(&all) {
        return Err(Message::new("error-season-average").with("average", (all + 6) / 12));
    }
    Ok(year)
}

/// Writes the factors of a year.
pub fn write_year(year: Year) -> String {
    year.map(|factor| factor.to_string()).join(" ")
}

/// The factors of every kind of season.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Seasons {
    winter: Year,
    summer: Year,
    rain: Year,
}

impl Default for Seasons {
    /// Those that come with the program.
    fn default() -> Self {
        Self { winter: WINTER, summer: SUMMER, rain: RAIN }
    }
}

impl Seasons {
    /// The year of a season.
    pub const fn year(&self, season: Season) -> Year {
        match season {
            Season::All => [100; 12],
            Season::Winter => self.winter,
            Season::Summer => self.summer,
            Season::Rain => self.rain,
        }
    }

    /// The same with another year for a season. What is needed all year round has none.
    pub const fn with(mut self, season: Season, year: Year) -> Self {
        match season {
            Season::All => {}
            Season::Winter => self.winter = year,
            Season::Summer => self.summer = year,
            Season::Rain => self.rain = year,
        }
        self
    }

    /// The factor of a kind of item in a month (1 to 12), in percent.
    pub fn factor(&self, season: Season, month: i8) -> i64 {
        let at = usize::try_from(month.clamp(1, 12) - 1).unwrap_or(0);
        self.year(season)[at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_averages_to_a_hundred() {
        for season in Season::ALL {
            let year: i64 = Seasons::default().year(*season).iter().sum();
            assert_eq!(year, 1200, "{season}");
        }
    }

    #[test]
    fn a_year_is_read_as_it_is_written() {
        for season in Season::ALL {
            let year = Seasons::default().year(*season);
            assert_eq!(read_year(&write_year(year)), Ok(year));
        }
        assert_eq!(read_year("100,100;100 100 100 100 100 100 100 100 ١٠٠ 100"), Ok([100; 12]));
        for wrong in ["", "100", "a b c d e f g h i j k l", "-1 101 100 100 100 100 100 100 100 100 200 100"] {
            assert_eq!(read_year(wrong).unwrap_err().key, "error-season-year", "{wrong}");
        }
        assert_eq!(
            read_year("100 100 100 100 100 100 100 100 100 100 100 200").unwrap_err().key,
            "error-season-average"
        );
    }

    #[test]
    fn coats_are_for_january_and_shorts_for_july() {
        let seasons = Seasons::default();
        let factor = |season, month| seasons.factor(season, month);
        assert!(factor(Season::Winter, 1) > 4 * factor(Season::Winter, 7));
        assert!(factor(Season::Summer, 7) > 4 * factor(Season::Summer, 1));
        assert!(factor(Season::Rain, 11) > factor(Season::Rain, 4));
    }
}
