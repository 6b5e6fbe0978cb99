//! How boxes are found, and how their pages read.

use super::*;

story!(a_label_leads_to_its_box, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let viewer = app.introduce("Max", small.organisation, &[Role::Viewer]);
    let code = coats(&bed.db, &small, 12).await;
    let there = format!("/desk/stock/boxes/{code}");
    let shouted = format!("{}-{}", &code.as_str()[..3].to_lowercase(), &code.as_str()[3..]);
    assert_eq!(sorter.get(&format!("/b/{code}")).await.location(), there);
    assert_eq!(sorter.get(&format!("/b/{shouted}")).await.location(), there);
    assert_eq!(sorter.get(&format!("/desk/stock/find?q={shouted}")).await.location(), there);
    let out = app.visitor().get(&format!("/b/{code}")).await;
    assert_eq!(out.location(), format!("/sign-in?next=%2Fdesk%2Fstock%2Ffind%3Fq%3D{code}"));

    let mut tx = begin(&bed.db).await;
    let ahead = stock::store::labels::draw(&mut tx, small.organisation, None, false).await.unwrap();
    tx.commit().await.unwrap();
    let receive = format!("/desk/stock/receive?label={ahead}");
    assert_eq!(sorter.get(&format!("/b/{ahead}")).await.location(), receive);
    assert!(sorter.page(&receive).await.contains(&format!("item=coat&amp;label={ahead}")), "the label goes along");
    assert!(viewer.get(&format!("/b/{ahead}")).await.location().contains("/find"), "who may not receive is told");
    let label = ahead.to_string();
    let fields = [
        ("item", "coat"),
        ("size", "L"),
        ("quantity", "5"),
        ("boxes", "1"),
        ("warehouse", "calais"),
        ("label", &label),
    ];
    let page = sorter.page(sorter.post("/desk/stock/receive", &fields).await.location()).await;
    assert!(page.contains(&label));
    let twice = sorter.post("/desk/stock/receive", &fields).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.text().contains("is on a box already"), "{}", twice.text());
    let unknown = sorter.get("/b/34679A").await;
    assert!(unknown.location().contains("/desk/stock/find?q=34679A"));
    assert!(sorter.get("/b/%3Cscript%3E").await.location().contains("%3Cscript%3E"));
});

story!(what_is_announced_is_received_when_it_comes, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let mut fields = COATS.to_vec();
    fields.push(("announced", "yes"));
    let reply = sorter.post("/desk/stock/receive", &fields).await;
    let codes = codes(&sorter.page(reply.location()).await);
    assert_eq!(look(&bed.db, codes[0]).await.state, BoxState::Expected);
    assert!(sorter.page("/desk/stock/receive").await.contains("state=expected"));
    sorter.post(&format!("/desk/stock/boxes/{}/arrived", codes[0]), &[("arrived_at", "A2")]).await.location();
    let stored = look(&bed.db, codes[0]).await;
    assert_eq!((stored.state, stored.location), (BoxState::InStock, Some(small.other_place)));
});

story!(boxes_are_found_by_words_sizes_and_places, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let viewer = app.introduce("Max", small.organisation, &[Role::Viewer]);
    let code = coats(&bed.db, &small, 12).await;
    for q in ["coat", "MANTEAU", "d'hiver", "كاپشن", "معطف", "coat m", "M", "coat winter"] {
        let page = viewer.page(&format!("/desk/stock/find?q={}", escaped(q))).await;
        assert!(page.contains(code.as_str()), "{q}");
    }
    for q in ["tent", "coat xl", "%", "_", "\\", "' OR 1=1 --"] {
        let page = viewer.page(&format!("/desk/stock/find?q={}", escaped(q))).await;
        assert!(!page.contains(code.as_str()), "{q}");
    }
    let here = [
        "q=coat",
        "category=clothing",
        "size=M",
        "location=a1",
        "warehouse=calais",
        "item=coat",
        "sort=fullest",
        "q=coat&size=M&category=clothing&warehouse=calais&location=A1&sort=newest",
        "state=nonsense&page=zzz",
    ];
    for query in here {
        assert!(viewer.page(&format!("/desk/stock/boxes?{query}")).await.contains(code.as_str()), "{query}");
        assert!(viewer.page(&format!("/desk/stock/boxes.csv?{query}")).await.contains(code.as_str()), "{query}");
    }
    let elsewhere = [
        "q=soup",
        "category=food",
        "size=L",
        "location=A2",
        "warehouse=nowhere",
        "item=soup",
        "state=lost",
        "sort=expiring",
        "category=nonsense",
        "location=zzz",
        "page=2",
    ];
    for query in elsewhere {
        assert!(!viewer.page(&format!("/desk/stock/boxes?{query}")).await.contains(code.as_str()), "{query}");
    }
    assert_eq!(
        viewer.get(&format!("/desk/stock/boxes?q={code}")).await.location(),
        format!("/desk/stock/boxes/{code}")
    );
    let csv = viewer.page("/desk/stock/boxes.csv").await;
    assert_eq!(csv.lines().count(), 2);
    assert!(csv.contains("Winter coat,M,12,in-stock,The calais warehouse,A1,,2026-11-21"), "{csv}");
});

story!(no_form_loses_what_was_typed, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let (here, lost) = (coats(&bed.db, &small, 12).await, coats(&bed.db, &small, 3).await);
    lead.post(&format!("/desk/stock/boxes/{lost}/lost"), &[("lost_why", "not there")]).await.location();
    let mut announced = COATS.to_vec();
    announced.push(("announced", "yes"));
    let expected = codes(&lead.page(lead.post("/desk/stock/receive", &announced).await.location()).await)[0];
    let count = lead.post("/desk/stock/stocktakes", &[("where", &format!("w:{}", small.warehouse))]).await;
    let paths = [
        format!("/desk/stock/boxes/{here}"),
        format!("/desk/stock/boxes/{lost}"),
        format!("/desk/stock/boxes/{expected}"),
        count.location().to_owned(),
        "/desk/stock/kits/soup/components".to_owned(),
        "/desk/stock/labels".to_owned(),
    ];
    for path in paths {
        let page = lead.page(&path).await;
        for form in page.split("<form ").skip(1).map(|rest| rest.split("</form>").next().unwrap()) {
            if form.contains("method=\"post\"") && form.contains("type=\"text\"") {
                let tag = form.split('>').next().unwrap();
                assert!(tag.contains("data-keep=") && form.contains("data-kept"), "{path}: {tag}");
            }
        }
    }
});

fn escaped(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

story!(every_page_reads_in_every_language, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let code = coats(&bed.db, &small, 12).await;
    let keys: Vec<String> = include_str!("../../../../locales/en/stock.ftl")
        .lines()
        .filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()))
        .filter(|key| key.contains('-') && !key.starts_with(' '))
        .collect();
    let paths = [
        "/desk/stock".to_owned(),
        "/desk/stock/boxes".to_owned(),
        format!("/desk/stock/boxes/{code}"),
        "/desk/stock/receive".to_owned(),
        "/desk/stock/receive?item=coat".to_owned(),
        "/desk/stock/find?q=coat".to_owned(),
        "/desk/stock/catalogue".to_owned(),
        "/desk/stock/catalogue/new".to_owned(),
        "/desk/stock/catalogue/coat".to_owned(),
        "/desk/stock/categories".to_owned(),
        "/desk/stock/categories/food".to_owned(),
        "/desk/stock/warehouses".to_owned(),
        "/desk/stock/warehouses/calais?location=A1".to_owned(),
    ];
    for lang in kernel::Lang::ALL {
        let lead =
            app.introduce_speaking(&format!("Owen-{}", lang.code()), small.organisation, &[Role::WarehouseLead], lang);
        for path in &paths {
            let page = lead.page(path).await;
            assert!(page.contains(&format!("<html lang=\"{}\"", lang.code())), "{path}");
            let shown: String = page.split('>').filter_map(|part| part.split('<').next()).collect::<Vec<_>>().join(" ");
            for word in shown.split_whitespace() {
                assert!(!keys.iter().any(|key| key == word), "{path} in {}: {word} has no sentence", lang.code());
            }
        }
    }
});
