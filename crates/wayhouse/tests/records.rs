//! What belongs to one organisation is not there for another: promise 4, record by record.
//!
//! `permissions.rs` asks every address for things that do not exist; this asks every desk address that names a record
//! for one that really is there, in the demo's host organisation, as each role of another organisation. The answer must
//! be that of a record that does not exist, and no list may show it. A new `{…}` address without a record here fails.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::fmt::Write as _;

use axum::http::{Method, StatusCode};
use kernel::Uuid;
use storage::{Act, Statement, sql, testing::Bed};
use web::{OrganisationId, Role, testing::App};

/// Addresses whose records the whole coalition keeps together, and why another organisation finds them.
const SHARED: &[(&str, &str)] = &[
    ("/desk/needs/{item}", "one needs list"),
    ("/desk/stock/catalogue/{slug}", "one catalogue"),
    ("/desk/stock/categories/{slug}", "one catalogue"),
    ("/desk/stock/imports/template/{kind}", "an empty file"),
    ("/desk/stock/kits/{slug}", "one catalogue; its boxes are their owner's"),
    ("/desk/outreach/rounds/{id}", "a census is counted together"),
    ("/desk/outreach/losses/{id}", "what a storm took is noted together, and who counted there knows better"),
    ("/desk/outreach/sites/{id}", "a site belongs to nobody, and whoever works there counts"),
    ("/desk/organisations/{id}", "only a coalition admin comes here"),
    ("/desk/jobs/{id}", "only a coalition admin comes here"),
];

/// A record of the host: the addresses that begin so ask for it.
struct Record {
    address: &'static str,
    /// What stands in the place of each `{…}`, in order.
    words: Vec<String>,
    /// A list that names it, and the word by which it does.
    listed: Option<(&'static str, String)>,
}

struct House {
    bed: Bed,
    host: OrganisationId,
    other: OrganisationId,
    records: Vec<Record>,
}

async fn one(bed: &Bed, statement: Statement) -> String {
    statement.value::<Uuid>(&mut bed.db.read().await.unwrap()).await.unwrap().to_string()
}

async fn word(bed: &Bed, statement: Statement) -> String {
    statement.value(&mut bed.db.read().await.unwrap()).await.unwrap()
}

impl House {
    async fn new() -> Self {
        let bed = Bed::sqlite(&wayhouse::house::migrations()).await;
        let seal = seal::ServerKey::in_folder(bed.folder.path()).unwrap();
        wayhouse::demo::load(&bed.db, &bed.clock, &seal).await.unwrap();
        let organisation = async |slug: &str| {
            people::find_organisation(&mut bed.db.read().await.unwrap(), slug).await.unwrap().unwrap().id
        };
        let host = organisation("L’Auberge des Dunes Grises").await;
        let other = organisation("La Maison de l’Argousier").await;
        let mut house = Self { bed, host, other, records: Vec::new() };
        house.made_at_the_desk().await;
        house.look_up().await;
        house
    }

    fn app(&self) -> App {
        App::new(&self.bed, &wayhouse::house::capabilities())
    }

    /// What the demo does not have: made by the host's coordinator, as anybody would.
    async fn made_at_the_desk(&self) {
        let app = self.app();
        let lead = app.introduce("Maelle", self.host, &[Role::Coordinator]);
        let warehouse = one(&self.bed, sql!("SELECT id FROM warehouse WHERE slug = 'calais'")).await;
        let shelf = one(
            &self.bed,
            sql!("SELECT l.id FROM location l JOIN warehouse w ON w.id = l.warehouse WHERE w.slug = 'calais' AND l.code = 'A1'"),
        )
        .await;
        let shelf = format!("l:{warehouse}:{shelf}");
        let begun = lead.post("/desk/stock/stocktakes", &[("where", &shelf)]).await;
        assert!(begun.location().starts_with("/desk/stock/stocktakes/"), "{}", begun.location());
        lead.post("/desk/stock/labels/rolls", &[("roll-sheet", "3x8"), ("sheets", "1")]).await.location();
        let file =
            ("file", "items.csv", "name,name_fr,category,who,sizes,unit\nA thing,Une chose,Other,all,none,piece\n");
        lead.upload("/desk/stock/imports", &[("kind", "items")], (file.0, file.1, file.2.as_bytes())).await.location();
        let mut tx = self.bed.db.begin(&Act::system("set the scene")).await.unwrap();
        let letter = people::NewInvitation {
            email: people::Email::parse("letter@example.org").unwrap(),
            lang: kernel::Lang::En,
            organisation: self.host,
            role: Role::Viewer,
        };
        people::invite(&mut tx, &app.house.texts, &app.house.config, &letter).await.unwrap();
        let somebody: Uuid = sql!("SELECT id FROM account ORDER BY id").value(&mut tx).await.unwrap();
        let now = tx.now();
        sql!("INSERT INTO passkey (id, account, credential, passkey, name, at) VALUES ($1, $2, $3, '{}', 'phone', $4)")
            .bind(tx.world().new_uuid())
            .bind(somebody)
            .bind(vec![1_u8])
            .bind(now)
            .run(&mut tx)
            .await
            .unwrap();
        sql!(
            "INSERT INTO session (id, hash, account, organisation, device, at, seen, expires)
             VALUES ($1, $2, $3, $4, 'phone', $5, $5, $6)"
        )
        .bind(tx.world().new_uuid())
        .bind(vec![2_u8])
        .bind(somebody)
        .bind(self.host)
        .bind(now)
        .bind(now.plus_days(1))
        .run(&mut tx)
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }

    fn keep(&mut self, address: &'static str, words: &[&str], listed: Option<(&'static str, &str)>) {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        self.records.push(Record { address, words, listed: listed.map(|(list, word)| (list, word.to_owned())) });
    }

    async fn look_up(&mut self) {
        let host = self.host;
        let bed = &self.bed;
        let code = word(
            bed,
            sql!("SELECT code FROM box WHERE organisation = $1 AND state = 'in-stock' ORDER BY id DESC LIMIT 1")
                .bind(host),
        )
        .await;
        let act = one(
            bed,
            sql!("SELECT m.act FROM movement m JOIN box b ON b.id = m.box WHERE b.code = $1").bind(code.as_str()),
        )
        .await;
        let kits = "hygiene-pack".to_owned();
        let kit = word(
            bed,
            sql!("SELECT b.code FROM box b JOIN item i ON i.id = b.item WHERE i.slug = $1 AND b.state = 'in-stock'")
                .bind(kits.as_str()),
        )
        .await;
        let arrival = one(bed, sql!("SELECT arrival FROM sort ORDER BY id LIMIT 1")).await;
        let fresh =
            one(bed, sql!("SELECT id FROM arrival WHERE organisation = $1 ORDER BY id DESC LIMIT 1").bind(host)).await;
        let sort = one(bed, sql!("SELECT id FROM sort ORDER BY id LIMIT 1")).await;
        let import = one(bed, sql!("SELECT id FROM import")).await;
        let roll = one(bed, sql!("SELECT id FROM roll")).await;
        let stocktake = one(bed, sql!("SELECT id FROM stocktake")).await;
        let transfer = one(bed, sql!("SELECT id FROM transfer WHERE state = 'on-the-road'")).await;
        let account = one(bed, sql!("SELECT id FROM account WHERE email_folded = 'giulia.ferrante@example.org'")).await;
        let invitation = one(bed, sql!("SELECT id FROM invitation")).await;
        let passkey = one(bed, sql!("SELECT id FROM passkey")).await;
        let session = one(bed, sql!("SELECT id FROM session")).await;
        let distribution = one(bed, sql!("SELECT distribution FROM menu")).await;
        let menu = one(bed, sql!("SELECT id FROM menu")).await;
        let voices = one(bed, sql!("SELECT id FROM voice_code ORDER BY id LIMIT 1")).await;
        let meeting = one(bed, sql!("SELECT id FROM meeting ORDER BY id LIMIT 1")).await;
        let point = one(
            bed,
            sql!("SELECT id FROM collection_point WHERE organisation <> $1 ORDER BY id LIMIT 1").bind(self.other),
        )
        .await;
        let convoy = one(bed, sql!("SELECT id FROM convoy ORDER BY id LIMIT 1")).await;
        let visit = one(
            bed,
            sql!("SELECT id FROM drop_off WHERE organisation = $1 AND state = 'confirmed' ORDER BY id LIMIT 1")
                .bind(host),
        )
        .await;

        self.keep("/b/{code}", &[&code], None);
        self.keep("/desk/stock/boxes/{code}", &[&code], Some(("/desk/stock/boxes", &code)));
        self.keep("/desk/stock/kits/{slug}/break-up/{code}", &[&kits, &kit], None);
        self.keep("/desk/stock/received/{act}", &[&act], None);
        self.keep("/desk/stock/arrivals/{id}", &[&arrival, &sort], Some(("/desk/stock/arrivals", &fresh)));
        self.keep("/desk/stock/imports/{id}", &[&import], Some(("/desk/stock/imports", &import)));
        self.keep("/desk/stock/labels/rolls/{id}", &[&roll], Some(("/desk/stock/labels", &roll)));
        self.keep("/desk/stock/stocktakes/{id}", &[&stocktake], Some(("/desk/stock/stocktakes", &stocktake)));
        self.keep("/desk/stock/transfers/{id}", &[&transfer], Some(("/desk/stock/transfers", &transfer)));
        self.keep(
            "/desk/stock/warehouses/{slug}",
            &["calais", "A1"],
            Some(("/desk/stock/warehouses", "/warehouses/calais\"")),
        );
        self.keep("/desk/people/invitations/{id}", &[&invitation], Some(("/desk/people", &invitation)));
        self.keep("/desk/people/{id}", &[&account], Some(("/desk/people", &account)));
        self.keep("/desk/you/passkeys/{id}", &[&passkey], None);
        self.keep("/desk/you/sessions/{id}", &[&session], None);
        self.keep(
            "/desk/outreach/distributions/{id}",
            &[&distribution],
            Some(("/desk/outreach/distributions", &distribution)),
        );
        self.keep("/desk/outreach/menus/{id}", &[&menu], Some(("/desk/outreach/menus", &menu)));
        self.keep("/desk/outreach/voices/codes/{id}", &[&voices], Some(("/desk/outreach/voices", &voices)));
        self.keep(
            "/desk/outreach/voices/meetings/{id}",
            &[&meeting],
            Some(("/desk/outreach/voices/meetings", &meeting)),
        );
        self.keep("/desk/bring/collection-points/{id}", &[&point], None);
        self.keep("/desk/bring/convoys/{id}", &[&convoy], None);
        self.keep("/desk/bring/{id}", &[&visit], Some(("/desk/bring", &visit)));
    }
}

fn routes() -> Vec<(Method, &'static str)> {
    let mut routes: Vec<(Method, &'static str)> = wayhouse::house::capabilities()
        .iter()
        .flat_map(|capability| (capability.routes)().iter().map(|r| (r.method.clone(), r.path)).collect::<Vec<_>>())
        .filter(|(_, path)| path.starts_with("/desk") || path.starts_with("/b/"))
        .collect();
    routes.sort_by_key(|(method, path)| (*path, method.to_string()));
    routes
}

/// Whether an address is this one or stands below it.
fn below(path: &str, address: &str) -> bool {
    path.strip_prefix(address).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
}

fn filled(path: &str, words: &[String]) -> String {
    let mut words = words.iter();
    let part = |part: &str| if part.starts_with('{') { words.next().unwrap().clone() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Fields that make any of the desk's forms right, so that no answer stops at the form.
const FIELDS: &[(&str, &str)] = &[
    ("quantity", "1"),
    ("version", "1"),
    ("units", "1"),
    ("counted", "1"),
    ("remark", "as agreed"),
    ("reason", "as agreed"),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_belongs_to_one_organisation_is_not_there_for_another() {
    let house = House::new().await;
    let mut wrong = String::new();
    let named: Vec<(Method, &str)> = routes().into_iter().filter(|(_, path)| path.contains('{')).collect();
    let lists: Vec<&str> = routes()
        .into_iter()
        .filter(|(method, path)| *method == Method::GET && !path.contains('{'))
        .map(|(_, p)| p)
        .collect();
    for role in Role::ALL.iter().copied().filter(|role| *role != Role::CoalitionAdmin) {
        let app = house.app();
        let stranger = app.introduce("stranger", house.other, &[role]);
        for (method, path) in &named {
            let record =
                house.records.iter().filter(|record| below(path, record.address)).max_by_key(|r| r.address.len());
            let Some(record) = record else {
                if !SHARED.iter().any(|(address, _)| below(path, address)) {
                    let _ = writeln!(wrong, "no record for {method} {path}");
                }
                continue;
            };
            let address = filled(path, &record.words);
            let reply = if *method == Method::GET {
                stranger.get(&address).await
            } else {
                stranger.post(&address, FIELDS).await
            };
            // Whoever scans a label that is not theirs is sent to look for it, as with one that nobody made.
            let looked_for = *path == "/b/{code}" && reply.header("location").starts_with("/desk/stock/find?q=");
            if !looked_for && !matches!(reply.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN) {
                let _ = writeln!(wrong, "{method} {path} as {role}: {} {}", reply.status, reply.header("location"));
            }
        }
        for list in &lists {
            let reply = stranger.get(list).await;
            if reply.status != StatusCode::OK {
                continue;
            }
            let text = reply.text();
            for (_, marker) in house.records.iter().filter_map(|record| record.listed.as_ref()) {
                if text.contains(marker.as_str()) {
                    let _ = writeln!(wrong, "{list} shows {marker} to a {role} of another organisation");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    own(&house, &named).await;
}

/// The same records are there for their own organisation, or the above would prove nothing.
async fn own(house: &House, named: &[(Method, &str)]) {
    let app = house.app();
    let own = app.introduce("own", house.host, &[Role::Coordinator]);
    for record in &house.records {
        if let Some((list, marker)) = &record.listed {
            assert!(own.page(list).await.contains(marker.as_str()), "{list} does not show {marker}");
        }
        let opens = named.iter().find(|(method, path)| *method == Method::GET && *path == record.address);
        if let Some((_, path)) = opens.filter(|_| !record.address.starts_with("/desk/bring/co")) {
            let reply = own.get(&filled(path, &record.words)).await;
            assert!(matches!(reply.status.as_u16(), 200 | 303), "{path}: {}", reply.text());
        }
    }
}
