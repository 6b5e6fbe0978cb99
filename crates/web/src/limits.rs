use std::{
    collections::HashMap,
    hash::Hash,
    net::IpAddr,
    num::NonZeroU32,
    sync::{Mutex, MutexGuard, PoisonError},
};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _};
use kernel::{Error, Instant, Result};

/// How often one address may try something, so that guessing is slow. Kept in memory only; no address is stored.
pub struct Limits {
    acts: DefaultKeyedRateLimiter<IpAddr>,
    guesses: DefaultKeyedRateLimiter<(IpAddr, &'static str)>,
    letters: DefaultKeyedRateLimiter<String>,
    voices: DefaultKeyedRateLimiter<(IpAddr, String)>,
    missed_from: Misses<(IpAddr, &'static str)>,
    missed_at: Misses<(String, IpAddr)>,
    missed_anywhere: Misses<String>,
    holds: DefaultKeyedRateLimiter<IpAddr>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            acts: RateLimiter::keyed(Quota::per_second(nonzero(20)).allow_burst(nonzero(200))),
            guesses: RateLimiter::keyed(Quota::per_minute(nonzero(6)).allow_burst(nonzero(12))),
            letters: RateLimiter::keyed(Quota::per_hour(nonzero(2)).allow_burst(nonzero(6))),
            voices: RateLimiter::keyed(Quota::per_minute(nonzero(20)).allow_burst(nonzero(60))),
            missed_from: Misses::per_minute(12, 40),
            missed_at: Misses::per_minute(3, 10),
            missed_anywhere: Misses::per_minute(30, 100),
            holds: RateLimiter::keyed(Quota::per_hour(nonzero(2)).allow_burst(nonzero(4))),
        }
    }
}

const fn nonzero(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

impl Limits {
    /// One form sent from an address: 20 a second, 200 at once.
    pub fn act(&self, ip: IpAddr) -> Result<()> {
        told(self.acts.check_key(&shared(ip)))
    }

    /// One guess at a secret (a password, an invitation, a code) from an address: 6 a minute, 12 at once.
    pub fn guess(&self, ip: IpAddr, what: &'static str) -> Result<()> {
        told(self.guesses.check_key(&(shared(ip), what)))
    }

    /// Tries at signing in. Only misses count, so that a whole warehouse can sign in at half past nine: 12 a minute and
    /// 40 at once from one place on the network.
    pub fn tries(&self, ip: IpAddr, what: &'static str) -> Tries<'_> {
        Tries { limits: self, from: (shared(ip), what), at: None }
    }

    /// One letter that a stranger asks us to write to an address of their choice, so that nobody is flooded through us:
    /// 2 an hour and 6 at once to one address, and as often as a guess from one place on the network.
    pub fn letter(&self, ip: IpAddr, address: &str) -> Result<()> {
        self.guess(ip, "letter")?;
        self.letter_to(address)
    }

    /// One letter to an address, whoever makes us write it: 2 an hour, 6 at once.
    pub fn letter_to(&self, address: &str) -> Result<()> {
        told(self.letters.check_key(&kernel::fold(address)))
    }

    /// One voice under a printed code from an address: 20 a minute, 60 at once. A whole queue may share one address,
    /// since phones behind one mast or one router look alike.
    pub fn voice(&self, ip: IpAddr, code: &str) -> Result<()> {
        told(self.voices.check_key(&(shared(ip), code.to_owned())))
    }

    /// Whether something may be held for a stranger who has not confirmed: 2 an hour, 4 at once from one address.
    pub fn hold(&self, ip: IpAddr) -> bool {
        self.holds.check_key(&shared(ip)).is_ok()
    }

    /// Forgets who has been quiet. Called now and then by a job, so that memory stays small.
    pub fn forget_the_quiet(&self, now: Instant) {
        self.acts.retain_recent();
        self.guesses.retain_recent();
        self.letters.retain_recent();
        self.voices.retain_recent();
        self.holds.retain_recent();
        self.missed_from.forget(now);
        self.missed_at.forget(now);
        self.missed_anywhere.forget(now);
    }
}

/// Somebody's tries at signing in.
pub struct Tries<'a> {
    limits: &'a Limits,
    from: (IpAddr, &'static str),
    at: Option<String>,
}

impl Tries<'_> {
    /// The same, at a certain account: 3 misses a minute and 10 at once from one place on the network. From everywhere
    /// together 30 and 100, so that nobody keeps somebody out by guessing from elsewhere, nor guesses from a thousand
    /// places.
    pub fn at(mut self, account: &str) -> Self {
        self.at = Some(kernel::fold(account));
        self
    }

    /// Whether another try may be made. Ask before looking whether it is right, and again before saying so: a thousand
    /// tries sent at once are no more than those that fit.
    pub fn allowed(&self, now: Instant) -> Result<()> {
        self.limits.missed_from.check(&self.from, now)?;
        let Some(account) = &self.at else { return Ok(()) };
        self.limits.missed_at.check(&(account.clone(), self.from.0), now)?;
        self.limits.missed_anywhere.check(account, now)
    }

    /// It was a miss.
    pub fn missed(&self, now: Instant) {
        self.limits.missed_from.move_by(&self.from, 1, now);
        if let Some(account) = &self.at {
            self.limits.missed_at.move_by(&(account.clone(), self.from.0), 1, now);
            self.limits.missed_anywhere.move_by(account, 1, now);
        }
    }

    /// What was counted as a miss when it began has turned out well.
    pub fn made_good(&self, now: Instant) {
        self.limits.missed_from.move_by(&self.from, -1, now);
    }
}

/// Misses, each of which is forgotten after a pause; what is kept is when all of them will be.
struct Misses<K> {
    pause: i64,
    burst: i64,
    until: Mutex<HashMap<K, Instant>>,
}

impl<K: Eq + Hash + Clone> Misses<K> {
    fn per_minute(many: i64, burst: i64) -> Self {
        Self { pause: 60_000_000 / many, burst, until: Mutex::default() }
    }

    fn check(&self, key: &K, now: Instant) -> Result<()> {
        let until = self.until().get(key).map_or(0, |until| until.micros());
        let wait = until - now.micros() - self.pause * (self.burst - 1);
        if wait <= 0 {
            return Ok(());
        }
        Err(Error::SlowDown(u32::try_from(wait / 1_000_000).unwrap_or(u32::MAX).saturating_add(1)))
    }

    fn move_by(&self, key: &K, misses: i64, now: Instant) {
        let mut until = self.until();
        let until = until.entry(key.clone()).or_insert(now);
        *until = Instant::from_micros(until.micros().max(now.micros()) + misses * self.pause);
    }

    fn forget(&self, now: Instant) {
        self.until().retain(|_, until| until.micros() > now.micros());
    }

    fn until(&self) -> MutexGuard<'_, HashMap<K, Instant>> {
        self.until.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A household's or a hall's IPv6 network counts as one address, since each device there has thousands.
fn shared(ip: IpAddr) -> IpAddr {
    // A listener on `[::]` is told IPv4 visitors in a form of IPv6.
    match ip.to_canonical() {
        v4 @ IpAddr::V4(_) => v4,
        IpAddr::V6(v6) => {
            let s = v6.segments();
            IpAddr::from([s[0], s[1], s[2], s[3], 0, 0, 0, 0])
        }
    }
}

fn told(checked: std::result::Result<(), governor::NotUntil<governor::clock::QuantaInstant>>) -> Result<()> {
    checked.map_err(|not_until| {
        let wait = not_until.wait_time_from(governor::clock::DefaultClock::default().now());
        Error::SlowDown(u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thirteenth_guess_waits_and_a_neighbour_does_not() {
        let limits = Limits::default();
        let ip = IpAddr::from([192, 0, 2, 1]);
        for _ in 0..12 {
            limits.guess(ip, "password").unwrap();
        }
        assert!(matches!(limits.guess(ip, "password"), Err(Error::SlowDown(s)) if s >= 1));
        limits.guess(IpAddr::from([192, 0, 2, 2]), "password").unwrap();
        limits.guess(ip, "invitation").unwrap();
    }

    const NOW: Instant = Instant::from_micros(1_795_251_600_000_000);

    fn place(n: u8) -> IpAddr {
        IpAddr::from([198, 51, 100, n])
    }

    #[test]
    fn who_guesses_from_elsewhere_keeps_nobody_out() {
        let limits = Limits::default();
        let thief = limits.tries(place(1), "password").at("Amal@example.org");
        for n in 0..10 {
            assert!(thief.allowed(NOW).is_ok(), "{n}");
            thief.missed(NOW);
        }
        assert!(matches!(thief.allowed(NOW), Err(Error::SlowDown(s)) if (1..=21).contains(&s)));
        assert!(limits.tries(place(2), "password").at("amal@example.org").allowed(NOW).is_ok(), "she herself");
        assert!(limits.tries(place(1), "password").at("sami@example.org").allowed(NOW).is_ok(), "her neighbour");
        assert!(thief.allowed(NOW.plus_seconds(20)).is_ok(), "three a minute");
        // From a thousand places it is no faster than this.
        let mut tried = 0;
        for n in 3..255 {
            let tries = limits.tries(place(n), "password").at("amal@example.org");
            while tries.allowed(NOW).is_ok() {
                tries.missed(NOW);
                tried += 1;
            }
        }
        assert_eq!(tried, 90);
        limits.forget_the_quiet(NOW.plus_seconds(3_600));
        assert!(limits.missed_at.until().is_empty() && limits.missed_anywhere.until().is_empty());
    }

    #[test]
    fn a_whole_warehouse_signs_in_at_once_and_its_typing_errors_are_borne() {
        let limits = Limits::default();
        let hall = |n: i32| limits.tries(place(1), "password").at(&format!("{n}@example.org"));
        for n in 0..200 {
            assert!(hall(n).allowed(NOW).is_ok(), "what is right does not count");
        }
        for n in 0..40 {
            assert!(hall(n).allowed(NOW).is_ok(), "{n}");
            hall(n).missed(NOW);
        }
        assert!(hall(41).allowed(NOW).is_err());
        assert!(limits.tries(place(1), "passkey").allowed(NOW).is_ok());
        hall(0).made_good(NOW);
        assert!(hall(41).allowed(NOW).is_ok());
    }

    proptest::proptest! {
        /// However misses and pauses follow each other, no minute bears more than its share and what was saved up.
        #[test]
        fn nobody_guesses_faster_than_this(pauses in proptest::collection::vec(0..30_i64, 1..200)) {
            let misses = Misses::per_minute(3, 10);
            let (mut now, mut borne) = (NOW, 0);
            for pause in pauses {
                now = now.plus_seconds(pause);
                if misses.check(&(), now).is_ok() {
                    misses.move_by(&(), 1, now);
                    borne += 1;
                }
            }
            let minutes = (now.micros() - NOW.micros()) / 60_000_000 + 1;
            proptest::prop_assert!(borne <= 10 + 3 * minutes);
            proptest::prop_assert!(borne >= 1);
        }
    }

    #[test]
    fn nobody_is_flooded_with_letters_from_wherever_they_are_asked_for() {
        let limits = Limits::default();
        for n in 0..6 {
            limits.letter(IpAddr::from([192, 0, 2, n]), "amal@example.org").unwrap();
        }
        assert!(limits.letter(IpAddr::from([192, 0, 2, 9]), "Amal@example.org").is_err());
        limits.letter(IpAddr::from([192, 0, 2, 9]), "sam@example.org").unwrap();
    }

    #[test]
    fn a_queue_behind_one_router_is_heard_and_one_phone_does_not_fill_the_tally() {
        let limits = Limits::default();
        let ip = IpAddr::from([192, 0, 2, 1]);
        for _ in 0..60 {
            limits.voice(ip, "K7DMQ3").unwrap();
        }
        assert!(limits.voice(ip, "K7DMQ3").is_err());
        limits.voice(ip, "PXW4TA").unwrap();
    }

    #[test]
    fn four_things_are_held_for_one_address_at_once() {
        let limits = Limits::default();
        let ip = IpAddr::from([192, 0, 2, 1]);
        assert!((0..4).all(|_| limits.hold(ip)) && !limits.hold(ip));
        assert!(limits.hold(IpAddr::from([192, 0, 2, 2])));
    }

    #[test]
    fn two_visitors_of_the_old_network_are_two() {
        let mapped = |n: u8| IpAddr::from(std::net::Ipv4Addr::new(192, 0, 2, n).to_ipv6_mapped());
        assert_ne!(shared(mapped(1)), shared(mapped(2)));
    }
}
