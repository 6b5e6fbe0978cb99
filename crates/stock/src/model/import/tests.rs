use std::{
    collections::{HashMap, HashSet},
    io::Write as _,
};

use kernel::{Id, SystemClock, TestEntropy, Uuid, World};
use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::model::{
    Code, SizeSystem,
    naming::{Known, Naming},
};

fn naming() -> Naming {
    let item = |id, slug: &str, en: &str, fr: &str, size_system| Known {
        id: Id::from_uuid(Uuid::from_u128(id)),
        slug: slug.to_owned(),
        names: [en, fr, "", ""].map(str::to_owned),
        size_system,
        active: true,
    };
    Naming::new([
        item(1, "coat", "Winter coat", "Manteau d’hiver", SizeSystem::Letters),
        item(2, "tent", "Tent", "Tente", SizeSystem::None),
    ])
}

fn printed() -> Code {
    Code::draw(&World::new(SystemClock, TestEntropy::seeded(5)))
}

fn places() -> Places {
    Places {
        naming: naming(),
        locations: HashMap::from([("b4".to_owned(), Id::from_uuid(Uuid::from_u128(9)))]),
        free: HashSet::from([printed()]),
    }
}

fn boxes(bytes: &[u8]) -> Result<Checked<BoxRow>, Message> {
    check_boxes(&read(bytes, ImportKind::Boxes)?, &places())
}

fn refused(bytes: &[u8]) -> &'static str {
    read(bytes, ImportKind::Boxes).unwrap_err().key
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// A workbook with one sheet of these rows, as a spreadsheet program would pack it.
fn workbook(sheet: &str) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    let mut zip = ZipWriter::new(&mut out);
    let parts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
        ),
        (
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Boxes\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>",
        ),
        (
            "xl/styles.xml",
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>",
        ),
    ];
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file(SHEET, SimpleFileOptions::default()).unwrap();
    let body = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{sheet}</sheetData></worksheet>"
    );
    zip.write_all(body.as_bytes()).unwrap();
    zip.finish().unwrap();
    out.into_inner()
}

fn text(at: &str, words: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{words}</t></is></c>")
}

fn heading() -> String {
    let cells = [("A1", "Item"), ("B1", "Taille"), ("C1", "Quantity"), ("D1", "Expires")];
    format!("<row r=\"1\">{}</row>", cells.map(|(at, words)| text(at, words)).concat())
}

#[test]
fn a_plain_file_is_understood() {
    let code = printed();
    let file =
        format!("Item,Size,Qty,Shelf,Use by,Note,Code\ncoat,m,24,b4,31/12/2026,two broken zips,{code}\nTENTE,,3,,,,\n");
    let checked = boxes(file.as_bytes()).unwrap();
    assert_eq!(checked.bad, []);
    assert_eq!(checked.good.len(), 2);
    let coat = &checked.good[0];
    assert_eq!((coat.size.as_str(), coat.quantity.get(), coat.line), ("M", 24, 2));
    assert_eq!(coat.expires.unwrap().to_string(), "2026-12-31");
    assert_eq!((coat.label, coat.location.is_some()), (Some(code), true));
    assert!(checked.good[1].size.is_none());
}

#[test]
fn separators_and_encodings_are_recognised() {
    let french = "Quantité;Article;Taille\r\n24;Manteau d’hiver;M\r\n";
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(french.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let utf16_big: Vec<u8> = [0xfe, 0xff].into_iter().chain(french.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let with_mark = ["\u{feff}", french].concat().into_bytes();
    let windows = encoding_rs::WINDOWS_1252.encode(french).0.into_owned();
    let tabs = french.replace(';', "\t").into_bytes();
    let bars = french.replace(';', "|").into_bytes();
    let hinted = format!("sep=;\r\n{french}").into_bytes();
    for file in [french.as_bytes().to_vec(), utf16, utf16_big, with_mark, windows, tabs, bars, hinted] {
        let checked = boxes(&file).unwrap();
        assert_eq!((checked.good.len(), checked.bad.len()), (1, 0), "{:?}", String::from_utf8_lossy(&file));
    }
}

#[test]
fn a_hint_of_the_separator_does_not_shift_the_line_numbers() {
    let checked = boxes(b"sep=;\nitem;quantity\ntent;none\n").unwrap();
    assert_eq!(checked.bad[0].line, 3);
}

#[test]
fn each_bad_row_is_named() {
    let file = "item,size,quantity,location,expires,colour\n\
                wedding dress,,1,,,white\n\
                coat,XXXL,0,Z9,31/02/2026,\n\
                \n\
                tent,,-3,,,\n\
                tent,,=1+1,,,\n\
                tent,,2,,,@SUM(A1)\n\
                tent,,2,,,\n";
    let checked = boxes(file.as_bytes()).unwrap();
    let bad: Vec<(u64, &str, &str)> = checked.bad.iter().map(|b| (b.line, b.column.as_str(), b.message.key)).collect();
    assert_eq!(
        bad,
        [
            (2, "item", "error-item-unknown"),
            (3, "size", "error-size"),
            (3, "quantity", "error-quantity-zero"),
            (3, "location", "error-import-location"),
            (3, "expires", "error-import-date"),
            (5, "quantity", "error-quantity-negative"),
            (6, "quantity", "error-import-formula"),
            (7, "colour", "error-import-formula"),
        ]
    );
    assert_eq!((checked.good.len(), checked.bad_rows()), (1, 5));
    assert_eq!(checked.unknown, ["colour"]);
}

#[test]
fn a_label_is_used_once_and_only_if_it_was_printed() {
    let code = printed();
    let file = format!("code,item,quantity\n{code},tent,1\n{code},tent,1\nK7,tent,1\n");
    let keys: Vec<&str> = boxes(file.as_bytes()).unwrap().bad.iter().map(|b| b.message.key).collect();
    assert_eq!(keys, ["error-import-label-twice", "error-code-length"]);
}

#[test]
fn our_own_export_comes_back() {
    let export = web::csv::write(&["item", "size", "quantity", "note"], [["tent", "-", "3", "x"]]).unwrap();
    assert!(String::from_utf8(export.clone()).unwrap().contains("'-"), "the export guards a dash");
    assert_eq!(boxes(&export).unwrap().good.len(), 1);
    let guarded = web::csv::write(&["item", "quantity", "note"], [["tent", "3", "=HYPERLINK(1)"]]).unwrap();
    assert_eq!(boxes(&guarded).unwrap().bad[0].message.key, "error-import-formula");
}

#[test]
fn what_is_no_table_is_refused_whole() {
    assert_eq!(refused(b""), "error-import-empty");
    assert_eq!(refused(b" \r\n \n"), "error-import-empty");
    assert_eq!(refused(b"\xef\xbb\xbf"), "error-import-empty");
    assert_eq!(refused(b"<!doctype html><table><tr><td>item"), "error-import-not-a-table");
    assert_eq!(refused(b"%PDF-1.7 ..."), "error-import-not-a-table");
    assert_eq!(refused(b"{\"item\": \"coat\"}"), "error-import-not-a-table");
    assert_eq!(refused(b"item,quantity\ncoat\x00,1\n"), "error-import-not-text");
    assert_eq!(refused(b"\xff\xfei\x00t\x00\x00\xd8"), "error-import-not-text");
    assert_eq!(refused(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "error-import-old-workbook");
    assert_eq!(refused(b"item:quantity\ncoat:1\n"), "error-import-columns", "a separator that nobody uses");
    assert_eq!(refused(b"item,qty,Quantity\ncoat,1,2\n"), "error-import-column-twice");
    assert_eq!(refused(b"item,quantity\n,\n"), "error-import-no-rows");
    assert_eq!(refused(&vec![b'x'; MAX_BYTES + 1]), "error-import-too-large");
}

#[test]
fn limits_are_kept() {
    let long = "item,quantity\n".to_owned() + &"tent,1\n".repeat(MAX_ROWS + 1);
    assert_eq!(refused(long.as_bytes()), "error-import-too-long");
    let full = "item,quantity\n".to_owned() + &"tent,1\n".repeat(MAX_ROWS);
    assert_eq!(boxes(full.as_bytes()).unwrap().good.len(), MAX_ROWS);
    let wide = format!("item,quantity\ntent,1{}x\n", ",".repeat(MAX_COLUMNS));
    assert_eq!(refused(wide.as_bytes()), "error-import-too-wide");
    let unclosed = format!("item,quantity,note\ntent,1,\"{}", "tent,1\n".repeat(10_000));
    let checked = boxes(unclosed.as_bytes()).unwrap();
    assert_eq!(checked.bad[0].message.key, "error-too-long", "a quote that never ends swallows the rest");
}

#[test]
fn a_workbook_is_read_with_dates_as_dates() {
    let row = format!(
        "<row r=\"4\">{}{}<c r=\"C4\"><v>24</v></c><c r=\"D4\" s=\"1\"><v>46387</v></c></row>",
        text("A4", "coat"),
        text("B4", "M")
    );
    let checked = boxes(&workbook(&(heading() + &row))).unwrap();
    assert_eq!(checked.bad, []);
    assert_eq!((checked.good[0].line, checked.good[0].quantity.get()), (4, 24));
    assert_eq!(checked.good[0].expires.unwrap().to_string(), "2026-12-31");
}

#[test]
fn a_formula_in_a_workbook_is_refused_even_though_its_result_is_there() {
    let row = format!("<row r=\"2\">{}<c r=\"C2\"><f>20+4</f><v>24</v></c></row>", text("A2", "tent"));
    let checked = boxes(&workbook(&(heading() + &row))).unwrap();
    assert_eq!(checked.bad[0].message.key, "error-import-formula");
    assert_eq!(checked.bad[0].column, "Quantity");
}

#[test]
fn a_broken_or_hostile_workbook_is_refused() {
    let whole = workbook(&heading());
    for length in (4..whole.len()).step_by(37) {
        assert!(matches!(refused(&whole[..length]), "error-import-unreadable" | "error-import-too-large"), "{length}");
    }
    assert_eq!(refused(b"PK\x03\x04 and then nothing"), "error-import-unreadable");
    let far = format!("{}<row r=\"2\">{}</row>", heading(), text("XFD2", "x"));
    assert_eq!(refused(&workbook(&far)), "error-import-too-wide");
    let deep =
        format!("{}<row r=\"1048576\">{}<c r=\"C1048576\"><v>1</v></c></row>", heading(), text("A1048576", "tent"));
    assert_eq!(boxes(&workbook(&deep)).unwrap().good[0].line, 1_048_576, "empty rows between cost nothing");
    let upwards = format!("{}<row r=\"9\">{}</row><row r=\"2\">{}</row>", heading(), text("A9", "x"), text("A2", "x"));
    assert_eq!(refused(&workbook(&upwards)), "error-import-unreadable");
}

#[test]
fn a_zip_bomb_is_known_before_it_is_opened() {
    let mut out = std::io::Cursor::new(Vec::new());
    let mut zip = ZipWriter::new(&mut out);
    zip.start_file("xl/sharedStrings.xml", SimpleFileOptions::default()).unwrap();
    let blank = vec![b' '; 1024 * 1024];
    for _ in 0..80 {
        zip.write_all(&blank).unwrap();
    }
    zip.finish().unwrap();
    let bomb = out.into_inner();
    assert!(bomb.len() < 200_000, "{} bytes", bomb.len());
    assert_eq!(refused(&bomb), "error-import-too-large");
}

#[test]
fn items_are_read_in_either_language() {
    let groups = Groups {
        naming: naming(),
        categories: HashMap::from([("vetements".to_owned(), Id::from_uuid(Uuid::from_u128(7)))]),
    };
    let file = "Catégorie;Nom anglais;Nom français;Pour qui;Tailles;Saison;Unité;Poids\n\
                Vêtements;Rain jacket, men;Veste de pluie;Hommes;lettres;pluie;pièce;400\n\
                Vêtements;Tent;Tente;;;;;\n\
                Vêtements;Rain jacket, men;Autre;;;;;\n\
                Meubles;Chair;Chaise;Robots;;;;\n";
    let checked = check_items(&read(file.as_bytes(), ImportKind::Items).unwrap(), &groups).unwrap();
    let keys: Vec<(u64, &str)> = checked.bad.iter().map(|b| (b.line, b.message.key)).collect();
    assert_eq!(
        keys,
        [
            (3, "error-import-item-known"),
            (4, "error-import-item-twice"),
            (5, "error-import-category"),
            (5, "error-import-word"),
        ]
    );
    let jacket = &checked.good[0];
    assert_eq!((jacket.slug.as_str(), jacket.weight_g, jacket.sizes), ("rain-jacket-men", 400, SizeSystem::Letters));
    assert_eq!(jacket.names[2], "Rain jacket, men", "without an Arabic name it is the English one");
}

#[test]
fn words_for_addresses_are_the_catalogues() {
    let groups = Groups {
        naming: naming(),
        categories: HashMap::from([("food".to_owned(), Id::from_uuid(Uuid::from_u128(7)))]),
    };
    let check = |slug: &str, name: &str| {
        let file = format!("category,slug,name_en,name_fr,avoid,avoid_fr\nfood,{slug},{name},Thé,,Pas de vrac\n");
        let checked = check_items(&read(file.as_bytes(), ImportKind::Items).unwrap(), &groups).unwrap();
        checked.good.into_iter().next().ok_or_else(|| checked.bad[0].message.key)
    };
    let tea = check("", "Tea (green)").unwrap();
    assert_eq!(tea.slug, crate::model::typed::slug("Tea (green)").unwrap());
    assert_eq!(tea.avoid[0], "Pas de vrac", "said in one language, it is said everywhere");
    assert_eq!(check("green-tea", "Tea").unwrap().slug, "green-tea");
    for (slug, name, key) in [
        ("", "Rates", "error-slug-reserved"),
        ("exchange", "Tea", "error-slug-reserved"),
        ("Green Tea", "Tea", "error-import-slug"),
        ("tea-", "Tea", "error-import-slug"),
        ("", "شاي", "error-import-slug"),
    ] {
        assert_eq!(check(slug, name).unwrap_err(), key, "{slug} {name}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        for kind in [ImportKind::Boxes, ImportKind::Items] {
            let _ = read(&bytes, kind);
        }
    }

    #[test]
    fn any_text_under_a_heading_is_answered(text in "([^\u{0}]|[,;\n\"'=-]){0,200}") {
        if let Ok(checked) = boxes(format!("item,size,quantity,expires,note,code\n{text}\n").as_bytes()) {
            prop_assert!(checked.bad.iter().all(|bad| bad.line >= 2));
        }
    }

    #[test]
    fn a_damaged_workbook_is_answered(at in 0..2_000_usize, with: u8) {
        let mut bytes = workbook(&(heading() + "<row r=\"2\"><c r=\"C2\"><v>1</v></c></row>"));
        let at = at % bytes.len();
        bytes[at] = with;
        let _ = read(&bytes, ImportKind::Boxes);
    }

    #[test]
    fn any_sheet_is_answered(sheet in "(<row r=\"[0-9]{1,9}\">|</row>|<c r=\"[A-Z]{1,4}[0-9]{1,8}\"( t=\"[sbned]\"| s=\"[0-9]\")?>|</c>|<v>[0-9.e-]{1,12}</v>|<f t=\"shared\" si=\"[0-9]{1,9}\"/>|x){0,12}") {
        let _ = read(&workbook(&(heading() + &sheet)), ImportKind::Boxes);
    }

    #[test]
    fn every_row_is_good_or_bad_and_none_is_both(rows in proptest::collection::vec("[a-z]{0,5},[0-9-]{0,4}", 1..30)) {
        let file = "item,quantity\n".to_owned() + &rows.join("\n");
        if let Ok(table) = read(file.as_bytes(), ImportKind::Boxes) {
            let checked = check_boxes(&table, &places()).unwrap();
            prop_assert_eq!(checked.good.len() + checked.bad_rows(), table.rows.len());
        }
    }
}
