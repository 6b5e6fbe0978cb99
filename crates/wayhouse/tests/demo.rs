//! What the demo shows: as much as it promises, adding up, like the lists that Calais really had, and nobody real in it.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use kernel::date_in;
use needs::model::{Level, NeedsList};
use storage::{
    audit::{self, Verdict},
    sql,
    testing::Bed,
};

/// Of a hundred lines of real lists, so many must say in the demo what they said in Calais.
const AGREES: usize = 75;

/// The one loading of this test run.
async fn demo() -> Bed {
    let bed = Bed::sqlite(&wayhouse::house::migrations()).await;
    let seal = seal::ServerKey::in_folder(bed.folder.path()).unwrap();
    wayhouse::demo::load(&bed.db, &bed.clock, &seal).await.unwrap();
    bed
}

async fn count(bed: &Bed, statement: storage::Statement) -> i64 {
    statement.value(&mut bed.db.read().await.unwrap()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_demo_is_the_coalition_that_it_promises_to_be() {
    let bed = tokio::time::timeout(Duration::from_secs(150), demo()).await.expect("the demo loads");
    assert_eq!(count(&bed, sql!("SELECT COUNT(*) FROM organisation")).await, 8);
    assert!(count(&bed, sql!("SELECT COUNT(*) FROM item")).await >= 120);
    let boxes = count(&bed, sql!("SELECT COUNT(*) FROM box WHERE state = 'in-stock'")).await;
    assert!((5_500..=7_000).contains(&boxes), "{boxes} boxes in stock");
    let now = bed.db.world().now();
    for week in 0..12 {
        let (from, until) = (now.plus_days(-7 * (week + 1)), now.plus_days(-7 * week));
        let moved = sql!("SELECT COUNT(*) FROM movement WHERE at > $1 AND at <= $2").bind(from).bind(until);
        let moved = count(&bed, moved).await;
        assert!(moved > 300, "{moved} movements, {week} weeks ago");
    }

    let mut read = bed.db.read().await.unwrap();
    let wrong = stock::store::ledger::prove(&mut read).await.unwrap();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(matches!(audit::verify(&bed.db).await.unwrap(), Verdict::Whole(acts) if acts > 500));

    let list = needs::list(&mut read, date_in(&web::zone(), now)).await.unwrap();
    resembles(&list);
}

/// A line of a real list, in our items and sizes.
#[derive(serde::Deserialize)]
struct Said {
    date: String,
    said: String,
    items: String,
    sizes: String,
    level: String,
}

/// What the demo says of one item in a size; of an item, what it says of its most urgent size.
fn level(list: &NeedsList, item: &str, size: &str) -> Option<Level> {
    let need = list.needs.iter().find(|need| need.item.slug == item).unwrap_or_else(|| panic!("nobody knows {item}"));
    if size.is_empty() {
        return need.level();
    }
    need.sizes.iter().find(|one| one.size.to_string() == size).unwrap_or_else(|| panic!("{item} in {size}")).shown()
}

fn resembles(list: &NeedsList) {
    let mut all = 0;
    let mut differs = BTreeMap::new();
    for row in csv::Reader::from_path(folder().join("demo/real-levels.csv")).unwrap().deserialize() {
        let row: Said = row.unwrap();
        let said = Level::parse(&row.level).unwrap();
        for item in row.items.split(' ') {
            for size in row.sizes.split(' ') {
                all += 1;
                let ours = level(list, item, size).unwrap();
                assert!(said != Level::Stop || ours != Level::Urgent, "{item}: real lists asked to stop");
                // Of one thing, one list said urgent and another needed; what they needed we may call urgent.
                let agrees = ours == said || (said == Level::Needed && ours == Level::Urgent);
                if !agrees {
                    differs.insert(format!("{} {}: {item} {size}", row.date, row.said), (said, ours));
                }
            }
        }
    }
    let agree = (all - differs.len()) * 100 / all;
    println!("the demo agrees with {agree} of 100 lines of real lists; it differs in {differs:#?}");
    assert!(agree >= AGREES, "{agree}: {differs:#?}");
    let always = [("trainers-men", "41 42 43"), ("walking-boots-men", "42 43"), ("winter-coat-men", "S M")];
    for (item, sizes) in always.into_iter().chain([("tent-2-3", ""), ("tent-family", "")]) {
        for size in sizes.split(' ') {
            assert_eq!(level(list, item, size), Some(Level::Urgent), "{item} {size}");
        }
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Groups, places of theirs and addresses that are real; `demo/README.md` alone may say where figures come from.
const REAL: &[&str] = &[
    "help refugees",
    "helprefugees",
    "choose love",
    "auberge des migrants",
    "care4calais",
    "calais appeal",
    "calaisappeal",
    "calaidipedia",
    "collective aid",
    "utopia 56",
    "utopia56",
    "refugee community kitchen",
    "refugee youth service",
    "refugee women’s centre",
    "refugee women's centre",
    "school bus project",
    "secours catholique",
    "salam",
    "médecins sans",
    "medecins sans",
    "médecins du monde",
    "passeurs d",
    "qarn",
    "la vie active",
    "jules ferry",
    "human rights observers",
    "mobile refugee support",
    "project play",
    "woodyard",
    "justice and peace",
    "care 4",
    "unhcr",
    "red cross",
    "croix-rouge",
    "forrefugees",
];

#[test]
fn nobody_real_is_named_in_the_demo() {
    let mut read = 0;
    for (part, ends) in [("demo", "csv"), ("crates/wayhouse/src/demo", "rs")] {
        for entry in std::fs::read_dir(folder().join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != ends) {
                continue;
            }
            read += 1;
            let text = std::fs::read_to_string(&path).unwrap().to_lowercase().replace('’', "'");
            for name in REAL {
                assert!(!text.contains(&name.replace('’', "'")), "{} names {name}", path.display());
            }
            let in_address = |c: char| c.is_alphanumeric() || "@._+-".contains(c);
            for address in text.split(|c| !in_address(c)).filter(|word| word.contains('@')) {
                assert!(address.trim_end_matches('.').ends_with("example.org"), "{address} in {}", path.display());
            }
        }
    }
    assert!(read > 20, "{read} files");
}
