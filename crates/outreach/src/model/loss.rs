//! What an eviction or a storm took from people.

use kernel::{Date, Instant, Uuid};
use storage::{record, words};
use web::OrganisationId;

use super::census::SiteId;

kernel::id!(
    /// Something that took things from people.
    LossId,
    OfLoss
);

words! {
    /// What took things from people.
    pub enum LossKind {
        /// An eviction.
        Eviction = "eviction",
        /// A storm.
        Storm = "storm",
        /// A fire.
        Fire = "fire",
        /// Something else, which the note says.
        Other = "other",
    }
}

record! {
    /// What an eviction or a storm took, without its lines.
    pub struct Loss {
        /// Which.
        pub id: LossId,
        /// On which day.
        pub day: Date,
        /// In which public area.
        pub area: String,
        /// At which site, if it was one.
        pub site: Option<SiteId>,
        /// What it was.
        pub kind: LossKind,
        /// What else is to be said; may be empty.
        pub note: String,
        /// Who noted it.
        pub organisation: OrganisationId,
        /// When it was noted.
        pub at: Instant,
        /// By whom.
        pub actor: Option<Uuid>,
        /// The loss that this counter-entry takes back; of a loss itself, none.
        pub takes_back: Option<LossId>,
        /// Why it is taken back; empty for a loss itself.
        pub why: String,
        /// Whether a counter-entry takes it back.
        pub taken_back: bool,
    }
}
