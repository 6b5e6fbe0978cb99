//! Letters to donors. Each one that leads somewhere carries a link of its own, of which only the hash is kept.

use std::collections::HashMap;

use kernel::{Arg, Date, Lang, Result};
use people::Secret;
use stock::counter::{self, Item, ItemId, Size};
use storage::{Reads, Tx};
use web::{House, Texts};

use crate::{
    model::bring::{Became, Brought, Convoy, DropOff, Request, RequestState, clock, open_keeper},
    store::bring::{contacts, convoys, drop_offs, places, points},
};

/// A day in words, in a language of its own.
pub fn date(texts: &Texts, lang: Lang, day: Date) -> String {
    let month = texts.say(lang, &format!("month-{}", day.month()), &[]);
    let digits = |number: String| Arg::Text(lang.digits(&number));
    let values =
        [("day", digits(day.day().to_string())), ("month", Arg::Text(month)), ("year", digits(day.year().to_string()))];
    texts.say(lang, "date-in-words", &values).replace(['\u{2068}', '\u{2069}'], "")
}

/// When somebody comes, in words.
pub fn when(texts: &Texts, lang: Lang, drop_off: &DropOff) -> String {
    let day = date(texts, lang, drop_off.day);
    if drop_off.slot.is_none() {
        return day;
    }
    let time = |minutes| Arg::Text(lang.digits(&clock(minutes)));
    let values = [("day", Arg::Text(day)), ("from", time(drop_off.opens)), ("to", time(drop_off.closes))];
    texts.say(lang, "bring-when", &values)
}

/// One thing in words.
pub fn thing(texts: &Texts, lang: Lang, item: Option<&Item>, size: Size, units: i64) -> String {
    let name = item.map_or("", |item| item.name(lang));
    let values = [("units", Arg::Number(units)), ("item", name.into()), ("size", size.as_str().into())];
    texts.say(lang, if size.is_none() { "bring-thing" } else { "bring-thing-sized" }, &values)
}

/// Where a drop-off goes, in lines. For who has confirmed only.
pub async fn whereabouts(on: &mut impl Reads, drop_off: &DropOff) -> Result<String> {
    if let Some(warehouse) = drop_off.warehouse {
        let place = places::of(on, warehouse).await?;
        return Ok(place.map_or(String::new(), |place| format!("{}\n{}", place.address, place.directions)));
    }
    match drop_off.point {
        Some(id) => {
            let point = points::by_id(on, id).await?;
            Ok([point.name, point.address, point.area, point.hours].join("\n"))
        }
        None => Ok(String::new()),
    }
}

async fn names(on: &mut impl Reads) -> Result<HashMap<ItemId, Item>> {
    Ok(counter::items(on).await?.into_iter().map(|item| (item.id, item)).collect())
}

/// Writes letters about one drop-off.
pub struct Letters<'a> {
    house: &'a House,
    drop_off: &'a DropOff,
}

impl<'a> Letters<'a> {
    /// About this one.
    pub fn about(house: &'a House, drop_off: &'a DropOff) -> Self {
        Self { house, drop_off }
    }

    /// Asks for the confirmation, and says whether the time is held until then. The address is not in it.
    pub async fn ask(&self, tx: &mut Tx) -> Result<()> {
        let text = if self.drop_off.holds { "mail-bring-ask-text" } else { "mail-bring-ask-open-text" };
        self.send(tx, "mail-bring-ask-subject", text, Vec::new()).await
    }

    /// Tells the address, once it is confirmed.
    pub async fn confirmed(&self, tx: &mut Tx) -> Result<()> {
        let values = self.told(tx).await?;
        self.send(tx, "mail-bring-confirmed-subject", "mail-bring-confirmed-text", values).await
    }

    /// Tells what is booked now.
    pub async fn changed(&self, tx: &mut Tx) -> Result<()> {
        let values = self.told(tx).await?;
        self.send(tx, "mail-bring-changed-subject", "mail-bring-confirmed-text", values).await
    }

    /// Reminds of a visit two days ahead.
    pub async fn reminder(&self, tx: &mut Tx) -> Result<()> {
        let values = self.told(tx).await?;
        self.send(tx, "mail-bring-reminder-subject", "mail-bring-confirmed-text", values).await
    }

    /// Says that its donor has called it off.
    pub async fn cancelled(&self, tx: &mut Tx) -> Result<()> {
        self.send(tx, "mail-bring-cancelled-subject", "mail-bring-cancelled-text", Vec::new()).await
    }

    /// Says that we call it off and why, and invites to choose another day.
    pub async fn called_off(&self, tx: &mut Tx, reason: &str) -> Result<()> {
        let values = vec![("reason", reason.into())];
        self.send(tx, "mail-bring-called-off-subject", "mail-bring-called-off-text", values).await
    }

    /// Says that some of it is no longer needed.
    pub async fn no_longer_needed(&self, tx: &mut Tx, things: &[(ItemId, Size)]) -> Result<()> {
        let values = vec![("what", self.named(tx, things).await?.into())];
        self.send(tx, "mail-bring-stop-subject", "mail-bring-stop-text", values).await
    }

    /// Says that some of it has become urgent.
    pub async fn urgent(&self, tx: &mut Tx, things: &[(ItemId, Size)]) -> Result<()> {
        let values = vec![("what", self.named(tx, things).await?.into())];
        self.send(tx, "mail-bring-urgent-subject", "mail-bring-urgent-text", values).await
    }

    /// Says what became of it, without a number that could point at anyone.
    pub async fn thanks(&self, tx: &mut Tx, became: Became) -> Result<()> {
        let handed = format!("bring-became-{}", became.handed);
        let wasted = if became == Became::WASTED { "bring-became-wasted" } else { "bring-became-unusable" };
        let said = [(true, handed.as_str()), (became.ready, "bring-became-ready"), (became.unusable, wasted)];
        let words =
            said.into_iter().filter(|(so, _)| *so).map(|(_, key)| self.house.texts.say(self.drop_off.lang, key, &[]));
        self.thanked(tx, words.collect::<Vec<_>>().join(" ")).await
    }

    /// Thanks for what a collection point took in.
    pub async fn thanks_at_point(&self, tx: &mut Tx) -> Result<()> {
        let words = self.house.texts.say(self.drop_off.lang, "bring-became-point", &[]);
        self.thanked(tx, words).await
    }

    async fn thanked(&self, tx: &mut Tx, words: String) -> Result<()> {
        let values = vec![("became", words.into())];
        self.send(tx, "mail-bring-thanks-subject", "mail-bring-thanks-text", values).await
    }

    async fn named(&self, tx: &mut Tx, things: &[(ItemId, Size)]) -> Result<String> {
        let names = names(tx).await?;
        let name = |(item, size): &(ItemId, Size)| {
            let name = names.get(item).map_or("", |item| item.name(self.drop_off.lang));
            if size.is_none() { name.to_owned() } else { format!("{name} {size}") }
        };
        Ok(things.iter().map(name).collect::<Vec<_>>().join("\n"))
    }

    /// Address and load.
    async fn told(&self, tx: &mut Tx) -> Result<Vec<(&'static str, Arg)>> {
        let address = whereabouts(tx, self.drop_off).await?;
        let names = names(tx).await?;
        let lines = drop_offs::lines(tx, self.drop_off.id).await?;
        let line = |l: &Brought| thing(&self.house.texts, self.drop_off.lang, names.get(&l.item), l.size, l.units);
        let what = lines.iter().map(line).collect::<Vec<_>>().join("\n");
        Ok(vec![("address", address.into()), ("what", what.into())])
    }

    async fn send(&self, tx: &mut Tx, subject: &str, text: &str, mut values: Vec<(&'static str, Arg)>) -> Result<()> {
        // A contact that has been forgotten gets no more letters.
        let Some(contact) = contacts::of(tx, &self.house.seal, self.drop_off.id).await? else { return Ok(()) };
        let (texts, lang) = (&self.house.texts, self.drop_off.lang);
        let secret = Secret::draw(tx.world());
        drop_offs::add_link(tx, self.drop_off.id, secret.hash()).await?;
        let link = self.house.config.address(&format!("/{}/bring/{}", lang.code(), secret.text()));
        values.push(("name", contact.name.into()));
        values.push(("code", self.drop_off.code.as_str().into()));
        values.push(("when", when(texts, lang, self.drop_off).into()));
        values.push(("calendar", format!("{link}/calendar.ics").into()));
        values.push(("link", link.into()));
        values.push(("needs", self.house.config.address(&format!("/{}/needs", lang.code())).into()));
        let subject = texts.say(lang, subject, &values);
        people::mail(tx, &contact.email, &subject, &texts.say(lang, text, &values)).await
    }
}

/// The address of whoever keeps a convoy.
pub fn keeper(house: &House, convoy: &Convoy) -> Result<String> {
    convoy.keeper.as_deref().map_or(Ok(String::new()), |sealed| open_keeper(convoy.id, sealed, &house.seal))
}

/// What every letter about a convoy says.
fn about(house: &House, lang: Lang, convoy: &Convoy) -> Vec<(&'static str, Arg)> {
    vec![
        ("day", date(&house.texts, lang, convoy.day).into()),
        ("from", convoy.leaves.as_str().into()),
        ("to", convoy.goes_to.as_str().into()),
    ]
}

/// News for whoever keeps a convoy, in the language they chose. Who it is about stands at the desk only.
async fn to_keeper(tx: &mut Tx, house: &House, convoy: &Convoy, subject: &str, text: &str) -> Result<()> {
    let to = keeper(house, convoy)?;
    if to.is_empty() {
        return Ok(());
    }
    let mut values = about(house, convoy.lang, convoy);
    values.push(("link", house.config.address(&format!("/desk/bring/convoys/{}", convoy.id)).into()));
    let subject = house.texts.say(convoy.lang, subject, &values);
    people::mail(tx, &to, &subject, &house.texts.say(convoy.lang, text, &values)).await
}

/// Tells whoever keeps a convoy that somebody asks for a place.
pub async fn convoy_asked(tx: &mut Tx, house: &House, convoy: &Convoy) -> Result<()> {
    to_keeper(tx, house, convoy, "mail-convoy-asked-subject", "mail-convoy-asked-text").await
}

/// Tells whoever keeps a convoy that a place is free again.
pub async fn convoy_withdrawn(tx: &mut Tx, house: &House, convoy: &Convoy) -> Result<()> {
    to_keeper(tx, house, convoy, "mail-convoy-withdrawn-subject", "mail-convoy-withdrawn-text").await
}

/// News for who asked for a place, with a link by which they can give it back.
async fn to_passenger(tx: &mut Tx, house: &House, convoy: &Convoy, request: &Request, text: &str) -> Result<()> {
    let Some(contact) = contacts::of(tx, &house.seal, request.id).await? else { return Ok(()) };
    let lang = request.lang;
    let secret = Secret::draw(tx.world());
    convoys::add_link(tx, request.id, secret.hash()).await?;
    let link = house.config.address(&format!("/{}/convoys/{}", lang.code(), secret.text()));
    let mut values = about(house, lang, convoy);
    values.push(("name", contact.name.into()));
    values.push(("keeper", keeper(house, convoy)?.into()));
    values.push(("link", link.into()));
    let subject = house.texts.say(lang, "mail-convoy-answer-subject", &values);
    people::mail(tx, &contact.email, &subject, &house.texts.say(lang, text, &values)).await
}

/// Tells who asked for a place what became of it.
pub async fn convoy_answered(tx: &mut Tx, house: &House, convoy: &Convoy, request: &Request) -> Result<()> {
    let yes = request.state == RequestState::Accepted;
    let text = if yes { "mail-convoy-yes-text" } else { "mail-convoy-no-text" };
    to_passenger(tx, house, convoy, request, text).await
}

/// Tells everybody who has a place, or still waits for an answer, that a convoy has changed or gives no places any more.
pub async fn convoy_changed(tx: &mut Tx, house: &House, convoy: &Convoy) -> Result<()> {
    let text = if convoy.open { "mail-convoy-changed-text" } else { "mail-convoy-closed-text" };
    for request in convoys::requests(tx, convoy.id).await? {
        if matches!(request.state, RequestState::Asked | RequestState::Accepted) {
            to_passenger(tx, house, convoy, &request, text).await?;
        }
    }
    Ok(())
}
