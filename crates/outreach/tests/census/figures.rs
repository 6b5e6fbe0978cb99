//! What becomes public of a census, and what demand makes of it.

use super::*;

story!(lists_of_unequal_length_say_at_least_and_claim_no_confidence, TABLES, |bed| {
    let app = app(&bed);
    let (east, west) = (site(&bed.db, "Heron", "Calais, east").await, site(&bed.db, "Plover", "Calais, west").await);
    let id =
        open(&bed.db, "2026-11-20", &[(east, tally(&[(Group::Men, 60)])), (west, tally(&[(Group::Men, 40)]))]).await;
    let unequal = Lists::from_exact(3, &[0, 440, 20, 20, 20, 20, 8, 8]).unwrap();
    let mut tx = by(&bed.db, 1).await;
    overlaps::set(&mut tx, id, &["A".into(), "B".into(), "C".into()], &unequal, "").await.unwrap();
    tx.commit().await.unwrap();
    publish(&bed.db, id).await;
    // An older program published an upper end too; it is not shown any more.
    let mut tx = by(&bed.db, 1).await;
    sql!("UPDATE census_release SET high = 5000 WHERE round = $1").bind(id).run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let visitor = app.visitor();
    let public = visitor.page("/en/figures").await;
    assert!(public.contains("At least 905 people; allowing for chance, at least "), "{public}");
    assert!(!public.contains("with 95 % confidence between"), "{public}");
    let json: serde_json::Value = serde_json::from_str(&visitor.page("/figures.json").await).unwrap();
    let round = &json["rounds"][0];
    assert_eq!((round["manner"].as_str(), round["people"].as_i64()), (Some("lower-bound"), Some(905)));
    assert!(round["high"].is_null() && round["confidence"].is_null(), "{round}");
    let package = visitor.page("/figures/datapackage.json").await;
    assert!(!package.contains("95 %"), "{package}");
    let lead = app.introduce("Maelle", organisation(1), &[Role::Coordinator]);
    let reason = Prose::parse("The lists were about the east only.").unwrap();
    let mut tx = by(&bed.db, 1).await;
    let next = rounds::correct(&mut tx, id, organisation(1), &reason).await.unwrap();
    tx.commit().await.unwrap();
    let fields = [
        ("lists", "2"),
        ("area", "Calais, east"),
        ("list-a", "Law"),
        ("list-b", "Youth"),
        ("on-a", "80"),
        ("on-b", "60"),
        ("on-ab", "40"),
    ];
    let path = format!("/desk/outreach/rounds/{next}/overlap");
    let nowhere: Vec<_> =
        fields.iter().copied().map(|(n, v)| if n == "area" { (n, "Paris") } else { (n, v) }).collect();
    assert_eq!(lead.post(&path, &nowhere).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    lead.post(&path, &fields).await.location();
    assert!(lead.page(&path).await.contains("<option value=\"Calais, east\" selected>"));
    publish(&bed.db, next).await;
    let public = visitor.page("/en/figures").await;
    assert!(
        public.contains("160 people, between 150 and 180: partly estimated from lists, partly counted."),
        "{public}"
    );
    assert!(public.contains("The lists are about Calais, east only; elsewhere those who were met are counted."));
    let json: serde_json::Value = serde_json::from_str(&visitor.page("/figures.json").await).unwrap();
    assert_eq!(json["rounds"][0]["lists_area"], "Calais, east");
    assert!(json["rounds"][0]["confidence"].is_null());
});

story!(a_method_is_published_only_where_it_was_followed, TABLES, |bed| {
    let app = app(&bed);
    let lead = app.introduce("Maelle", organisation(1), &[Role::Coordinator]);
    let other = app.introduce("Farid", organisation(2), &[Role::Coordinator]);
    let plan: Vec<_> =
        PLAN.iter().copied().map(|(n, v)| if n == "method" { (n, "list-overlap") } else { (n, v) }).collect();
    let id = named(lead.post("/desk/outreach/rounds/new", &plan).await.location());
    let east = site(&bed.db, "Heron", "Calais, east").await.to_string();
    let page = format!("/desk/outreach/rounds/{id}");
    let count = [("site", east.as_str()), ("source", "Sea"), ("how", "headcount"), ("coverage", "100"), ("men", "40")];
    let counted = lead.post(&format!("{page}/count"), &count).await.location().to_owned();
    assert!(counted.contains("/rounds/"));
    let refused = lead.post(&format!("{page}/submit"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("The method says that lists were compared."), "{}", refused.text());
    let only = counts::of(&mut bed.db.read().await.unwrap(), id).await.unwrap()[0].id;
    lead.post(&format!("{page}/counts/{only}/remove"), &[]).await.location();
    let lists = |both: &'static str| {
        [("lists", "2"), ("list-a", "Law"), ("list-b", "Youth"), ("on-a", "80"), ("on-b", "60"), ("on-ab", both)]
    };
    lead.post(&format!("{page}/overlap"), &lists("0")).await.location();
    let useless = lead.post(&format!("{page}/submit"), &[]).await;
    assert!(useless.text().contains("Nobody is on two of these lists"), "{}", useless.text());
    lead.post(&format!("{page}/overlap"), &lists("40")).await.location();
    lead.post(&format!("{page}/submit"), &[]).await.location();
    other.post(&format!("{page}/publish"), &[]).await.location();
    let public = app.visitor().page("/en/figures").await;
    assert!(public.contains("120 people, with 95 % confidence between"), "lists need no count: {public}");
    assert!(public.contains("No site was counted.") && !public.contains("The newest round, by area"), "{public}");
    assert_eq!(newest(&bed.db).await.people, [(WhoFor::All, 120)], "and nobody asked who they are");
});

story!(a_round_of_one_site_is_not_everybody, TABLES, |bed| {
    let app = app(&bed);
    let (east, west) = (site(&bed.db, "Heron", "Calais, east").await, site(&bed.db, "Plover", "Calais, west").await);
    let first =
        open(&bed.db, "2026-11-01", &[(east, tally(&[(Group::Men, 300)])), (west, tally(&[(Group::Men, 200)]))]).await;
    publish(&bed.db, first).await;
    let second = open(&bed.db, "2026-11-20", &[(west, tally(&[(Group::Women, 250)]))]).await;
    let lead = app.introduce("Maelle", organisation(1), &[Role::Coordinator]);
    let page = lead.page(&format!("/desk/outreach/rounds/{second}")).await;
    assert!(page.contains("Not in this round:") && page.contains("Heron"), "the reviewer sees what is missing: {page}");
    publish(&bed.db, second).await;
    let people = newest(&bed.db).await.people;
    assert_eq!(&people[..3], [(WhoFor::All, 550), (WhoFor::Men, 300), (WhoFor::Women, 250)], "the east stands");
    let public = app.visitor().page("/en/figures").await;
    assert!(public.contains("250 people were met.") && public.contains("1 of 2 known sites"), "{public}");
    let named = outreach::store::sites::Named {
        name: kernel::Line::parse("Heron").unwrap(),
        area: kernel::Line::parse("Calais, east").unwrap(),
    };
    let mut tx = by(&bed.db, 1).await;
    outreach::store::sites::change(&mut tx, east, &named, false).await.unwrap();
    tx.commit().await.unwrap();
    let people = newest(&bed.db).await.people;
    assert_eq!(people[0], (WhoFor::All, 250), "nobody lives in the east any more");
});

story!(demand_tells_nothing_that_the_figures_hide, TABLES, |bed| {
    let east = site(&bed.db, "Heron", "Calais, east").await;
    let mut told = Vec::new();
    // Two rounds that are published alike, with other numbers underneath.
    for (on, women, boys) in [("2026-10-20", 3, 10), ("2026-11-10", 2, 11)] {
        let mut tx = by(&bed.db, 1).await;
        let plan = rounds::Plan { arriving_weekly: Some(women), ..plan(on) };
        let id = rounds::open(&mut tx, organisation(1), &plan).await.unwrap();
        let groups =
            [(Group::Men, 82), (Group::Women, women), (Group::Boys, boys), (Group::Girls, 7), (Group::Babies, women)];
        let new = outreach::model::census::NewCount {
            site: east,
            source: "Sea".to_owned(),
            how: outreach::model::census::Method::TentByTent,
            coverage: 100,
            tally: tally(&groups),
        };
        counts::put(&mut tx, id, &new).await.unwrap();
        tx.commit().await.unwrap();
        publish(&bed.db, id).await;
        let figures = releases::figures_of(&mut bed.db.read().await.unwrap(), id).await.unwrap();
        let counted = newest(&bed.db).await;
        told.push((figures, counted.people, counted.arriving_weekly));
    }
    assert_eq!(told[0], told[1]);
    let women = told[0].1.iter().find(|(who, _)| *who == WhoFor::Women).unwrap().1;
    assert_eq!(women, 5, "a share of what is left for women and girls, and no more than that");
    assert_eq!(told[0].2, Some(5), "few, as it is published");
});

story!(two_rounds_of_one_day_are_told_apart, TABLES, |bed| {
    let east = site(&bed.db, "Heron", "Calais, east").await;
    for men in [100, 200] {
        let id = open(&bed.db, "2026-11-20", &[(east, tally(&[(Group::Men, men)]))]).await;
        publish(&bed.db, id).await;
    }
    let app = app(&bed);
    let package: serde_json::Value =
        serde_json::from_str(&app.visitor().page("/figures/datapackage.json").await).unwrap();
    let schema = &package["resources"][0]["schema"];
    let fields: Vec<&str> = schema["fields"].as_array().unwrap().iter().map(|f| f["name"].as_str().unwrap()).collect();
    let key: Vec<usize> = schema["primaryKey"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| fields.iter().position(|field| Some(*field) == name.as_str()).unwrap())
        .collect();
    let csv = app.visitor().page("/figures.csv").await.replace("\"Calais, east\"", "east");
    let keys: Vec<Vec<&str>> =
        csv.lines().skip(1).map(|line| key.iter().map(|at| line.split(',').nth(*at).unwrap()).collect()).collect();
    let apart: std::collections::HashSet<_> = keys.iter().collect();
    assert!(keys.len() > 8 && apart.len() == keys.len(), "{csv}");
});

story!(machines_read_the_figures, TABLES, |bed| {
    let app = app(&bed);
    let east = site(&bed.db, "Heron", "Calais, east").await;
    let counted = tally(&[(Group::Men, 402), (Group::Women, 3), (Group::Girls, 30)]);
    let id = open(&bed.db, "2026-11-01", &[(east, counted)]).await;
    publish(&bed.db, id).await;
    let visitor = app.visitor();
    let csv = visitor.page("/figures.csv").await;
    let mut lines = csv.lines();
    assert_eq!(
        lines.next().unwrap(),
        "round,date,revision,area,group,people,low,high,confidence,hidden,method,manner,sites,coverage"
    );
    let first = format!("{id},2026-11-01,1,everywhere,people,435,435,435,,false,tent-by-tent,counted,1,100");
    assert_eq!(lines.next().unwrap(), first);
    assert!(csv.contains("\"Calais, east\",women,,,,,true"), "{csv}");
    let hxl = visitor.page("/figures.csv?hxl=1").await;
    assert!(hxl.lines().nth(1).unwrap().starts_with("#meta+round,#date+counted,#meta+revision,#loc+name"), "{hxl}");
    let json: serde_json::Value = serde_json::from_str(&visitor.page("/figures.json").await).unwrap();
    assert_eq!(json["rounds"][0]["people"], 435);
    assert_eq!(json["rounds"][0]["revisions"][0]["revision"], 1);
    let package: serde_json::Value = serde_json::from_str(&visitor.page("/figures/datapackage.json").await).unwrap();
    let fields = package["resources"][0]["schema"]["fields"].as_array().unwrap();
    let named: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
    assert_eq!(named.join(","), csv.lines().next().unwrap(), "the package describes the file's columns");
    let cookies = visitor.get("/figures").await;
    assert_eq!(cookies.header("set-cookie"), "");
});
