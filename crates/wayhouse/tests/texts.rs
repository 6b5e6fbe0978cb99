//! Every sentence is there in every language, is used, and is filled with the same values.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

const LANGUAGES: [&str; 4] = ["en", "fr", "ar", "fa"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Key → the values that its sentence names, for a whole language.
fn sentences(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root().join("locales").join(lang)).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let mut key = None;
        for line in text.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let (name, _) = line.split_once('=').unwrap_or_else(|| panic!("{}: {line}", path.display()));
                let name = name.trim().to_owned();
                assert!(found.insert(name.clone(), BTreeSet::new()).is_none(), "{lang}: {name} stands twice");
                key = Some(name);
            }
            let Some(key) = &key else { continue };
            let values = found.get_mut(key).unwrap();
            for rest in line.split('$').skip(1) {
                values
                    .insert(rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect());
            }
        }
    }
    found
}

fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "target" && name != "tests" {
            sources(&path, into);
        } else if name.ends_with(".rs") || name.ends_with(".html") {
            into.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

/// Every quoted word in the code and the templates that looks like a key or the beginning of one.
fn quoted() -> BTreeSet<String> {
    let mut text = String::new();
    sources(&root().join("crates"), &mut text);
    text.split('"')
        .filter(|word| word.len() < 80 && word.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(|word| word.split('{').next().unwrap_or(word))
        .filter(|word| word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_language_says_the_same_things() {
    let english = sentences("en");
    let mut wrong = Vec::new();
    for lang in &LANGUAGES[1..] {
        let theirs = sentences(lang);
        for (key, values) in &english {
            match theirs.get(key) {
                None => wrong.push(format!("{lang}: {key} is missing")),
                Some(v) if !v.is_subset(values) => wrong.push(format!("{lang}: {key} names {v:?}, English {values:?}")),
                Some(_) => {}
            }
        }
        wrong.extend(
            theirs.keys().filter(|k| !english.contains_key(*k)).map(|k| format!("{lang}: {k} is not in English")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_sentence_is_used() {
    let quoted = quoted();
    let unused: Vec<String> = sentences("en")
        .into_keys()
        .filter(|key| {
            let whole = quoted.contains(key);
            // `page.word("state", …)` and `format!("month-{}", …)` name a beginning.
            let beginning =
                key.match_indices('-').any(|(i, _)| quoted.contains(&key[..i]) || quoted.contains(&key[..=i]));
            !whole && !beginning
        })
        .collect();
    assert!(unused.is_empty(), "nobody says:\n{}", unused.join("\n"));
}

#[test]
fn every_sentence_that_is_asked_for_is_there() {
    let english = sentences("en");
    let mut text = String::new();
    sources(&root().join("crates"), &mut text);
    let mut missing = BTreeSet::new();
    for asking in [".t(\"", ".t1(\"", ".t2(\"", ".t3(\"", "Message::new(\"", "refused(\"", ".page(\"", ".say(\""] {
        for rest in text.split(asking).skip(1) {
            let key = rest.split('"').next().unwrap_or_default();
            if key.contains('{') || key.is_empty() || !key.contains('-') {
                continue;
            }
            if !english.contains_key(key) {
                missing.insert(key.to_owned());
            }
        }
    }
    for word in quoted() {
        let named = ["done-", "error-", "menu-"].iter().any(|p| word.starts_with(p) && word.len() > p.len());
        if named
            && !english.contains_key(&word)
            && !english.keys().any(|k| k.starts_with(&format!("{}-", word.trim_end_matches('-'))))
        {
            missing.insert(word);
        }
    }
    // Class names and file names that look like keys.
    for class in ["error-summary", "menu-open", "menu-close", "menu-group"] {
        missing.remove(class);
    }
    assert!(missing.is_empty(), "no sentence for:\n{}", missing.into_iter().collect::<Vec<_>>().join("\n"));
}

/// Why something is written: what stands in `act("…")`, `Act::new(…, "…")` and `Act::system("…")`.
fn purposes() -> BTreeSet<String> {
    let mut text = String::new();
    sources(&root().join("crates"), &mut text);
    let mut found = BTreeSet::new();
    for asking in [".act(", "Act::new(", "Act::system(", ".begin("] {
        for rest in text.split(asking).skip(1) {
            let inside = rest.split(';').next().unwrap_or_default();
            let purpose = inside.split('"').nth(1).unwrap_or_default();
            if purpose.contains(' ') && purpose.chars().all(|c| c.is_ascii_lowercase() || " '-".contains(c)) {
                found.insert(purpose.to_owned());
            }
        }
    }
    found
}

#[test]
fn the_audit_can_say_every_act_in_every_language() {
    let purposes = purposes();
    assert!(purposes.len() > 50, "the search finds them: {}", purposes.len());
    let english = sentences("en");
    let key = |purpose: &str| format!("act-{}", purpose.replace([' ', '\''], "-"));
    let missing: Vec<String> =
        purposes.iter().map(|purpose| key(purpose)).filter(|key| !english.contains_key(key)).collect();
    assert!(missing.is_empty(), "no sentence for:\n{}", missing.join("\n"));
}

#[test]
fn the_audit_can_say_everything_that_acts_touch() {
    let mut text = String::new();
    sources(&root().join("crates"), &mut text);
    let known: BTreeSet<&str> = people::THINGS.iter().map(|(kind, _)| *kind).collect();
    let touched = text.split(".about(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let missing: BTreeSet<&str> = touched.filter(|kind| !known.contains(kind)).collect();
    assert!(missing.is_empty(), "the audit has no word for {missing:?}");
    for (kind, page) in people::THINGS {
        let is_page = |routes: web::Routes| routes.iter().any(|r| r.method == "GET" && r.path == *page);
        let there = wayhouse::house::capabilities().iter().any(|capability| is_page((capability.routes)()));
        assert!(page.is_empty() || there, "{kind} has no page {page}");
        assert!(sentences("en").contains_key(&format!("audit-kind-{kind}")), "{kind}");
    }
}

#[test]
fn every_sentence_parses() {
    web::Texts::load().unwrap();
}
