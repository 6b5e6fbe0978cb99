//! What each fuzz target does with the bytes it is given, and what must be true of every answer.
//!
//! Two things run these: the fuzzer (`make fuzz`), which looks for inputs that reach new code, and the ordinary test
//! `parsers` of `crates/wayhouse`, which mutates the seeds within a fixed budget.
#![allow(dead_code, missing_docs, clippy::expect_used, clippy::panic)]

use kernel::{Line, Message, Prose, Quantity, StillClock, SystemEntropy, World};
use stock::model::{
    Code, SizeSystem,
    import::{self, Groups, ImportKind, MAX_COLUMNS, MAX_ROWS, Places},
    naming::Naming,
    typed,
};

/// Files of boxes and items, as text or as a workbook. The first byte chooses which.
pub fn import(data: &[u8]) {
    let Some((first, bytes)) = data.split_first() else { return };
    let kind = if first & 1 == 0 { ImportKind::Boxes } else { ImportKind::Items };
    let Ok(table) = import::read(bytes, kind) else { return };
    assert!(!table.rows.is_empty() && table.rows.len() <= MAX_ROWS && table.heading.len() <= bytes.len());
    assert!(table.rows.iter().all(|row| row.cells.iter().take(MAX_COLUMNS).all(|cell| cell.chars().count() <= 2_000)));
    let rows = table.rows.len();
    match kind {
        ImportKind::Boxes => {
            let free = import::codes(&table).into_iter().collect();
            let places = Places { naming: Naming::new([]), locations: Default::default(), free };
            let Ok(checked) = import::check_boxes(&table, &places) else { return };
            assert!(checked.good.is_empty() && checked.bad_rows() <= rows, "nothing is known, so nothing is a box");
        }
        ImportKind::Items => {
            let groups = Groups { naming: Naming::new([]), categories: Default::default() };
            let Ok(checked) = import::check_items(&table, &groups) else { return };
            assert!(
                checked.good.is_empty() && checked.bad_rows() <= rows,
                "there is no category, so nothing is an item"
            );
        }
    }
}

/// What a browser sends with a form, read as every kind of field that forms have.
pub fn forms(data: &[u8]) {
    let world = World::new(StillClock::at(kernel::Instant::from_micros(0)), SystemEntropy);
    let mut form = web::Form::blank(&world);
    let mut names = Vec::new();
    for (name, value) in url::form_urlencoded::parse(data).take(50) {
        form = form.with(&name, &value);
        names.push(name.into_owned());
    }
    for name in &names {
        if let Some(line) = form.line::<80>(name) {
            assert!(line.as_str().chars().count() <= 80 && !line.as_str().contains(['\n', '\0']));
            let again: Result<Line<80>, Message> = Line::parse(line.as_str());
            assert_eq!(again.expect("a line stays one").as_str(), line.as_str());
        }
        if let Some(prose) = form.prose::<2000>(name) {
            let again: Result<Prose<2000>, Message> = Prose::parse(prose.as_str());
            assert_eq!(again.expect("prose stays prose").as_str(), prose.as_str());
        }
        if let Some(quantity) = form.quantity(name) {
            assert!(quantity.get() > 0);
            assert_eq!(Quantity::parse(&quantity.get().to_string()).expect("a quantity stays one"), quantity);
        }
        if let Some(date) = form.date(name) {
            assert_eq!(kernel::parse_date(&date.to_string()).expect("a date stays one"), date);
        }
        if let Some(email) = form.read(name, people::Email::parse) {
            assert!(email.as_str().contains('@') && !email.as_str().contains(char::is_whitespace));
        }
        let _ = (form.id::<()>(name), form.word(name, web::Role::parse), form.ticked(name), form.file(name).is_none());
        assert!(names.len() >= form.values(name).count());
    }
}

/// What is scanned, typed or deciphered from a label.
pub fn labels(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let Ok(code) = Code::parse(&text) else { return };
    let printed = code.as_str();
    assert_eq!(printed.len(), 6);
    assert_eq!(Code::parse(printed).expect("what is printed is read"), code);
    assert_eq!(Code::parse(&printed.to_lowercase()).expect("in any case"), code);
    assert_eq!(Code::parse(&format!(" {}-{} ", &printed[..3], &printed[3..])).expect("with a dash"), code);
}

/// Numbers, times, sizes and coordinates as people type them.
pub fn numbers(data: &[u8]) {
    let text = &*String::from_utf8_lossy(data);
    within(typed::whole(text, 5_000), 0, 5_000);
    within(typed::litres(text, 2_000), 0, 2_000_999);
    within(stock::model::arrival::parse_kg(text), 0, i64::MAX / 1_000);
    within(stock::model::stocktakes::parse_count(text), 0, i64::MAX / 1_000);
    within(outreach::model::tally::people(text), 0, 1_000_000);
    within(outreach::model::import::coverage(text), 1, 100);
    within(needs::model::demand::read_units(text), 0, needs::model::demand::MOST_MILLI);
    within(needs::model::bring::read_units(text), 1, needs::model::bring::MOST_UNITS);
    within(needs::model::bring::read_cubic_metres(text), 0, 100_000_000);
    if let Ok(minutes) = needs::model::bring::read_clock(text) {
        assert!((0..=1440).contains(&minutes));
        assert_eq!(needs::model::bring::read_clock(&needs::model::bring::clock(minutes)).expect("a time"), minutes);
    }
    if let Ok((north, east)) = outreach::model::census::point(text) {
        assert!(north.abs() <= 90.0 && east.abs() <= 180.0);
        let again = outreach::model::census::point(&format!("{north}, {east}")).expect("a point stays one");
        assert_eq!(again, (north, east));
    }
    for system in SizeSystem::ALL {
        if let Ok(size) = system.read(text) {
            assert_eq!(system.read(size.as_str()).expect("a size stays one"), size);
        }
    }
}

fn within(read: Result<i64, Message>, least: i64, most: i64) {
    if let Ok(number) = read {
        assert!((least..=most).contains(&number), "{number}");
    }
}

/// The cells of a table of overlapping lists: the first byte says how many lists, the rest are numbers between commas.
pub fn overlaps(data: &[u8]) {
    use outreach::model::estimate::{Lists, MAX_LISTS, from_lists};
    let Some((first, rest)) = data.split_first() else { return };
    let count = 2 + usize::from(*first) % (MAX_LISTS - 1);
    let text = String::from_utf8_lossy(rest);
    let read = |cell: &str| outreach::model::tally::people(cell).unwrap_or(0);
    let mut tallies: Vec<i64> = text.split([',', '\n']).take(1 << count).map(read).collect();
    tallies.resize(1 << count, 0);
    match Lists::from_overlaps(count, &tallies) {
        Ok(lists) => {
            assert!(lists.cells().iter().all(|people| *people >= 0));
            assert!(
                (1..1 << count).all(|cell| lists.overlap(cell) == tallies[cell]),
                "what was tallied is what is kept"
            );
            let Some(estimate) = from_lists(&lists, 7) else { return };
            assert!(
                estimate.low <= estimate.people && estimate.high.is_none_or(|high| estimate.people <= high),
                "{estimate:?}"
            );
            assert!(estimate.people >= lists.seen() && estimate.low >= 0, "{estimate:?}");
        }
        Err((cell, message)) => assert!((1..1 << count).contains(&cell) && message.key.starts_with("error-overlap")),
    }
}
