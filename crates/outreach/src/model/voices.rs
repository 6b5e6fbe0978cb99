//! What people say: faces, words, and the decisions of meetings.

use kernel::{Date, Instant};
use stock::counter::ItemId;
use storage::{record, words};
use web::OrganisationId;

use super::distribution::DistributionId;

kernel::id!(
    /// A printed code.
    VoiceCodeId,
    OfVoiceCode
);
kernel::id!(
    /// A face and perhaps a word.
    VoiceId,
    OfVoice
);
kernel::id!(
    /// A meeting with the people concerned.
    MeetingId,
    OfMeeting
);
kernel::id!(
    /// What a meeting decided.
    DecisionId,
    OfDecision
);

/// The most characters of a word.
pub const WORD: usize = 500;
/// How many days a word is kept; its face counts on.
pub const WORD_DAYS: i64 = 180;
/// The most decisions of one meeting.
pub const DECISIONS: usize = 12;

words! {
    /// What somebody thinks.
    pub enum Face {
        /// It was good.
        Good = "good",
        /// So-so.
        SoSo = "so-so",
        /// It was bad.
        Bad = "bad",
    }
}

words! {
    /// How far a word was looked at.
    pub enum WordState {
        /// There is none.
        Wordless = "wordless",
        /// Nobody has looked at it yet.
        Waiting = "waiting",
        /// It may be read at the desk.
        Shown = "shown",
        /// It named or hurt somebody, and is gone; the face still counts.
        PutAway = "put-away",
    }
}

words! {
    /// What became of a decision.
    pub enum DecisionState {
        /// Not yet.
        Open = "open",
        /// It was done.
        Done = "done",
        /// It will not be done.
        Dropped = "dropped",
    }
}

/// How many faces of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faces {
    /// It was good.
    pub good: i64,
    /// So-so.
    pub so_so: i64,
    /// It was bad.
    pub bad: i64,
}

impl Faces {
    /// All of them.
    pub const fn all(&self) -> i64 {
        self.good + self.so_so + self.bad
    }

    /// Adds so many of a kind.
    pub const fn add(&mut self, face: Face, n: i64) {
        match face {
            Face::Good => self.good += n,
            Face::SoSo => self.so_so += n,
            Face::Bad => self.bad += n,
        }
    }
}

record! {
    /// A printed code.
    pub struct VoiceCode {
        /// Which.
        pub id: VoiceCodeId,
        /// What is printed.
        pub code: String,
        /// Whose.
        pub organisation: OrganisationId,
        /// The distribution it is about.
        pub distribution: Option<DistributionId>,
        /// The item it is about.
        pub item: Option<ItemId>,
        /// The distribution's area.
        pub area: Option<String>,
        /// The distribution's day.
        pub day: Option<Date>,
        /// When it was made.
        pub made_at: Instant,
        /// Whether it still takes voices.
        pub active: bool,
    }
}

record! {
    /// A meeting.
    pub struct Meeting {
        /// Which.
        pub id: MeetingId,
        /// Whose.
        pub organisation: OrganisationId,
        /// On which day.
        pub day: Date,
        /// Where, coarsely.
        pub area: String,
        /// Who took part, as roles.
        pub who: String,
        /// How many people.
        pub people: i64,
        /// A remark.
        pub note: String,
    }
}

record! {
    /// What a meeting decided.
    pub struct Decision {
        /// Which.
        pub id: DecisionId,
        /// At which meeting.
        pub meeting: MeetingId,
        /// On which day.
        pub day: Date,
        /// What.
        pub words: String,
        /// The item it is about.
        pub item: Option<ItemId>,
        /// What became of it.
        pub state: DecisionState,
        /// A remark on that.
        pub remark: String,
        /// Since when.
        pub since: Date,
    }
}
