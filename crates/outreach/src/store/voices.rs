//! Codes, faces and words.

use kernel::{Date, Error, Lang, Result, date_in};
use stock::counter::{Code, ItemId};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{
    distribution::DistributionId,
    voices::{Face, Faces, VoiceCode, VoiceCodeId, VoiceId, WordState},
};

/// How often a code is drawn before we give up.
const DRAWS: usize = 64;

/// What a code is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A distribution.
    Distribution(DistributionId),
    /// An item.
    Item(ItemId),
}

/// Makes a code. The caller has checked whose the distribution is.
pub async fn make_code(tx: &mut Tx, organisation: OrganisationId, about: About) -> Result<VoiceCodeId> {
    let id: VoiceCodeId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    let (distribution, item) = match about {
        About::Distribution(id) => (Some(id), None),
        About::Item(id) => (None, Some(id)),
    };
    for _ in 0..DRAWS {
        let code = Code::draw(tx.world());
        let free = sql!(
            "INSERT INTO voice_code (id, code, organisation, distribution, item, made_at, made_by, active)
             VALUES ($1, $2, $3, $4, $5, $6, $7, TRUE) ON CONFLICT (code) DO NOTHING"
        )
        .bind(id)
        .bind(code.as_str())
        .bind(organisation)
        .bind(distribution)
        .bind(item)
        .bind(at)
        .bind(actor)
        .run(tx)
        .await?;
        if free == 1 {
            tx.about("voice-code", id);
            return Ok(id);
        }
    }
    Err(Error::fault("no free code for voices was found"))
}

/// Lets a code take no more voices.
pub async fn stop_code(tx: &mut Tx, reach: Option<OrganisationId>, id: VoiceCodeId) -> Result<()> {
    code_by_id(tx, id, reach).await?;
    sql!("UPDATE voice_code SET active = FALSE WHERE id = $1").bind(id).run(tx).await?;
    tx.about("voice-code", id);
    Ok(())
}

/// The codes in somebody's reach, the last first.
pub async fn codes(
    on: &mut impl Reads,
    reach: Option<OrganisationId>,
    limit: i64,
    skip: i64,
) -> Result<Vec<VoiceCode>> {
    sql!(
        "SELECT c.id, c.code, c.organisation, c.distribution, c.item, d.area, d.day, c.made_at, c.active
         FROM voice_code c LEFT JOIN distribution d ON d.id = c.distribution
         WHERE c.organisation = $1 OR $1 IS NULL ORDER BY c.id DESC LIMIT $2 OFFSET $3"
    )
    .bind(reach)
    .bind(limit)
    .bind(skip)
    .all(on)
    .await
}

/// A code within somebody's reach.
pub async fn code_by_id(on: &mut impl Reads, id: VoiceCodeId, reach: Option<OrganisationId>) -> Result<VoiceCode> {
    sql!(
        "SELECT c.id, c.code, c.organisation, c.distribution, c.item, d.area, d.day, c.made_at, c.active
         FROM voice_code c LEFT JOIN distribution d ON d.id = c.distribution
         WHERE c.id = $1 AND (c.organisation = $2 OR $2 IS NULL)"
    )
    .bind(id)
    .bind(reach)
    .one(on)
    .await
}

/// The code that somebody scanned or typed, if it takes voices.
pub async fn open_code(on: &mut impl Reads, code: Code) -> Result<VoiceCode> {
    sql!(
        "SELECT c.id, c.code, c.organisation, c.distribution, c.item, d.area, d.day, c.made_at, c.active
         FROM voice_code c LEFT JOIN distribution d ON d.id = c.distribution
         WHERE c.code = $1 AND c.active = TRUE"
    )
    .bind(code.as_str())
    .one(on)
    .await
}

/// Keeps a face and perhaps a word.
pub async fn speak(tx: &mut Tx, code: VoiceCodeId, face: Face, word: &str, lang: Lang) -> Result<()> {
    // Chance alone: a new_id would tell the moment, and only the day is kept.
    let id = VoiceId::from_uuid(uuid::Builder::from_random_bytes(tx.world().random()).into_uuid());
    let day = date_in(&web::zone(), tx.now());
    let state = if word.is_empty() { WordState::Wordless } else { WordState::Waiting };
    sql!("INSERT INTO voice (id, code, face, word, lang, day, state) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(id)
        .bind(code)
        .bind(face)
        .bind(word)
        .bind(lang.code())
        .bind(day)
        .bind(state)
        .run(tx)
        .await
        .map(drop)
}

record! {
    /// A word, and what it is about.
    pub struct Word {
        /// Which.
        pub id: VoiceId,
        /// Under which code.
        pub code: VoiceCodeId,
        /// The face beside it.
        pub face: Face,
        /// What was said.
        pub word: String,
        /// In which language the page was read.
        pub lang: String,
        /// On which day.
        pub day: Date,
        /// What it is about.
        pub item: Option<ItemId>,
        /// The distribution's area.
        pub area: Option<String>,
    }
}

/// Words that wait for somebody to look at them (the oldest first), or that may be read (the last first).
pub async fn words(
    on: &mut impl Reads,
    reach: Option<OrganisationId>,
    state: WordState,
    limit: i64,
) -> Result<Vec<Word>> {
    let statement = if state == WordState::Waiting {
        sql!(
            "SELECT v.id, v.code, v.face, v.word, v.lang, v.day, c.item, d.area
             FROM voice v JOIN voice_code c ON c.id = v.code LEFT JOIN distribution d ON d.id = c.distribution
             WHERE v.state = $1 AND (c.organisation = $2 OR $2 IS NULL) ORDER BY v.day, v.id LIMIT $3"
        )
    } else {
        sql!(
            "SELECT v.id, v.code, v.face, v.word, v.lang, v.day, c.item, d.area
             FROM voice v JOIN voice_code c ON c.id = v.code LEFT JOIN distribution d ON d.id = c.distribution
             WHERE v.state = $1 AND (c.organisation = $2 OR $2 IS NULL) ORDER BY v.day DESC, v.id DESC LIMIT $3"
        )
    };
    statement.bind(state).bind(reach).bind(limit).all(on).await
}

/// Lets a word be read at the desk, or puts it away for good: its text is gone, its face still counts.
///
/// # Errors
/// [`Error::NotFound`] if no such word is in reach; refused if it was put away already.
pub async fn look(tx: &mut Tx, reach: Option<OrganisationId>, id: VoiceId, show: bool) -> Result<()> {
    let mine: Option<(VoiceId,)> = sql!(
        "SELECT v.id FROM voice v JOIN voice_code c ON c.id = v.code
         WHERE v.id = $1 AND (c.organisation = $2 OR $2 IS NULL)"
    )
    .bind(id)
    .bind(reach)
    .maybe(tx)
    .await?;
    mine.ok_or(Error::NotFound)?;
    let actor = tx.actor().account();
    let looked = if show {
        sql!("UPDATE voice SET state = 'shown', looked_by = $2 WHERE id = $1 AND state = 'waiting'")
    } else {
        sql!(
            "UPDATE voice SET state = 'put-away', word = '', looked_by = $2
             WHERE id = $1 AND state IN ('waiting', 'shown')"
        )
    }
    .bind(id)
    .bind(actor)
    .run(tx)
    .await?;
    if looked == 0 {
        return Err(Error::refused("error-voice-looked-at"));
    }
    tx.about("voice", id);
    Ok(())
}

/// Forgets words that were said before a day, whoever has looked at them.
pub async fn forget_words(tx: &mut Tx, before: Date) -> Result<u64> {
    sql!("UPDATE voice SET word = '', state = 'wordless' WHERE day < $1 AND state IN ('waiting', 'shown')")
        .bind(before)
        .run(tx)
        .await
}

/// Faces under each code in somebody's reach.
pub async fn faces(on: &mut impl Reads, reach: Option<OrganisationId>) -> Result<Vec<(VoiceCodeId, Face, i64)>> {
    sql!(
        "SELECT v.code, v.face, COUNT(*) FROM voice v JOIN voice_code c ON c.id = v.code
         WHERE c.organisation = $1 OR $1 IS NULL GROUP BY v.code, v.face"
    )
    .bind(reach)
    .all(on)
    .await
}

/// Faces about an item since a day, in the whole coalition.
pub async fn faces_of_item(on: &mut impl Reads, item: ItemId, since: Date) -> Result<Faces> {
    sql!(
        "SELECT v.face, COUNT(*) FROM voice v JOIN voice_code c ON c.id = v.code
         WHERE c.item = $1 AND v.day >= $2 GROUP BY v.face"
    )
    .bind(item)
    .bind(since)
    .all(on)
    .await
    .map(summed)
}

/// Faces about the distributions that offered an item, since a day, in the whole coalition.
pub async fn faces_where_offered(on: &mut impl Reads, item: ItemId, since: Date) -> Result<Faces> {
    sql!(
        "SELECT v.face, COUNT(*) FROM voice v JOIN voice_code c ON c.id = v.code
         JOIN distribution_item i ON i.distribution = c.distribution
         WHERE i.item = $1 AND v.day >= $2 GROUP BY v.face"
    )
    .bind(item)
    .bind(since)
    .all(on)
    .await
    .map(summed)
}

/// Faces about a distribution, under all its codes.
pub async fn faces_of_distribution(on: &mut impl Reads, id: DistributionId) -> Result<Faces> {
    sql!(
        "SELECT v.face, COUNT(*) FROM voice v JOIN voice_code c ON c.id = v.code
         WHERE c.distribution = $1 GROUP BY v.face"
    )
    .bind(id)
    .all(on)
    .await
    .map(summed)
}

fn summed(counted: Vec<(Face, i64)>) -> Faces {
    let mut faces = Faces::default();
    for (face, n) in counted {
        faces.add(face, n);
    }
    faces
}

/// The code of a distribution that takes voices, if one was made.
pub async fn code_of(on: &mut impl Reads, id: DistributionId) -> Result<Option<VoiceCodeId>> {
    let found: Option<(VoiceCodeId,)> =
        sql!("SELECT id FROM voice_code WHERE distribution = $1 AND active = TRUE ORDER BY id DESC LIMIT 1")
            .bind(id)
            .maybe(on)
            .await?;
    Ok(found.map(|(id,)| id))
}

/// Words that may be read, about an item or a distribution that offered it, since a day, in the whole coalition; the
/// last first.
pub async fn words_about_item(on: &mut impl Reads, item: ItemId, since: Date, limit: i64) -> Result<Vec<Word>> {
    sql!(
        "SELECT v.id, v.code, v.face, v.word, v.lang, v.day, c.item, d.area
         FROM voice v JOIN voice_code c ON c.id = v.code LEFT JOIN distribution d ON d.id = c.distribution
         WHERE v.state = 'shown' AND v.day >= $2
           AND (c.item = $1 OR c.distribution IN (SELECT i.distribution FROM distribution_item i WHERE i.item = $1))
         ORDER BY v.day DESC, v.id DESC LIMIT $3"
    )
    .bind(item)
    .bind(since)
    .bind(limit)
    .all(on)
    .await
}
