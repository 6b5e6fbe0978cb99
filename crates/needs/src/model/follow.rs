use kernel::Lang;
use people::Email;
use stock::counter::{ItemId, Size};

kernel::id!(
    /// Somebody who follows an item.
    FollowerId,
    OfFollower
);

/// Which wording somebody agreed to: the sentence `follow-consent`. A new wording gets a new name here.
pub const CONSENT: &str = "follow-consent 2026-11";

/// Somebody who wants to be told when an item turns urgent.
#[derive(Clone, Debug)]
pub struct NewFollower {
    /// Which item.
    pub item: ItemId,
    /// In which size; the caller has checked it against the item's system. `None` means all.
    pub size: Option<Size>,
    /// Where letters go.
    pub email: Email,
    /// In which language.
    pub lang: Lang,
    /// Which wording they agreed to.
    pub consent: &'static str,
}
