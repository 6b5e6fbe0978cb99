use std::{
    fmt::Write as _,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

/// What `/metrics` tells: counts and times, never who or what.
#[derive(Default)]
pub struct Measures {
    from_memory: AtomicU64,
    by_class: [AtomicU64; 6],
    /// Answers by how long they took, in the buckets of [`BUCKETS`].
    took: [AtomicU64; BUCKETS.len() + 1],
    micros: AtomicU64,
    jobs_waiting: AtomicU64,
    jobs_dead: AtomicU64,
}

/// Upper bounds in milliseconds.
const BUCKETS: [u64; 8] = [1, 3, 10, 30, 100, 300, 1_000, 3_000];

impl Measures {
    pub(crate) fn kept_page(&self) {
        self.from_memory.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn answered(&self, status: u16, took: Duration) {
        let class = usize::from(status / 100).min(5);
        self.by_class[class].fetch_add(1, Ordering::Relaxed);
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.micros.fetch_add(micros, Ordering::Relaxed);
        let bucket = BUCKETS.iter().position(|ms| micros <= ms * 1_000).unwrap_or(BUCKETS.len());
        self.took[bucket].fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn jobs(&self, waiting: i64, dead: i64) {
        self.jobs_waiting.store(u64::try_from(waiting).unwrap_or(0), Ordering::Relaxed);
        self.jobs_dead.store(u64::try_from(dead).unwrap_or(0), Ordering::Relaxed);
    }

    /// In the text format that Prometheus reads.
    pub(crate) fn text(&self) -> String {
        let get = |n: &AtomicU64| n.load(Ordering::Relaxed);
        let mut out = String::new();
        // Writing to a String cannot fail.
        let _ = writeln!(out, "# TYPE wayhouse_pages_from_memory_total counter");
        let _ = writeln!(out, "wayhouse_pages_from_memory_total {}", get(&self.from_memory));
        let _ = writeln!(out, "# TYPE wayhouse_answers_total counter");
        for (class, count) in self.by_class.iter().enumerate().skip(1) {
            let _ = writeln!(out, "wayhouse_answers_total{{class=\"{class}xx\"}} {}", get(count));
        }
        let _ = writeln!(out, "# TYPE wayhouse_answer_seconds histogram");
        let mut sum = 0;
        for (i, count) in self.took.iter().enumerate() {
            sum += get(count);
            let bound = BUCKETS.get(i).map_or("+Inf".to_owned(), |ms| format!("{}", *ms as f64 / 1000.0));
            let _ = writeln!(out, "wayhouse_answer_seconds_bucket{{le=\"{bound}\"}} {sum}");
        }
        let _ = writeln!(out, "wayhouse_answer_seconds_sum {}", get(&self.micros) as f64 / 1e6);
        let _ = writeln!(out, "wayhouse_answer_seconds_count {sum}");
        let _ = writeln!(out, "# TYPE wayhouse_jobs gauge");
        let _ = writeln!(out, "wayhouse_jobs{{state=\"waiting\"}} {}", get(&self.jobs_waiting));
        let _ = writeln!(out, "wayhouse_jobs{{state=\"dead\"}} {}", get(&self.jobs_dead));
        out
    }
}
