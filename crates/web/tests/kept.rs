//! Public pages that are kept in memory: what many ask for at once, what goes away half-way, what is asked in a strange
//! way.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::{
    sync::{
        Arc, LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use kernel::Uuid;
use storage::{Act, story, testing::Bed};
use tokio::sync::Semaphore;
use web::{Access, Capability, OrganisationId, Role, Routes, Visit, file, testing::App};

static RENDERED: AtomicUsize = AtomicUsize::new(0);
/// A rendering of `/slow` takes one of these; without any it takes for ever.
static LEAVE: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(0));
/// The first rendering of `/clumsy` panics.
static STUMBLED: AtomicUsize = AtomicUsize::new(0);

const HTML: &str = "text/html; charset=utf-8";

/// What was asked for, and which rendering it is.
async fn echo(visit: Visit) -> web::Answer {
    let n = RENDERED.fetch_add(1, Ordering::SeqCst);
    let who = visit.who.as_ref().map_or("nobody", |who| who.name.as_str()).to_owned();
    file(HTML, format!("{n} for {who}, asked {}", visit.query()), None)
}

async fn slow(_: Visit) -> web::Answer {
    let n = RENDERED.fetch_add(1, Ordering::SeqCst);
    LEAVE.acquire().await.unwrap().forget();
    file(HTML, format!("slow {n}"), None)
}

async fn clumsy(_: Visit) -> web::Answer {
    assert!(STUMBLED.fetch_add(1, Ordering::SeqCst) > 0, "the first one stumbles");
    file(HTML, "on its feet", None)
}

/// Reads, and before it has answered somebody else writes.
async fn overtaken(visit: Visit) -> web::Answer {
    let n = RENDERED.fetch_add(1, Ordering::SeqCst);
    touch(&visit.house.db).await;
    file(HTML, format!("as it was before {n}"), None)
}

async fn touch(db: &storage::Db) {
    let mut tx = db.begin(&Act::system("touch")).await.unwrap();
    tx.touch("news");
    tx.commit().await.unwrap();
}

fn routes() -> Routes {
    const NEWS: Access = Access::Kept(&["news"]);
    Routes::new()
        .get("/echo", NEWS, echo)
        .get("/choice", Access::KeptUnlessAsked(&["news"], &["q"]), echo)
        .get("/slow", NEWS, slow)
        .get("/clumsy", NEWS, clumsy)
        .get("/overtaken", NEWS, overtaken)
}

fn app(bed: &Bed) -> App {
    App::new(bed, &[Capability { name: "trial", migrations: &[], routes, menu: &[], jobs: |_| Vec::new() }])
}

async fn rendered_until(count: usize) {
    for _ in 0..500 {
        if RENDERED.load(Ordering::SeqCst) >= count {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("nobody renders");
}

story!(who_only_asks_for_the_head_leaves_the_page_whole, &[], |bed| {
    let app = app(&bed);
    let reader = app.visitor();
    for path in ["/en/echo", "/assets/favicon.svg"] {
        let head = reader.ask(Request::head(path), Body::empty()).await;
        assert_eq!((head.status, head.bytes.len()), (StatusCode::OK, 0), "{path}");
        let page = reader.get(path).await;
        assert!(!page.bytes.is_empty(), "{path}: the next one is given the whole of it");
        assert_eq!(head.header("etag"), page.header("etag"), "{path}: the same page");
    }
});

story!(what_the_handler_does_not_read_is_not_asked, &[], |bed| {
    let app = app(&bed);
    let reader = app.visitor();
    let first = reader.page("/en/echo").await;
    for query in ["x=1", "utm_source=mail", "q=coat", "done=done-saved", "", "&&=&"] {
        assert_eq!(reader.page(&format!("/en/echo?{query}")).await, first, "{query}");
    }
    let plain = reader.page("/en/choice?x=1&q=").await;
    assert!(plain.ends_with("asked "), "what hangs on to an address is not kept for all: {plain}");
    assert_eq!(reader.page("/en/choice").await, plain);
    let asked = reader.page("/en/choice?x=1&q=coat").await;
    assert!(asked.ends_with("x=1&q=coat"), "a question is answered: {asked}");
    assert_eq!(reader.page("/en/choice").await, plain, "and its answer is not kept");
});

story!(a_kept_page_is_nobodys_in_particular, &[], |bed| {
    let app = app(&bed);
    let home = OrganisationId::from_uuid(Uuid::from_u128(9));
    let sorter = app.introduce("Sami", home, &[Role::Sorter]);
    assert!(sorter.page("/en/echo").await.contains("for nobody"), "whoever happens to be the first");
});

story!(what_was_touched_while_it_was_rendered_is_rendered_again, &[], |bed| {
    let app = app(&bed);
    let first = app.visitor().page("/en/overtaken").await;
    assert_ne!(app.visitor().page("/en/overtaken").await, first);
});

// The two that wait for `LEAVE` are one story, since both engines share it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_readers_wait_for_one_rendering_and_who_goes_away_holds_up_nobody() {
    let bed = Bed::sqlite(&[]).await;
    let app = Arc::new(app(&bed));
    let ask = || {
        let app = app.clone();
        tokio::spawn(async move { app.visitor().page("/en/slow").await })
    };
    let before = RENDERED.load(Ordering::SeqCst);
    let gone = ask();
    rendered_until(before + 1).await;
    gone.abort();
    assert!(gone.await.unwrap_err().is_cancelled());

    let readers: Vec<_> = (0..20).map(|_| ask()).collect();
    rendered_until(before + 2).await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    LEAVE.add_permits(1);
    let mut pages = Vec::new();
    for reader in readers {
        pages.push(tokio::time::timeout(Duration::from_secs(10), reader).await.expect("nobody hangs").unwrap());
    }
    assert!(pages.windows(2).all(|pair| pair[0] == pair[1]), "{pages:?}");
    assert_eq!(RENDERED.load(Ordering::SeqCst), before + 2, "one rendering for twenty");

    // The same once there is an old page: whoever was to render it anew goes away.
    touch(&bed.db).await;
    let gone = ask();
    rendered_until(before + 3).await;
    assert_eq!(app.visitor().page("/en/slow").await, pages[0], "the old page in the meantime");
    gone.abort();
    assert!(gone.await.unwrap_err().is_cancelled());
    LEAVE.add_permits(1);
    assert_ne!(app.visitor().page("/en/slow").await, pages[0], "the next one renders it");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rendering_that_panics_holds_up_nobody() {
    let bed = Bed::sqlite(&[]).await;
    let app = Arc::new(app(&bed));
    let clumsy = app.clone();
    let stumbled = tokio::spawn(async move { clumsy.visitor().get("/en/clumsy").await.status });
    assert!(stumbled.await.unwrap_err().is_panic());
    let page = tokio::time::timeout(Duration::from_secs(10), app.visitor().page("/en/clumsy")).await;
    assert_eq!(page.expect("nobody hangs"), "on its feet");
}

story!(an_operator_can_ask_how_it_goes, &[], |bed| {
    let app = app(&bed);
    let monitor = app.visitor();
    assert_eq!(monitor.page("/healthz").await, "ok\n");
    assert_eq!(monitor.page("/readyz").await, "ready\n");
    monitor.page("/en/echo").await;
    monitor.page("/en/echo").await;
    monitor.get("/en/nothing").await;
    let mut tx = bed.db.begin(&Act::system("test")).await.unwrap();
    tx.enqueue("later", &1, bed.db.world().now()).await.unwrap();
    tx.commit().await.unwrap();
    let metrics = monitor.page("/metrics").await;
    for line in [
        "wayhouse_pages_from_memory_total 1",
        "wayhouse_answers_total{class=\"4xx\"} 1",
        "wayhouse_answer_seconds_count 4",
        "wayhouse_jobs{state=\"waiting\"} 1",
    ] {
        assert!(metrics.lines().any(|l| l == line), "{line} is not in\n{metrics}");
    }
    bed.db.close().await;
    let reply = monitor.get("/readyz").await;
    assert_eq!(reply.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(monitor.page("/healthz").await, "ok\n", "the program itself still lives");
});
