use std::{net::IpAddr, num::NonZeroU32};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _};
use kernel::{Error, Result};

/// How often one address may try something, so that guessing is slow. Kept in memory only; no address is stored.
pub struct Limits {
    acts: DefaultKeyedRateLimiter<IpAddr>,
    guesses: DefaultKeyedRateLimiter<(IpAddr, &'static str)>,
    accounts: DefaultKeyedRateLimiter<String>,
    letters: DefaultKeyedRateLimiter<String>,
    holds: DefaultKeyedRateLimiter<IpAddr>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            acts: RateLimiter::keyed(Quota::per_second(nonzero(20)).allow_burst(nonzero(200))),
            guesses: RateLimiter::keyed(Quota::per_minute(nonzero(6)).allow_burst(nonzero(12))),
            accounts: RateLimiter::keyed(Quota::per_minute(nonzero(3)).allow_burst(nonzero(10))),
            letters: RateLimiter::keyed(Quota::per_hour(nonzero(2)).allow_burst(nonzero(6))),
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

    /// One guess at a certain account's secret, from wherever: 3 a minute, 10 at once.
    pub fn account(&self, name: &str) -> Result<()> {
        told(self.accounts.check_key(&kernel::fold(name)))
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

    /// Whether something may be held for a stranger who has not confirmed: 2 an hour, 4 at once from one address.
    pub fn hold(&self, ip: IpAddr) -> bool {
        self.holds.check_key(&shared(ip)).is_ok()
    }

    /// Forgets who has been quiet. Called now and then by a job, so that memory stays small.
    pub fn forget_the_quiet(&self) {
        self.acts.retain_recent();
        self.guesses.retain_recent();
        self.accounts.retain_recent();
        self.letters.retain_recent();
        self.holds.retain_recent();
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
