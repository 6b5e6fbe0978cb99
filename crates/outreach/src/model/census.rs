//! Sites, rounds, counts: the words of a census and its rules.

use kernel::{Date, Error, Instant, Message, Result, Uuid};
use seal::ServerKey;
use serde::{Deserialize, Serialize};
use storage::{FromRow, Row, record, words};
use web::OrganisationId;

use super::tally::Tally;

kernel::id!(
    /// A place where people live.
    SiteId,
    OfSite
);
kernel::id!(
    /// A revision of a census round.
    RoundId,
    OfRound
);
kernel::id!(
    /// A census round with all its revisions; the identifier of the first.
    SeriesId,
    OfSeries
);
kernel::id!(
    /// One source's count of one site.
    CountId,
    OfCount
);

words! {
    /// How people are counted.
    pub enum Method {
        /// Teams with translators go from tent to tent, each with its part of the site, on one day.
        TentByTent = "tent-by-tent",
        /// Lists that several organisations keep are compared by numbers.
        ListOverlap = "list-overlap",
        /// People are counted where they come together: a distribution, a queue.
        Headcount = "headcount",
    }
}

words! {
    /// How far a revision is.
    pub enum RoundState {
        /// Counts are entered.
        Open = "open",
        /// Somebody else looks at it.
        InReview = "in-review",
        /// Public; never changed again.
        Published = "published",
        /// Nobody counts any more, and nothing of it became public.
        CalledOff = "called-off",
    }
}

record! {
    /// A place where people live, without its whereabouts.
    pub struct Site {
        /// Which.
        pub id: SiteId,
        /// The code name that the teams use.
        pub name: String,
        /// Where, as coarsely as the public may know.
        pub area: String,
        /// Whether people live there now.
        pub active: bool,
        /// Who set it up.
        pub organisation: OrganisationId,
        /// Whether its whereabouts are known.
        pub located: bool,
    }
}

/// Where a site is and how to get there: sealed, and opened only for an audited look.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Whereabouts {
    /// Whose these are, so that sealed words cannot be moved to another site.
    site: Uuid,
    /// Degrees north and east; or none.
    pub point: Option<(f64, f64)>,
    /// How to get there.
    pub way: String,
}

impl Whereabouts {
    /// Where a site is.
    pub fn new(site: SiteId, point: Option<(f64, f64)>, way: String) -> Self {
        Self { site: site.uuid(), point, way }
    }

    /// Sealed with the server's key.
    ///
    /// # Errors
    /// Only if the machine fails.
    pub fn sealed(&self, key: &ServerKey) -> Result<Vec<u8>> {
        key.seal(&serde_json::to_vec(self).map_err(Error::fault)?)
    }

    /// Opens a site's whereabouts.
    ///
    /// # Errors
    /// If they were sealed with another key, or are another site's.
    pub fn open(site: SiteId, sealed: &[u8], key: &ServerKey) -> Result<Self> {
        let found: Self = serde_json::from_slice(&key.open(sealed)?).map_err(Error::fault)?;
        if found.site == site.uuid() { Ok(found) } else { Err(Error::fault("these whereabouts are another site's")) }
    }
}

/// Reads coordinates as a phone's map shows them: `50.95129, 1.8587`.
///
/// # Errors
/// If it is no pair of degrees.
pub fn point(text: &str) -> Result<(f64, f64), Message> {
    let wrong = || Message::new("error-point");
    let parts: Vec<&str> = text.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let [north, east] = parts.as_slice() else { return Err(wrong()) };
    let degrees = |text: &str, most: f64| text.parse::<f64>().ok().filter(|d| d.is_finite() && d.abs() <= most);
    Ok((degrees(north, 90.0).ok_or_else(wrong)?, degrees(east, 180.0).ok_or_else(wrong)?))
}

record! {
    /// A revision of a census round.
    pub struct Round {
        /// Which.
        pub id: RoundId,
        /// Of which round.
        pub series: SeriesId,
        /// The how-manieth revision of it.
        pub revision: i64,
        /// The day that people were counted on.
        pub day: Date,
        /// How far it is.
        pub state: RoundState,
        /// How people were counted.
        pub method: Method,
        /// What else is to be said about that; may be empty.
        pub remark: String,
        /// How many teams counted.
        pub teams: i64,
        /// How many people counted.
        pub counters: i64,
        /// How many people arrive in a week, if that was asked.
        pub arriving_weekly: Option<i64>,
        /// Why there is this revision; empty for the first.
        pub reason: String,
        /// What the reviewer wants looked at again; may be empty.
        pub sent_back: String,
        /// Who runs it.
        pub organisation: OrganisationId,
        /// When it was opened.
        pub opened_at: Instant,
        /// By whom.
        pub opened_by: Option<Uuid>,
        /// When it was handed to review.
        pub submitted_at: Option<Instant>,
        /// By whom.
        pub submitted_by: Option<Uuid>,
        /// When it was published.
        pub published_at: Option<Instant>,
        /// By whom.
        pub published_by: Option<Uuid>,
        /// When it was called off.
        pub called_off_at: Option<Instant>,
        /// By whom.
        pub called_off_by: Option<Uuid>,
        /// Why; empty if it was not.
        pub called_off_why: String,
    }
}

impl Round {
    /// Whether somebody may publish it: whoever handed it in may not review it.
    pub fn may_be_published_by(&self, account: Uuid) -> bool {
        self.state == RoundState::InReview && self.submitted_by != Some(account)
    }
}

/// One source's count of one site.
#[derive(Clone, Debug)]
pub struct Count {
    /// Which.
    pub id: CountId,
    /// Of which site.
    pub site: SiteId,
    /// The site's name.
    pub name: String,
    /// The site's area.
    pub area: String,
    /// Who counted.
    pub source: String,
    /// How.
    pub how: Method,
    /// Of every hundred people or tents there, how many were reached.
    pub coverage: i64,
    /// What was counted.
    pub tally: Tally,
}

impl FromRow for Count {
    fn from_row(mut row: Row) -> Result<Self> {
        Ok(Self {
            id: row.take("id")?,
            site: row.take("site")?,
            name: row.take("name")?,
            area: row.take("area")?,
            source: row.take("source")?,
            how: row.take("how")?,
            coverage: row.take("coverage")?,
            tally: Tally::take(&mut row)?,
        })
    }
}

/// A count as it is entered.
#[derive(Clone, Debug)]
pub struct NewCount {
    /// Of which site.
    pub site: SiteId,
    /// Who counted, in words.
    pub source: String,
    /// How.
    pub how: Method,
    /// Of every hundred people or tents there, how many were reached.
    pub coverage: i64,
    /// What was counted; the caller has seen to it that nothing is wrong with it.
    pub tally: Tally,
}

impl From<Count> for NewCount {
    fn from(count: Count) -> Self {
        Self { site: count.site, source: count.source, how: count.how, coverage: count.coverage, tally: count.tally }
    }
}

#[cfg(test)]
#[path = "census_tests.rs"]
mod tests;
