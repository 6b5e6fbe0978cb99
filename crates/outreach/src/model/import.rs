//! A file of counts: read as a table, and taken in whole or not at all.

use std::collections::{BTreeMap, HashMap};

use csv::{ReaderBuilder, StringRecord};
use jiff::Unit;
use kernel::{Date, Line, Message, fold, parse_date};
use stock::model::import::BadCell;

use super::{
    census::{Method, NewCount, Site, SiteId},
    tally::{Group, Tally, people},
};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// The most rows.
pub const MAX_ROWS: usize = 20_000;
/// How many days a row may be away from the day of its round: rounds take more than one day.
const DAYS: i64 = 14;
/// The most mistakes that are named; who has more has another problem.
const MOST_BAD: usize = 200;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Column {
    Date,
    Site,
    Source,
    How,
    Coverage,
    Group,
    Count,
}

const NEEDED: [(Column, &str); 5] = [
    (Column::Date, "date"),
    (Column::Site, "site"),
    (Column::Source, "source"),
    (Column::Group, "group"),
    (Column::Count, "count"),
];

/// The heading of a file that fits.
pub const HEADING: [&str; 7] = ["date", "site", "source", "how", "coverage", "group", "count"];

fn column(written: &str) -> Option<Column> {
    Some(match fold(written.trim().trim_start_matches('\u{feff}')).as_str() {
        "date" | "day" | "jour" => Column::Date,
        "site" | "area" | "lieu" | "zone" | "secteur" => Column::Site,
        "source" | "organisation" | "organization" | "who" | "qui" | "association" => Column::Source,
        "how" | "method" | "methode" | "comment" => Column::How,
        "coverage" | "couverture" => Column::Coverage,
        "group" | "groupe" => Column::Group,
        "count" | "people" | "number" | "nombre" | "personnes" => Column::Count,
        _ => return None,
    })
}

fn group(written: &str) -> Result<Group, Message> {
    let word = fold(written.trim());
    let french = match word.as_str() {
        "hommes" => Some(Group::Men),
        "femmes" => Some(Group::Women),
        "adultes" => Some(Group::Adults),
        "garcons" => Some(Group::Boys),
        "filles" => Some(Group::Girls),
        "enfants" => Some(Group::Children),
        "non precise" | "people" | "total" | "personnes" => Some(Group::Unstated),
        "mineurs isoles" | "mna" | "unaccompanied children" => Some(Group::Unaccompanied),
        "bebes" => Some(Group::Babies),
        "familles" => Some(Group::Families),
        "enceintes" | "pregnant women" => Some(Group::Pregnant),
        "maladies chroniques" => Some(Group::Chronic),
        "detresse" => Some(Group::Distress),
        "personnes agees" => Some(Group::Elderly),
        "asile" => Some(Group::Asylum),
        _ => None,
    };
    let known = || Group::ALL.iter().map(|group| group.as_str()).collect::<Vec<_>>().join(", ");
    french
        .or_else(|| Group::parse(&word))
        .ok_or_else(|| Message::new("error-census-import-group").with("known", known()))
}

/// What the rows of a file are checked against.
pub struct Against<'a> {
    day: Date,
    by_name: HashMap<String, SiteId>,
    by_area: HashMap<String, Vec<SiteId>>,
    method: Method,
    sites: &'a [Site],
}

impl<'a> Against<'a> {
    /// The sites that are known, the day of the round, and how it is counted where a row does not say.
    pub fn new(sites: &'a [Site], day: Date, method: Method) -> Self {
        let mut by_area: HashMap<String, Vec<SiteId>> = HashMap::new();
        for site in sites.iter().filter(|site| site.active) {
            by_area.entry(fold(&site.area)).or_default().push(site.id);
        }
        Self { day, by_name: sites.iter().map(|s| (fold(&s.name), s.id)).collect(), by_area, method, sites }
    }

    fn site(&self, written: &str) -> Result<SiteId, Message> {
        let word = fold(written.trim());
        if word.is_empty() {
            return Err(Message::new("error-required"));
        }
        match (self.by_name.get(&word), self.by_area.get(&word).map(Vec::as_slice)) {
            (Some(site), _) | (None, Some([site])) => Ok(*site),
            (None, Some(_)) => Err(Message::new("error-census-import-area")),
            (None, None) => Err(Message::new("error-census-import-site")),
        }
    }

    fn day(&self, written: &str) -> Result<(), Message> {
        let day = parse_date(written)?;
        let away = day.until((Unit::Day, self.day)).map_or(i64::MAX, |span| i64::from(span.get_days()).abs());
        if away > DAYS { Err(Message::new("error-census-import-date").with("days", DAYS)) } else { Ok(()) }
    }

    /// What a site is called.
    fn name(&self, id: SiteId) -> &str {
        self.sites.iter().find(|site| site.id == id).map_or("", |site| site.name.as_str())
    }
}

/// A count as far as its rows were read.
struct Gathered {
    how: Method,
    coverage: i64,
    tally: Tally,
    lines: HashMap<Group, u64>,
    first: u64,
}

/// What is wrong with a file, in the order of its lines.
pub type Wrong = Vec<BadCell>;

/// Reads a file of counts: UTF-8 or what old spreadsheets write, with commas, semicolons or tabs.
///
/// # Errors
/// Everything that is wrong with it, by line and column; at most 200. Then nothing of it is to be taken in.
pub fn read(bytes: &[u8], against: &Against<'_>) -> Result<Vec<NewCount>, Wrong> {
    let text = decode(bytes).map_err(|message| vec![whole_file(message)])?;
    let mut reader = ReaderBuilder::new().delimiter(separator(&text)).flexible(true).from_reader(text.as_bytes());
    let heading = reader.headers().cloned().map_err(|_| vec![whole_file(Message::new("error-census-import-table"))])?;
    let places = places(&heading).map_err(|message| vec![whole_file(message)])?;
    let mut gathered = BTreeMap::new();
    let mut bad = Vec::new();
    for (at, record) in reader.records().enumerate() {
        if at >= MAX_ROWS {
            return Err(vec![whole_file(Message::new("error-census-import-long").with("max", MAX_ROWS))]);
        }
        match record {
            Ok(record) if record.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(record) => Cells { heading: &heading, places: &places, record: &record, bad: &mut bad }
                .read(against, &mut gathered),
            Err(_) => bad.push(whole_file(Message::new("error-census-import-table"))),
        }
    }
    if gathered.is_empty() && bad.is_empty() {
        bad.push(whole_file(Message::new("error-census-import-empty")));
    }
    finish(against, gathered, bad)
}

type Key = (SiteId, String);

fn finish(against: &Against<'_>, gathered: BTreeMap<Key, Gathered>, mut bad: Wrong) -> Result<Vec<NewCount>, Wrong> {
    let mut counts = Vec::with_capacity(gathered.len());
    for ((site, source), count) in gathered {
        for (group, message) in count.tally.wrong() {
            let line = count.lines.get(&group).copied().unwrap_or(count.first);
            let was = format!("{}, {source}: {}", against.name(site), count.tally.of(group));
            bad.push(BadCell { line, column: group.as_str().to_owned(), was, message });
        }
        counts.push(NewCount { site, source, how: count.how, coverage: count.coverage, tally: count.tally });
    }
    bad.sort_by_key(|bad| bad.line);
    bad.truncate(MOST_BAD);
    if bad.is_empty() { Ok(counts) } else { Err(bad) }
}

const fn whole_file(message: Message) -> BadCell {
    BadCell { line: 1, column: String::new(), was: String::new(), message }
}

fn decode(bytes: &[u8]) -> Result<String, Message> {
    if bytes.len() > MAX_BYTES {
        return Err(Message::new("error-census-import-large"));
    }
    if bytes.contains(&0) && encoding_rs::Encoding::for_bom(bytes).is_none() {
        return Err(Message::new("error-census-import-table"));
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        // A mark at the beginning says otherwise if it is there.
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    })
}

fn separator(text: &str) -> u8 {
    let heading = text.lines().next().unwrap_or_default();
    let known = |separator: &u8| {
        heading.split(char::from(*separator)).filter(|w| column(w.trim_matches('"')).is_some()).count()
    };
    [b'\t', b';', b','].into_iter().max_by_key(known).unwrap_or(b',')
}

fn places(heading: &StringRecord) -> Result<HashMap<Column, usize>, Message> {
    let mut places = HashMap::new();
    for (at, written) in heading.iter().enumerate() {
        if let Some(column) = column(written)
            && places.insert(column, at).is_some()
        {
            return Err(Message::new("error-census-import-twice").with("column", written.trim()));
        }
    }
    let missing: Vec<&str> =
        NEEDED.iter().filter(|(column, _)| !places.contains_key(column)).map(|(_, name)| *name).collect();
    if missing.is_empty() {
        return Ok(places);
    }
    Err(Message::new("error-census-import-columns").with("columns", missing.join(", ")))
}

/// One row, with what is wrong with it noted as it is read.
struct Cells<'a> {
    heading: &'a StringRecord,
    places: &'a HashMap<Column, usize>,
    record: &'a StringRecord,
    bad: &'a mut Wrong,
}

impl Cells<'_> {
    fn read(mut self, against: &Against<'_>, gathered: &mut BTreeMap<Key, Gathered>) {
        let day = self.cell(Column::Date, |text| against.day(text));
        let site = self.cell(Column::Site, |text| against.site(text));
        let source = self.cell(Column::Source, Line::<80>::parse);
        let how = self.cell(Column::How, |text| match text.trim() {
            "" => Ok(against.method),
            word => Method::parse(&fold(word)).ok_or(Message::new("error-census-import-how")),
        });
        let coverage = self.cell(Column::Coverage, |text| match text.trim().trim_end_matches('%').trim() {
            "" => Ok(100),
            number => coverage(number),
        });
        let group = self.cell(Column::Group, group);
        let number = self.cell(Column::Count, people);
        let (Some(()), Some(site), Some(source), Some(how), Some(coverage), Some(group), Some(number)) =
            (day, site, source, how, coverage, group, number)
        else {
            return;
        };
        let line = self.line();
        let fresh = || Gathered { how, coverage, tally: Tally::default(), lines: HashMap::new(), first: line };
        let count = gathered.entry((site, source.as_str().to_owned())).or_insert_with(fresh);
        if count.how != how || count.coverage != coverage {
            self.wrong(Column::Coverage, Message::new("error-census-import-differs").with("line", count.first));
        } else if let Some(before) = count.lines.insert(group, line) {
            self.wrong(Column::Group, Message::new("error-census-import-again").with("line", before));
        } else {
            count.tally = count.tally.with(group, Some(number));
        }
    }

    fn line(&self) -> u64 {
        self.record.position().map_or(0, csv::Position::line)
    }

    fn text(&self, column: Column) -> &str {
        self.places.get(&column).and_then(|at| self.record.get(*at)).unwrap_or_default()
    }

    fn cell<T>(&mut self, column: Column, parse: impl FnOnce(&str) -> Result<T, Message>) -> Option<T> {
        match parse(self.text(column)) {
            Ok(value) => Some(value),
            Err(message) => {
                self.wrong(column, message);
                None
            }
        }
    }

    fn wrong(&mut self, column: Column, message: Message) {
        let was = self.text(column).chars().take(60).collect();
        let name = self.places.get(&column).and_then(|at| self.heading.get(*at)).unwrap_or_default();
        if self.bad.len() < MOST_BAD {
            self.bad.push(BadCell { line: self.line(), column: name.trim().to_owned(), was, message });
        }
    }
}

/// Reads how many of every hundred were reached.
///
/// # Errors
/// If it is no whole number from 1 to 100.
pub fn coverage(text: &str) -> Result<i64, Message> {
    let number = stock::model::typed::whole(text.trim().trim_end_matches('%'), 100)
        .map_err(|_| Message::new("error-coverage"))?;
    if number == 0 { Err(Message::new("error-coverage")) } else { Ok(number) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sites() -> Vec<Site> {
        let site = |n: u128, name: &str, area: &str| Site {
            id: SiteId::from_uuid(kernel::Uuid::from_u128(n)),
            name: name.to_owned(),
            area: area.to_owned(),
            active: true,
            organisation: web::OrganisationId::from_uuid(kernel::Uuid::from_u128(9)),
            located: false,
        };
        vec![site(1, "Heron", "Calais, east"), site(2, "Plover", "Calais, west"), site(3, "Teal", "Calais, west")]
    }

    fn read_text(text: &str) -> Result<Vec<NewCount>, Wrong> {
        let sites = sites();
        read(text.as_bytes(), &Against::new(&sites, "2026-11-14".parse().unwrap(), Method::TentByTent))
    }

    #[test]
    fn rows_become_counts() {
        let counts = read_text(
            "Jour;Lieu;Source;Groupe;Nombre;Couverture\n2026-11-14;heron;Sea;hommes;120;90 %\n2026-11-15;HÉRON;Sea;enfants;9;90\n",
        );
        let counts = counts.unwrap();
        assert_eq!((counts.len(), counts[0].coverage, counts[0].tally.people()), (1, 90, 129));
        let by_area = read_text("date,area,source,group,count\n2026-11-14,\"Calais, east\",Sea,people,40\n").unwrap();
        assert_eq!(by_area[0].tally.of(Group::Unstated), 40);
    }

    #[test]
    fn every_mistake_is_named_by_line_and_column() {
        let bad = read_text(
            "date,site,source,group,count\n\
             2026-11-14,heron,Sea,men,12\n\
             2025-11-14,heron,Sea,women,-4\n\
             2026-11-14,nowhere,,men,1e9\n\
             2026-11-14,heron,Sea,men,13\n\
             2026-11-14,\"Calais, west\",Sea,gnomes,2\n\
             2026-11-14,heron,Sea,babies,2\n",
        )
        .unwrap_err();
        let told: Vec<(u64, &str, &str)> = bad.iter().map(|b| (b.line, b.column.as_str(), b.message.key)).collect();
        assert_eq!(
            told,
            [
                (3, "date", "error-census-import-date"),
                (3, "count", "error-quantity-negative"),
                (4, "site", "error-census-import-site"),
                (4, "source", "error-required"),
                (4, "count", "error-number"),
                (5, "group", "error-census-import-again"),
                (6, "site", "error-census-import-area"),
                (6, "group", "error-census-import-group"),
                (7, "babies", "error-count-part-children"),
            ]
        );
    }

    #[test]
    fn what_is_no_table_of_counts_is_refused() {
        let key = |text: &str| read_text(text).unwrap_err()[0].message.key;
        assert_eq!(key(""), "error-census-import-columns");
        assert_eq!(key("date,site\n"), "error-census-import-columns");
        assert_eq!(key("date,site,source,group,count\n"), "error-census-import-empty");
        assert_eq!(key("date,site,area,source,group,count\n"), "error-census-import-twice");
        let sites = sites();
        let against = Against::new(&sites, "2026-11-14".parse().unwrap(), Method::Headcount);
        assert_eq!(read(&[b'P', b'K', 3, 4, 0, 0], &against).unwrap_err()[0].message.key, "error-census-import-table");
        assert_eq!(read(&vec![b'x'; MAX_BYTES + 1], &against).unwrap_err()[0].message.key, "error-census-import-large");
    }

    proptest! {
        #[test]
        fn any_file_is_answered(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "(date|site|source|group|count|,|;|\n|[a-z0-9é]){0,60}") {
            let sites = sites();
            let against = Against::new(&sites, "2026-11-14".parse().unwrap(), Method::Headcount);
            let _ = read(&bytes, &against);
            let _ = read(text.as_bytes(), &against);
        }
    }
}
