use kernel::{Message, Result};
use stock::model::typed;
use storage::{FromRow, Row, words};

words! {
    /// A group of people that is counted. The first seven are everybody, each person in one of them; the others are
    /// parts of those.
    pub enum Group {
        /// Men.
        Men = "men",
        /// Women.
        Women = "women",
        /// Grown-ups whose gender nobody stated.
        Adults = "adults",
        /// Boys under 18.
        Boys = "boys",
        /// Girls under 18.
        Girls = "girls",
        /// Under 18, gender not stated.
        Children = "children",
        /// People of whom only the number is known, as at a headcount.
        Unstated = "unstated",
        /// Of the children: here without their parents.
        Unaccompanied = "unaccompanied",
        /// Of the children: under three.
        Babies = "babies",
        /// Families, as units.
        Families = "families",
        /// Pregnant women and girls.
        Pregnant = "pregnant",
        /// With a chronic medical condition.
        Chronic = "chronic",
        /// In severe mental distress.
        Distress = "distress",
        /// Elderly.
        Elderly = "elderly",
        /// Wishing to ask for asylum in the country.
        Asylum = "asylum",
    }
}

impl Group {
    /// How many of [`Group::ALL`] are everybody, each person once.
    pub const WHOLE: usize = 7;
    const COUNT: usize = Self::ALL.len();

    /// The groups that together are everybody.
    pub fn whole() -> &'static [Group] {
        &Self::ALL[..Self::WHOLE]
    }

    /// The groups that are parts of others.
    pub fn parts() -> &'static [Group] {
        &Self::ALL[Self::WHOLE..]
    }

    /// What a part is a part of.
    fn within(self) -> &'static [Group] {
        use Group as G;
        match self {
            G::Unaccompanied | G::Babies => &[G::Boys, G::Girls, G::Children],
            G::Pregnant => &[G::Women, G::Adults, G::Girls, G::Children, G::Unstated],
            G::Elderly => &[G::Men, G::Women, G::Adults, G::Unstated],
            _ => Self::whole(),
        }
    }
}

/// The most people that one count may hold of a group.
pub const MOST: i64 = 1_000_000;

/// How many of each group; what was not asked is `None`, which is not nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Tally([Option<i64>; Group::COUNT]);

impl Tally {
    /// How many of a group, if it was asked.
    pub const fn get(&self, group: Group) -> Option<i64> {
        self.0[group as usize]
    }

    /// The same tally with another number.
    pub const fn with(mut self, group: Group, people: Option<i64>) -> Self {
        self.0[group as usize] = people;
        self
    }

    /// How many of a group; nought if it was not asked.
    pub fn of(&self, group: Group) -> i64 {
        self.get(group).unwrap_or(0)
    }

    /// Everybody, each person once.
    pub fn people(&self) -> i64 {
        Group::whole().iter().map(|group| self.of(*group)).sum()
    }

    /// Everybody under 18.
    pub fn children(&self) -> i64 {
        [Group::Boys, Group::Girls, Group::Children].iter().map(|group| self.of(*group)).sum()
    }

    /// Both together; a group that neither asked stays unasked.
    pub fn plus(&self, other: &Tally) -> Self {
        let mut sum = *self;
        for group in Group::ALL {
            if let Some(more) = other.get(*group) {
                sum = sum.with(*group, Some(self.of(*group) + more));
            }
        }
        sum
    }

    /// How many groups somebody asked for, of which more is known than the number.
    pub fn groups(&self) -> usize {
        Group::ALL.iter().filter(|group| **group != Group::Unstated && self.get(**group).is_some()).count()
    }

    /// The same groups in the same proportion for so many people; if nobody was met, only their number is known.
    pub fn scaled(&self, people: i64) -> Self {
        let was = self.people();
        if was == people {
            return *self;
        }
        let parts: Vec<f64> = Group::whole().iter().map(|group| self.of(*group) as f64).collect();
        let Some(whole) = kernel::share(people, &parts) else {
            return self.with(Group::Unstated, Some(people));
        };
        let mut scaled = *self;
        for (group, n) in Group::whole().iter().zip(whole) {
            scaled = scaled.with(*group, self.get(*group).map(|_| n));
        }
        for group in Group::parts() {
            // Rounding never makes a part greater than what it is a part of.
            let within: i64 = group.within().iter().map(|whole| scaled.of(*whole)).sum();
            let part = self.get(*group).map(|n| (n as f64 * people as f64 / was as f64).round() as i64);
            scaled = scaled.with(*group, part.map(|n| n.min(within)));
        }
        scaled
    }

    /// What cannot be: numbers below nought or absurd, nobody at all, or a part greater than its whole.
    pub fn wrong(&self) -> Vec<(Group, Message)> {
        let mut wrong = Vec::new();
        for group in Group::ALL {
            let people = self.of(*group);
            let within: i64 = group.within().iter().map(|whole| self.of(*whole)).sum();
            if people < 0 {
                wrong.push((*group, Message::new("error-quantity-negative")));
            } else if people > MOST {
                wrong.push((*group, Message::new("error-quantity-absurd").with("max", MOST)));
            } else if people > 0 && Group::parts().contains(group) && people > within {
                wrong.push((*group, part_too_large(*group, people, within)));
            }
        }
        if Group::whole().iter().all(|group| self.get(*group).is_none()) {
            wrong.push((Group::Men, Message::new("error-count-nobody")));
        }
        wrong
    }
}

fn part_too_large(group: Group, part: i64, whole: i64) -> Message {
    let key = match group {
        Group::Unaccompanied | Group::Babies => "error-count-part-children",
        Group::Pregnant => "error-count-part-women",
        Group::Elderly => "error-count-part-adults",
        _ => "error-count-part",
    };
    Message::new(key).with("part", part).with("whole", whole)
}

/// Reads how many people were typed; nothing typed is "not asked".
///
/// # Errors
/// If it is no whole number from nought to [`MOST`].
pub fn people(text: &str) -> Result<i64, Message> {
    typed::whole(text, MOST)
}

impl FromRow for Tally {
    fn from_row(mut row: Row) -> Result<Self> {
        Self::take(&mut row)
    }
}

impl Tally {
    /// Takes the columns of a tally from a row.
    pub(crate) fn take(row: &mut Row) -> Result<Self> {
        let mut tally = Self::default();
        for group in Group::ALL {
            tally = tally.with(*group, row.take(group.as_str())?);
        }
        Ok(tally)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tally(said: &[(Group, i64)]) -> Tally {
        said.iter().fold(Tally::default(), |tally, (group, n)| tally.with(*group, Some(*n)))
    }

    #[test]
    fn a_part_is_never_greater_than_its_whole() {
        let fine = tally(&[(Group::Men, 10), (Group::Boys, 2), (Group::Unaccompanied, 2), (Group::Chronic, 12)]);
        assert_eq!(fine.wrong(), []);
        assert_eq!(fine.people(), 12);
        let wrong =
            |said: &[(Group, i64)]| tally(said).wrong().into_iter().map(|(g, m)| (g, m.key)).collect::<Vec<_>>();
        assert_eq!(
            wrong(&[(Group::Men, 10), (Group::Boys, 2), (Group::Babies, 3)]),
            [(Group::Babies, "error-count-part-children")]
        );
        assert_eq!(wrong(&[(Group::Boys, 9), (Group::Elderly, 1)]), [(Group::Elderly, "error-count-part-adults")]);
        assert_eq!(wrong(&[(Group::Men, 9), (Group::Pregnant, 1)]), [(Group::Pregnant, "error-count-part-women")]);
        assert_eq!(wrong(&[(Group::Men, 9), (Group::Families, 10)]), [(Group::Families, "error-count-part")]);
        assert_eq!(wrong(&[(Group::Men, 1_000_000_000)]), [(Group::Men, "error-quantity-absurd")]);
        assert_eq!(wrong(&[(Group::Men, -1)]), [(Group::Men, "error-quantity-negative")]);
        assert_eq!(wrong(&[(Group::Families, 1)])[1], (Group::Men, "error-count-nobody"));
    }

    #[test]
    fn not_asked_is_not_nought() {
        let sum = tally(&[(Group::Men, 3)]).plus(&tally(&[(Group::Men, 4), (Group::Babies, 0)]));
        assert_eq!((sum.get(Group::Men), sum.get(Group::Babies), sum.get(Group::Women)), (Some(7), Some(0), None));
    }

    proptest! {
        #[test]
        fn a_scaled_tally_is_right(n in prop::collection::vec(0_i64..50, 15), people in 0_i64..500) {
            let was = tally(&Group::ALL.iter().copied().zip(n).collect::<Vec<_>>());
            if was.wrong().is_empty() {
                let scaled = was.scaled(people);
                prop_assert_eq!(scaled.people(), people);
                prop_assert_eq!(scaled.wrong(), vec![]);
                prop_assert_eq!(was.scaled(was.people()), was);
            }
        }

        #[test]
        fn a_sum_of_right_tallies_is_right(a in prop::collection::vec(0_i64..50, 15), b in prop::collection::vec(0_i64..50, 15)) {
            let tallies: Vec<Tally> = [a, b].iter().map(|n| {
                tally(&Group::ALL.iter().copied().zip(n.iter().copied()).collect::<Vec<_>>())
            }).collect();
            if tallies.iter().all(|t| t.wrong().is_empty()) {
                let sum = tallies[0].plus(&tallies[1]);
                prop_assert_eq!(sum.wrong(), vec![]);
                prop_assert_eq!(sum.people(), tallies[0].people() + tallies[1].people());
            }
        }
    }
}
