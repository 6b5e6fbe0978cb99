//! Labels: printed, read back by a machine, printed ahead.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::{path::Path, process::Command};

use axum::http::StatusCode;
use common::*;
use kernel::Error;
use resvg::{tiny_skia, usvg};
use stock::{
    model::{Code, sheet::Sheet},
    store::{
        acts::{self, Receipt},
        ledger::Context,
        rolls,
    },
};
use storage::{sql, story};
use web::{Role, testing::App};

fn app(bed: &storage::testing::Bed) -> App {
    App::new(bed, &[stock::capability()])
}

/// The codes on the sheets, in the order of the paper.
fn printed(page: &str) -> Vec<Code> {
    let parts = page.split("<p class=\"tag-code\">").skip(1);
    parts.map(|part| Code::parse(part.get(..6).unwrap()).unwrap()).collect()
}

/// Draws each QR of a page as a picture of its own, 4 pixels a module, on white as paper is.
fn draw(page: &str, folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for (i, part) in page.split("<div class=\"tag-qr\">").skip(1).enumerate() {
        let svg = part.split("</div>").next().unwrap();
        let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).expect("the QR is an SVG");
        let side = (tree.size().width() * 4.0) as u32;
        // The label's own margin is white too: two more modules on each side.
        let mut picture = tiny_skia::Pixmap::new(side + 16, side + 16).unwrap();
        picture.fill(tiny_skia::Color::WHITE);
        let place = tiny_skia::Transform::from_scale(4.0, 4.0).post_translate(8.0, 8.0);
        resvg::render(&tree, place, &mut picture.as_mut());
        let file = folder.join(format!("label-{i:03}.png"));
        picture.save_png(&file).unwrap();
        files.push(file);
    }
    files
}

/// What zbarimg reads in the pictures.
fn read(files: &[std::path::PathBuf]) -> Vec<String> {
    let output =
        Command::new("zbarimg").args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"]).args(files).output();
    let output = output.expect("zbarimg reads the labels; install it with: apt-get install zbar-tools");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

story!(every_printed_label_reads_back, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let mut codes = Vec::new();
    for n in 1..=26 {
        codes.push(coats(&bed.db, &small, n).await);
    }
    let asked: Vec<String> = codes.iter().map(Code::to_string).collect();
    let page = sorter.page(&format!("/desk/stock/labels/print?codes={}&sheet=3x8&start=1", asked.join(","))).await;
    assert_eq!(printed(&page), codes, "in the order that was asked for");
    assert_eq!(page.matches("class=\"sheet sheet-3x8\"").count(), 2);
    let read = read(&draw(&page, bed.folder.path()));
    let wanted: Vec<String> = asked.iter().map(|code| format!("https://wayhouse.example.org/b/{code}")).collect();
    assert_eq!(read, wanted);
});

story!(a_label_says_what_is_in_the_box, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let code = coats(&bed.db, &small, 24).await;
    let listed = sorter.page("/desk/stock/labels").await;
    assert!(listed.contains(&format!("name=\"codes\" value=\"{code}\"")), "the latest boxes are offered");

    let page =
        sorter.page(&format!("/desk/stock/labels/print?codes={code}&codes={code}&sheet=2x4&start=3&cut=yes")).await;
    for said in
        ["Winter coat", "Manteau d’hiver", "<p class=\"tag-size\">M</p>", "24 pieces", "An organisation", "cut-lines"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert_eq!(printed(&page), [code], "the same box twice is one label");
    assert_eq!(page.matches("<div class=\"tag\"></div>").count(), 2, "two places of the sheet were used before");
    let french = sorter.page(&format!("/fr/desk/stock/labels/print?codes={code}")).await;
    assert!(french.contains(&code.to_string()));
});

story!(bad_wishes_for_labels_are_told_and_kept, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let code = coats(&bed.db, &small, 24).await;
    let stranger = app.introduce("Nour", organisation(2), &[Role::WarehouseLead]);
    let many: String = std::iter::repeat_n("AAAAAA,", 500).collect();
    let query = |rest: &str| format!("/desk/stock/labels/print?{rest}");
    for (who, rest, said) in [
        (&sorter, "sheet=3x8&start=1".to_owned(), "Tick a box or type a code."),
        (&sorter, "typed=nonsense&sheet=3x8&start=1".to_owned(), "nonsense"),
        (&sorter, format!("codes={code}&sheet=3x8&start=25"), "from 1 to 24"),
        (&sorter, format!("codes={code}&sheet=2x4&start=9"), "from 1 to 8"),
        (&sorter, format!("codes={code}&sheet=3x8&start=-1"), "below zero"),
        (&sorter, format!("codes={code}&sheet=9x9&start=1"), "Choose one from the list."),
        (&sorter, format!("codes={many}&sheet=3x8&start=1"), "no labels of yours"),
        (&stranger, format!("codes={code}&sheet=3x8&start=1"), "no labels of yours"),
    ] {
        let reply = who.get(&query(&rest)).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{rest}");
        assert!(reply.text().contains(said), "{rest}: {}", reply.text());
    }
    let reply = sorter.get(&query("typed=nonsense&sheet=2x4&start=1")).await.text();
    assert!(
        reply.contains(">nonsense</textarea>") && reply.contains("value=\"2x4\" selected"),
        "what was typed is kept"
    );
});

story!(a_roll_is_made_printed_and_used_up, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    let fields = [("roll-sheet", "2x4"), ("sheets", "2")];
    let key = app.house.world().new_uuid();
    let first = lead.post_with_key("/desk/stock/labels/rolls", key, &fields).await;
    let again = lead.post_with_key("/desk/stock/labels/rolls", key, &fields).await;
    assert_eq!(first.location(), again.location(), "a double click makes one roll");
    let made = rolls::all(&mut bed.db.read().await.unwrap(), None, 10, 0).await.unwrap();
    assert_eq!(made.iter().map(|roll| (roll.labels, roll.used)).collect::<Vec<_>>(), [(16, 0)]);

    let address = format!("/desk/stock/labels/rolls/{}", made[0].id);
    let page = lead.page(&address).await;
    let codes = printed(&page);
    assert_eq!(codes.len(), 16);
    assert_eq!(page.matches("<p class=\"tag-item\"></p>").count(), 16, "lines to write on");
    assert_eq!(page.matches("class=\"sheet sheet-2x4\"").count(), 2);
    assert_eq!(read(&draw(&page, bed.folder.path())).len(), 16);

    let mut tx = begin(&bed.db).await;
    let context = Context::new(&tx);
    let labelled = Receipt { label: Some(codes[0]), ..receipt(&small, 5) };
    acts::receive(&mut tx, context, &labelled).await.unwrap();
    tx.commit().await.unwrap();
    let page = lead.page(&format!("{address}?sheet=3x8")).await;
    assert!(!printed(&page).contains(&codes[0]), "what is on a box is not printed again");
    assert!(page.contains("One label is on a box already"));

    let stranger = app.introduce("Nour", organisation(2), &[Role::WarehouseLead]);
    assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
    assert!(!stranger.page("/desk/stock/labels").await.contains(&made[0].id.to_string()));
    assert_eq!(lead.get("/desk/stock/labels/rolls/nonsense").await.status, StatusCode::NOT_FOUND);
});

story!(a_roll_has_a_sensible_size, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    for (sheet, sheets) in [("2x4", "0"), ("2x4", "-2"), ("2x4", "21"), ("2x4", "many"), ("2x4", ""), ("a4", "1")] {
        let reply = lead.post("/desk/stock/labels/rolls", &[("roll-sheet", sheet), ("sheets", sheets)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{sheet} {sheets}");
    }
    let labels: i64 = sql!("SELECT COUNT(*) FROM label").value(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert_eq!(labels, 0);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let reply = sorter.post("/desk/stock/labels/rolls", &[("roll-sheet", "2x4"), ("sheets", "1")]).await;
    assert_eq!(reply.status, StatusCode::FORBIDDEN);
});

story!(a_label_printed_ahead_goes_on_one_box_only, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let mut tx = begin(&bed.db).await;
    let roll = rolls::make(&mut tx, small.organisation, Sheet::Small, 1).await.unwrap();
    let codes = rolls::free(&mut tx, roll).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(codes.len(), 24);
    for code in codes {
        let mut hands = Vec::new();
        for _ in 0..8 {
            let (db, labelled) = (bed.db.clone(), Receipt { label: Some(code), ..receipt(&small, 3) });
            hands.push(tokio::spawn(async move {
                let mut tx = begin(&db).await;
                let context = Context::new(&tx);
                acts::receive(&mut tx, context, &labelled).await?;
                tx.commit().await
            }));
        }
        let mut stuck = 0;
        for hand in hands {
            match hand.await.unwrap() {
                Ok(()) => stuck += 1,
                Err(Error::Refused(message)) => assert_eq!(message.key, "error-label-used"),
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(stuck, 1, "{code}");
    }
    adds_up(&bed.db).await;
    let roll = rolls::by_id(&mut bed.db.read().await.unwrap(), roll, None).await.unwrap();
    assert_eq!((roll.labels, roll.used), (24, 24));
});

story!(the_coalition_s_admin_prints_for_everyone, &[people::MIGRATIONS, stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let admin = app.introduce("Ada", organisation(2), &[Role::CoalitionAdmin]);
    let code = coats(&bed.db, &small, 24).await;
    let page = admin.page(&format!("/desk/stock/labels/print?codes={code}")).await;
    assert_eq!(printed(&page), [code]);
    assert!(!page.contains("<p class=\"tag-org\">An organisation</p>"), "the label never names the wrong organisation");
});
