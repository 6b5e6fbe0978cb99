//! The program as its operator calls it: what it prints, and whether it says done (0), failed (1) or wrong use (2).
#![allow(missing_docs, clippy::unwrap_used)]

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use kernel::{Line, World};
use storage::{Act, Db, Options};
use tempfile::TempDir;

/// What a command answered: its exit code and what it printed, errors too.
struct Said {
    code: i32,
    words: String,
}

/// Calls the program on a data folder, with nothing of this machine's environment in its way.
fn wayhouse(data: &Path, words: &[&str]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_wayhouse"))
        .args(words)
        .env_clear()
        .env("DATA", data)
        .current_dir(data)
        .output()
        .unwrap();
    let words = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    Said { code: output.status.code().unwrap(), words }
}

fn folder() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

fn file(data: &Path) -> PathBuf {
    data.join("wayhouse.db")
}

/// The database, as the program left it.
async fn open(data: &Path) -> Db {
    Db::open(&format!("sqlite:{}", file(data).display()), World::real(), Options::default()).await.unwrap()
}

/// A coalition with one organisation and one admin, and no warehouse yet.
async fn coalition(data: &Path) {
    assert_eq!(wayhouse(data, &["migrate"]).code, 0);
    let db = open(data).await;
    let mut tx = db.begin(&Act::system("set up the coalition")).await.unwrap();
    people::create_coalition(&mut tx, &Line::parse("Calais").unwrap()).await.unwrap();
    let auberge = people::NewOrganisation {
        name: Line::parse("Auberge").unwrap(),
        kind: people::Kind::Member,
        country: None,
        town: None,
        about: people::About::default(),
    };
    let auberge = people::create_organisation(&mut tx, &auberge).await.unwrap();
    let email = people::Email::parse("amal@example.org").unwrap();
    let amal = people::create_account(&mut tx, &email, &Line::parse("Amal").unwrap(), kernel::Lang::En).await.unwrap();
    people::grant_role(&mut tx, amal, auberge, web::Role::CoalitionAdmin).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
}

#[test]
fn every_command_explains_itself_with_an_example() {
    let data = folder();
    let help = wayhouse(data.path(), &["--help"]);
    assert_eq!(help.code, 0, "{}", help.words);
    for command in ["serve", "demo", "migrate", "doctor", "invite", "import"] {
        assert!(help.words.contains(command), "{}", help.words);
        let own = wayhouse(data.path(), &[command, "--help"]);
        assert_eq!(own.code, 0);
        assert!(own.words.contains("Example: ") && own.words.contains(&format!("wayhouse {command}")), "{}", own.words);
    }
    let wrong_uses: [&[&str]; 4] = [&[], &["dance"], &["invite", "sam@example.org"], &["doctor", "--loudly"]];
    for wrong in wrong_uses {
        let said = wayhouse(data.path(), wrong);
        assert_eq!(said.code, 2, "{wrong:?}: {}", said.words);
        assert!(said.words.contains("Usage: wayhouse"), "{wrong:?}: {}", said.words);
    }
    assert_eq!(std::fs::read_dir(data.path()).unwrap().count(), 0, "a wrong use makes no file");
}

#[test]
fn a_database_is_brought_to_its_shape_once() {
    let data = folder();
    let before = wayhouse(data.path(), &["doctor"]);
    assert_eq!(before.code, 1);
    assert!(before.words.contains("Run `wayhouse migrate`"), "{}", before.words);
    let first = wayhouse(data.path(), &["migrate"]);
    assert!(first.code == 0 && first.words.contains("steps taken"), "{}", first.words);
    assert_eq!(wayhouse(data.path(), &["migrate"]).words, "Nothing to do.\n");
    let after = wayhouse(data.path(), &["doctor", "--audit"]);
    assert_eq!(after.code, 0, "{}", after.words);
    assert!(after.words.contains("The audit chain is whole") && after.words.contains("Everything is as it should be"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_changed_by_hand_is_found() {
    let data = folder();
    coalition(data.path()).await;
    assert_eq!(wayhouse(data.path(), &["doctor", "--audit"]).code, 0);
    let script = "UPDATE audit SET purpose = 'nothing to see here' WHERE seq = 1";
    let by_hand = rusqlite::Connection::open(file(data.path())).unwrap();
    assert_eq!(by_hand.execute(script, []).unwrap(), 1);
    drop(by_hand);
    assert_eq!(wayhouse(data.path(), &["doctor"]).code, 0, "only the walk along the chain sees it");
    let said = wayhouse(data.path(), &["doctor", "--audit"]);
    assert_eq!(said.code, 1);
    assert!(said.words.contains("broken at act 1: its content was changed"), "{}", said.words);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_chain_written_anew_does_not_hold_what_was_noted_down() {
    let data = folder();
    coalition(data.path()).await;
    let said = wayhouse(data.path(), &["doctor", "--audit"]);
    let noted = said.words.lines().find_map(|line| line.split("Note down the newest: ").nth(1)).unwrap().to_owned();
    let kept = wayhouse(data.path(), &["doctor", "--audit", "--since", &noted]);
    assert!(kept.code == 0 && kept.words.contains("nothing up to it was changed"), "{}", kept.words);

    // Whoever owns the file may take everything back and let the program chain other acts in its place.
    let by_hand = rusqlite::Connection::open(file(data.path())).unwrap();
    by_hand.execute_batch("DELETE FROM audit; UPDATE audit_head SET seq = 0, hash = x''").unwrap();
    drop(by_hand);
    let whole = wayhouse(data.path(), &["doctor", "--audit"]);
    assert!(whole.code == 0 && whole.words.contains("The audit chain is whole"), "{}", whole.words);
    let said = wayhouse(data.path(), &["doctor", "--audit", "--since", &noted]);
    assert!(said.code == 1 && said.words.contains("The audit chain was rewritten"), "{}", said.words);

    let unread = wayhouse(data.path(), &["doctor", "--audit", "--since", "12"]);
    assert!(unread.code == 2 && unread.words.contains("a number, a colon and 64"), "{}", unread.words);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_can_sign_in_no_more_is_let_in_by_the_operator() {
    let data = folder();
    coalition(data.path()).await;
    let invite = |email: &'static str, org: &'static str, role: &'static str| {
        wayhouse(data.path(), &["invite", email, "--org", org, "--role", role])
    };
    let new = invite("sam@example.org", "auberge", "warehouse-lead");
    assert_eq!(new.code, 0, "{}", new.words);
    assert!(new.words.contains("http://127.0.0.1:8080/invitation/"), "{}", new.words);
    assert!(!new.words.contains("/sign-in/link/"), "an invitation is all that somebody new needs");
    let known = invite("AMAL@example.org", "auberge", "coalition-admin");
    assert_eq!(known.code, 0, "{}", known.words);
    assert!(known.words.contains("http://127.0.0.1:8080/sign-in/link/"), "{}", known.words);
    for (said, why) in [
        (invite("sam", "auberge", "viewer"), "address"),
        (invite("sam@example.org", "nowhere", "viewer"), "no organisation \"nowhere\""),
        (invite("sam@example.org", "auberge", "king"), "choose one of coalition-admin, "),
    ] {
        assert_eq!(said.code, 1, "{}", said.words);
        assert!(said.words.starts_with("wayhouse: ") && said.words.contains(why), "{}", said.words);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_goes_in_whole_or_not_at_all() {
    let data = folder();
    let items = data.path().join("items.csv");
    std::fs::write(&items, "name,name_fr,category,who,sizes,unit\nBlanket,Couverture,Bedding,all,none,piece\n")
        .unwrap();
    let items = items.to_str().unwrap();
    let import = |words: &[&str]| wayhouse(data.path(), &[&["import"], words].concat());
    let nobody = import(&["items", items]);
    assert!(nobody.code == 1 && nobody.words.contains("`wayhouse serve` sets one up"), "{}", nobody.words);
    coalition(data.path()).await;
    let unknown = import(&["items", items]);
    assert!(unknown.code == 1 && unknown.words.contains("line 2, category: "), "{}", unknown.words);
    category(data.path()).await;
    let taken = import(&["items", items]);
    assert_eq!(taken.code, 0, "a coalition without a warehouse begins with its catalogue: {}", taken.words);
    assert!(taken.words.contains("1 rows taken in."), "{}", taken.words);
    let again = import(&["items", items]);
    assert!(again.code == 1 && again.words.contains("nothing was imported"), "{}", again.words);
    for (words, why) in [
        (["boxes", items], "there is no warehouse yet"),
        (["songs", items], "say `boxes` or `items`"),
        (["items", "nowhere.csv"], "nowhere.csv: "),
    ] {
        let said = import(&words);
        assert!(said.code == 1 && said.words.contains(why), "{words:?}: {}", said.words);
    }
}

async fn category(data: &Path) {
    use stock::{model::InLanguages, store::catalogue};
    let db = open(data).await;
    let mut tx = db.begin(&Act::system("add a category")).await.unwrap();
    let name = |text: &str| text.to_owned();
    let name =
        InLanguages { en: name("Bedding"), fr: name("Literie"), ar: name("فراش"), fa: name("رختخواب") };
    let new = catalogue::NewCategory { slug: "bedding".to_owned(), icon: "tag".to_owned(), sort: 1, name };
    catalogue::add_category(&mut tx, &new).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
}

#[test]
fn a_wrong_setting_is_named() {
    let data = folder();
    let config = data.path().join("wayhouse.toml");
    std::fs::write(&config, "listen = \"everywhere\"\n").unwrap();
    let said = wayhouse(data.path(), &["doctor"]);
    assert!(said.code == 1 && said.words.contains("LISTEN must be ADDRESS:PORT"), "{}", said.words);
    std::fs::write(&config, "base_url = \"https://needs.example.org\"\n").unwrap();
    wayhouse(data.path(), &["migrate"]);
    let said = wayhouse(data.path(), &["doctor"]);
    assert!(said.code == 1 && said.words.contains("behind_proxy") && said.words.contains("SMTP_URL"), "{}", said.words);
    std::fs::write(
        &config,
        "base_url = \"https://needs.example.org\"\nbehind_proxy = true\nsmtp_url = \"smtp://127.0.0.1\"\n",
    )
    .unwrap();
    let said = wayhouse(data.path(), &["doctor"]);
    assert_eq!(said.code, 0, "{}", said.words);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn links_of_the_demo_are_no_way_to_run_it_for_real() {
    let data = folder();
    coalition(data.path()).await;
    let db = open(data.path()).await;
    let mut tx = db.begin(&Act::system("print a demo sign-in link")).await.unwrap();
    let amal = people::Email::parse("amal@example.org").unwrap();
    let amal = people::find_account(&mut tx, &amal).await.unwrap().unwrap();
    people::sign_in_link(&mut tx, amal, true).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    assert_eq!(wayhouse(data.path(), &["doctor"]).code, 0, "on one's own machine one may look around");
    let real = "base_url = \"https://needs.example.org\"\nbehind_proxy = true\nsmtp_url = \"smtp://127.0.0.1\"\n";
    std::fs::write(data.path().join("wayhouse.toml"), real).unwrap();
    let said = wayhouse(data.path(), &["doctor"]);
    assert!(said.code == 1 && said.words.contains("1 sign-in links let in whoever has them"), "{}", said.words);
    assert!(served(data.path()).contains("1 sign-in links let in whoever has them"));
}

#[test]
fn an_empty_server_prints_the_one_way_to_set_it_up() {
    let data = folder();
    let said = served(data.path());
    assert!(said.contains("/set-up/"), "{said}");
}

/// What the program says until it serves; then it is stopped.
fn served(data: &Path) -> String {
    let mut program = Command::new("sh")
        .arg("-c")
        .arg("exec \"$0\" serve 2>&1")
        .arg(env!("CARGO_BIN_EXE_wayhouse"))
        .env("DATA", data)
        .env("WAYHOUSE_LISTEN", "127.0.0.1:0")
        .current_dir(data)
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    for line in std::io::BufRead::lines(std::io::BufReader::new(program.stdout.take().unwrap())) {
        let line = line.unwrap();
        said += &line;
        if line.starts_with("Serving ") {
            break;
        }
    }
    program.kill().unwrap();
    program.wait().unwrap();
    said
}
