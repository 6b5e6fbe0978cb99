//! What became of the units that stood in some boxes, told from the ledger.

use std::collections::HashMap;

use super::{ActId, BoxId, BoxState, Movement, MovementId, MovementKind};

/// What became of units. They are shares: where like stood with like, nobody knows whose coat went out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fate {
    /// Units that were handed on.
    pub out: f64,
    /// Units that are still there, in boxes or in kits, or on their way to another warehouse.
    pub there: f64,
    /// Units that were thrown away, lost, or counted and not there.
    pub unusable: f64,
}

/// How many units of theirs each place holds, and the way of each movement, so that it can be taken back.
#[derive(Default)]
struct Trail {
    held: HashMap<Place, f64>,
    taken: HashMap<MovementId, Vec<(Place, f64)>>,
    /// What a box has sent out in all, to share out what comes back.
    sent: HashMap<BoxId, (f64, f64)>,
    /// What went into kits in an act.
    packed: HashMap<ActId, f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Place {
    Box(BoxId),
    Out,
    /// Lost from a box, or thrown away out of it.
    Gone(BoxId),
    /// Taken out of a kit again: there, but followed no further.
    Loose,
}

impl Trail {
    fn put(&mut self, movement: MovementId, place: Place, units: f64) {
        *self.held.entry(place).or_default() += units;
        self.taken.entry(movement).or_default().push((place, units));
    }

    fn carry(&mut self, movement: MovementId, from: Place, to: Place, units: f64) {
        self.put(movement, from, -units);
        self.put(movement, to, units);
    }

    fn of(&self, place: Place) -> f64 {
        self.held.get(&place).copied().unwrap_or(0.0)
    }

    fn step(&mut self, movement: &Movement, begins: bool) {
        let (id, here) = (movement.id, Place::Box(movement.box_id));
        let gone = Place::Gone(movement.box_id);
        if begins {
            self.put(id, here, movement.after as f64);
            return;
        }
        if let Some(undone) = movement.undoes {
            for (place, units) in self.taken.remove(&undone).unwrap_or_default() {
                self.put(id, place, -units);
            }
            return;
        }
        let leaving = -movement.change as f64;
        let before = movement.after as f64 + leaving;
        let theirs = if leaving > 0.0 && before > 0.0 { self.of(here) * leaving / before } else { 0.0 };
        match movement.kind {
            MovementKind::PackOut => {
                let sent = self.sent.entry(movement.box_id).or_default();
                *sent = (sent.0 + theirs, sent.1 + leaving);
                self.carry(id, here, Place::Out, theirs);
            }
            MovementKind::Return => {
                // It may come back into a box of its own.
                let from = movement.other_box.unwrap_or(movement.box_id);
                let (theirs, all) = self.sent.get(&from).copied().unwrap_or_default();
                let back = if all > 0.0 { theirs * (movement.change as f64 / all).min(1.0) } else { 0.0 };
                self.carry(id, Place::Out, here, back);
                self.sent.insert(from, (theirs - back, (all - movement.change as f64).max(0.0)));
            }
            MovementKind::Split | MovementKind::Merge => {
                if let Some(other) = movement.other_box {
                    self.carry(id, here, Place::Box(other), theirs);
                }
            }
            MovementKind::Kit if leaving > 0.0 => {
                *self.packed.entry(movement.act).or_default() += theirs;
                self.carry(id, here, Place::Loose, theirs);
            }
            // The box of kits holds what went into it in the same act; what comes out of a kit stands loose.
            MovementKind::Kit if movement.other_box.is_none() => {
                let packed = self.packed.remove(&movement.act).unwrap_or(0.0);
                self.carry(id, Place::Loose, here, packed);
            }
            MovementKind::Find => {
                let found = self.of(gone).min(movement.change.max(0) as f64);
                self.carry(id, gone, here, found);
            }
            // On the road a box holds nothing; what arrives less of is gone, and all of it if the box never comes.
            MovementKind::Arrive => {
                let short = (self.of(here) - movement.after as f64).max(0.0);
                self.carry(id, here, gone, short);
            }
            MovementKind::Lose if movement.from_state == Some(BoxState::Transferred) => {
                let all = self.of(here);
                self.carry(id, here, gone, all);
            }
            MovementKind::Lose | MovementKind::Scrap | MovementKind::Correct | MovementKind::Stocktake => {
                self.carry(id, here, gone, theirs);
            }
            _ => {}
        }
    }
}

/// Whether one movement must be told before another. Within one moment only a box's own count of them and the two sides
/// of an act say so.
fn goes_before(a: &Movement, b: &Movement) -> bool {
    let pair = a.other_box == Some(b.box_id) || (a.kind, b.kind) == (MovementKind::Kit, MovementKind::Kit);
    (a.box_id == b.box_id && a.seq < b.seq) || (a.act == b.act && a.change < 0 && b.change > 0 && pair)
}

fn in_order(movements: &[Movement]) -> Vec<&Movement> {
    let mut waiting: Vec<&Movement> = movements.iter().collect();
    waiting.sort_by_key(|movement| movement.at);
    let mut told = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let ready = |next: &&Movement| !waiting.iter().any(|other| goes_before(other, next));
        let next = waiting.iter().position(ready).unwrap_or(0);
        told.push(waiting.remove(next));
    }
    told
}

/// Follows what stood in some boxes when they came in through splits, merges and kits. The movements are those of all
/// boxes that anything of it went through, in any order.
pub fn follow(boxes: &[BoxId], movements: &[Movement]) -> Fate {
    let mut trail = Trail::default();
    for movement in in_order(movements) {
        let begins = movement.kind == MovementKind::Receive && boxes.contains(&movement.box_id);
        trail.step(movement, begins);
    }
    let mut fate = Fate::default();
    for (place, units) in trail.held {
        match place {
            Place::Out => fate.out += units,
            Place::Gone(_) => fate.unusable += units,
            Place::Box(_) | Place::Loose => fate.there += units,
        }
    }
    fate
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ItemId, Size, WarehouseId};
    use kernel::{Instant, Uuid};
    use proptest::prelude::*;
    use web::OrganisationId;

    /// A ledger of boxes that are named by numbers.
    #[derive(Default)]
    struct Book {
        movements: Vec<Movement>,
        holds: Vec<i64>,
        seq: Vec<i64>,
        acts: u128,
    }

    fn boxed(n: usize) -> BoxId {
        BoxId::from_uuid(Uuid::from_u128(1000 + n as u128))
    }

    impl Book {
        fn write(&mut self, kind: MovementKind, of: usize, change: i64, other: Option<usize>, from: Option<BoxState>) {
            while self.holds.len() <= of {
                self.holds.push(0);
                self.seq.push(0);
            }
            self.holds[of] += change;
            self.seq[of] += 1;
            let n = self.movements.len() as u128;
            self.movements.push(Movement {
                // Identifiers of one moment come in any order.
                id: MovementId::from_uuid(Uuid::from_u128(n ^ 0x5a)),
                act: ActId::from_uuid(Uuid::from_u128(self.acts)),
                at: Instant::from_micros(0),
                actor: None,
                kind,
                box_id: boxed(of),
                seq: self.seq[of],
                organisation: OrganisationId::from_uuid(Uuid::nil()),
                warehouse: WarehouseId::from_uuid(Uuid::nil()),
                item: ItemId::from_uuid(Uuid::nil()),
                size: Size::NONE,
                change,
                after: self.holds[of],
                from_state: from,
                to_state: BoxState::InStock,
                from_location: None,
                to_location: None,
                other_box: other.map(boxed),
                reason: String::new(),
                undoes: None,
            });
        }

        fn receive(&mut self, of: usize, units: i64) {
            self.acts += 1;
            self.write(MovementKind::Receive, of, units, None, None);
        }

        fn leave(&mut self, kind: MovementKind, of: usize, units: i64) {
            self.acts += 1;
            self.write(kind, of, -units, None, Some(BoxState::InStock));
        }

        fn carry(&mut self, kind: MovementKind, from: usize, to: usize, units: i64) {
            self.acts += 1;
            // A split opens the new box first.
            self.write(kind, to, units, Some(from), None);
            self.write(kind, from, -units, Some(to), Some(BoxState::InStock));
        }

        fn undo_last(&mut self) {
            let last = self.movements[self.movements.len() - 1].clone();
            let of = usize::try_from(last.box_id.uuid().as_u128() - 1000).unwrap();
            self.acts += 1;
            self.write(MovementKind::Undo, of, -last.change, None, Some(BoxState::InStock));
            self.movements.last_mut().unwrap().undoes = Some(last.id);
        }
    }

    fn near(fate: Fate, out: f64, there: f64, unusable: f64) {
        let wanted = Fate { out, there, unusable };
        let far = (fate.out - out).abs() + (fate.there - there).abs() + (fate.unusable - unusable).abs();
        assert!(far < 1e-6, "{fate:?} instead of {wanted:?}");
    }

    #[test]
    fn what_is_split_merged_and_thrown_away_is_followed() {
        let mut book = Book::default();
        book.receive(0, 24);
        book.carry(MovementKind::Split, 0, 1, 10);
        book.leave(MovementKind::PackOut, 1, 10);
        book.leave(MovementKind::Scrap, 0, 4);
        near(follow(&[boxed(0)], &book.movements), 10.0, 10.0, 4.0);
        // Ten of theirs among thirty of others: a quarter of what goes out is theirs.
        book.receive(2, 30);
        book.carry(MovementKind::Merge, 0, 2, 10);
        book.leave(MovementKind::PackOut, 2, 20);
        near(follow(&[boxed(0)], &book.movements), 15.0, 5.0, 4.0);
        book.undo_last();
        near(follow(&[boxed(0)], &book.movements), 10.0, 10.0, 4.0);
    }

    #[test]
    fn what_went_into_kits_goes_out_with_them() {
        let mut book = Book::default();
        book.receive(0, 20);
        book.acts += 1;
        book.write(MovementKind::Kit, 0, -20, None, Some(BoxState::InStock));
        book.write(MovementKind::Kit, 1, 10, None, None);
        near(follow(&[boxed(0)], &book.movements), 0.0, 20.0, 0.0);
        book.leave(MovementKind::PackOut, 1, 5);
        near(follow(&[boxed(0)], &book.movements), 10.0, 10.0, 0.0);
        book.acts += 1;
        book.write(MovementKind::Return, 1, 2, None, Some(BoxState::InStock));
        near(follow(&[boxed(0)], &book.movements), 6.0, 14.0, 0.0);
    }

    #[test]
    fn what_never_arrives_elsewhere_is_gone() {
        let mut book = Book::default();
        book.receive(0, 20);
        book.leave(MovementKind::Send, 0, 20);
        near(follow(&[boxed(0)], &book.movements), 0.0, 20.0, 0.0);
        book.acts += 1;
        book.write(MovementKind::Arrive, 0, 15, None, Some(BoxState::Transferred));
        near(follow(&[boxed(0)], &book.movements), 0.0, 15.0, 5.0);
    }

    proptest! {
        #[test]
        fn nothing_is_made_and_nothing_is_forgotten(
            acts in proptest::collection::vec((0..6_u8, 0..40_usize, 0..40_usize, 1..60_i64), 0..40)
        ) {
            let mut book = Book::default();
            for n in 0..3 {
                book.receive(n, 50);
            }
            for (what, from, to, units) in acts {
                let from = from % book.holds.len();
                let units = units.min(book.holds[from]);
                let to = to % book.holds.len();
                match what {
                    _ if units == 0 => {}
                    0 => book.leave(MovementKind::PackOut, from, units),
                    1 => book.leave(MovementKind::Scrap, from, units),
                    2 => book.leave(MovementKind::Lose, from, units),
                    3 => book.carry(MovementKind::Split, from, book.holds.len(), units),
                    4 if from != to => book.carry(MovementKind::Merge, from, to, book.holds[from]),
                    _ => {}
                }
            }
            let fate = follow(&[boxed(0), boxed(1)], &book.movements);
            prop_assert!((fate.out + fate.there + fate.unusable - 100.0).abs() < 1e-6, "{:?}", fate);
            prop_assert!(fate.out > -1e-6 && fate.there > -1e-6 && fate.unusable > -1e-6, "{:?}", fate);
            let packed: i64 = book.movements.iter().filter(|m| m.kind == MovementKind::PackOut).map(|m| -m.change).sum();
            prop_assert!(fate.out <= packed as f64 + 1e-6);
            let every: Vec<BoxId> = (0..3).map(boxed).collect();
            prop_assert!((follow(&every, &book.movements).out - packed as f64).abs() < 1e-6, "theirs is all there is");
        }
    }
}
