-- Where people live. Its whereabouts are sealed with the server's key; the public sees the area.
CREATE TABLE site (
    id {id} NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    -- The folded name, so that two sites are never called alike.
    word {text} NOT NULL UNIQUE,
    area {text} NOT NULL,
    sealed {blob},
    active {bool} NOT NULL,
    -- Who set it up. Sites are the coalition's: everyone who works there counts.
    organisation {id} NOT NULL,
    at {time} NOT NULL,
    actor {id}
) {strict};

-- A count of people. A published revision is never changed: a correction is a new revision of the same series.
CREATE TABLE census_round (
    id {id} NOT NULL PRIMARY KEY,
    series {id} NOT NULL,
    revision {int} NOT NULL CHECK (revision >= 1),
    day {date} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('open', 'in-review', 'published')),
    method {text} NOT NULL CHECK (method IN ('tent-by-tent', 'list-overlap', 'headcount')),
    remark {text} NOT NULL,
    teams {int} NOT NULL CHECK (teams BETWEEN 1 AND 1000),
    counters {int} NOT NULL CHECK (counters BETWEEN 1 AND 10000),
    arriving_weekly {int} CHECK (arriving_weekly BETWEEN 0 AND 1000000),
    -- Why there is this revision; empty for the first.
    reason {text} NOT NULL,
    -- What the reviewer wants looked at again; empty if nothing.
    sent_back {text} NOT NULL,
    organisation {id} NOT NULL,
    opened_at {time} NOT NULL,
    opened_by {id},
    submitted_at {time},
    submitted_by {id},
    published_at {time},
    published_by {id},
    UNIQUE (series, revision),
    CHECK ((revision = 1) = (reason = '')),
    CHECK ((state = 'published') = (published_at IS NOT NULL)),
    CHECK (state = 'open' OR submitted_at IS NOT NULL),
    CHECK (published_by IS NULL OR submitted_by IS NULL OR published_by <> submitted_by)
) {strict};
-- At most one revision of a series is being worked on.
CREATE UNIQUE INDEX census_round_unpublished ON census_round (series) WHERE state <> 'published';
CREATE INDEX census_round_by_day ON census_round (day, id);

-- One source's count of one site. Parts are never greater than their whole; what was not asked is NULL.
CREATE TABLE census_count (
    id {id} NOT NULL PRIMARY KEY,
    round {id} NOT NULL REFERENCES census_round (id),
    site {id} NOT NULL REFERENCES site (id),
    source {text} NOT NULL,
    how {text} NOT NULL CHECK (how IN ('tent-by-tent', 'list-overlap', 'headcount')),
    coverage {int} NOT NULL CHECK (coverage BETWEEN 1 AND 100),
    men {int} CHECK (men BETWEEN 0 AND 1000000),
    women {int} CHECK (women BETWEEN 0 AND 1000000),
    adults {int} CHECK (adults BETWEEN 0 AND 1000000),
    boys {int} CHECK (boys BETWEEN 0 AND 1000000),
    girls {int} CHECK (girls BETWEEN 0 AND 1000000),
    children {int} CHECK (children BETWEEN 0 AND 1000000),
    unstated {int} CHECK (unstated BETWEEN 0 AND 1000000),
    unaccompanied {int} CHECK (unaccompanied BETWEEN 0 AND 1000000),
    babies {int} CHECK (babies BETWEEN 0 AND 1000000),
    families {int} CHECK (families BETWEEN 0 AND 1000000),
    pregnant {int} CHECK (pregnant BETWEEN 0 AND 1000000),
    chronic {int} CHECK (chronic BETWEEN 0 AND 1000000),
    distress {int} CHECK (distress BETWEEN 0 AND 1000000),
    elderly {int} CHECK (elderly BETWEEN 0 AND 1000000),
    asylum {int} CHECK (asylum BETWEEN 0 AND 1000000),
    at {time} NOT NULL,
    actor {id},
    UNIQUE (round, site, source),
    CHECK (COALESCE(unaccompanied, 0) <= COALESCE(boys, 0) + COALESCE(girls, 0) + COALESCE(children, 0)),
    CHECK (COALESCE(babies, 0) <= COALESCE(boys, 0) + COALESCE(girls, 0) + COALESCE(children, 0))
) {strict};

-- How many people are on which of several lists: only numbers. The seed makes the interval repeatable.
CREATE TABLE census_overlap (
    round {id} NOT NULL PRIMARY KEY REFERENCES census_round (id),
    lists {int} NOT NULL CHECK (lists BETWEEN 2 AND 5),
    names {json} NOT NULL,
    cells {json} NOT NULL,
    seed {int} NOT NULL,
    at {time} NOT NULL,
    actor {id}
) {strict};

-- What was made public of a published revision, as it was made public: protected, and never worked out again.
CREATE TABLE census_release (
    round {id} NOT NULL PRIMARY KEY REFERENCES census_round (id),
    manner {text} NOT NULL CHECK (manner IN ('counted', 'chapman', 'independent', 'lower-bound')),
    people {int} CHECK (people = 0 OR people >= 5),
    low {int} CHECK (low = 0 OR low >= 5),
    high {int} CHECK (high = 0 OR high >= 5),
    arriving_weekly {int} CHECK (arriving_weekly = 0 OR arriving_weekly >= 5),
    sites {int} NOT NULL,
    sites_known {int} NOT NULL,
    coverage {int} NOT NULL CHECK (coverage BETWEEN 0 AND 100)
) {strict};

CREATE TABLE census_figure (
    round {id} NOT NULL REFERENCES census_release (round),
    -- Empty for everywhere.
    area {text} NOT NULL,
    -- Empty for everybody.
    who {text} NOT NULL,
    -- NULL: fewer than five, or hidden so that another cannot be worked out.
    people {int} CHECK (people = 0 OR people >= 5),
    PRIMARY KEY (round, area, who)
) {strict};

-- What an eviction or a storm took from people.
CREATE TABLE loss (
    id {id} NOT NULL PRIMARY KEY,
    day {date} NOT NULL,
    area {text} NOT NULL,
    site {id} REFERENCES site (id),
    kind {text} NOT NULL CHECK (kind IN ('eviction', 'storm', 'fire', 'other')),
    note {text} NOT NULL,
    organisation {id} NOT NULL,
    at {time} NOT NULL,
    actor {id}
) {strict};
CREATE INDEX loss_by_day ON loss (day, id);

CREATE TABLE loss_line (
    loss {id} NOT NULL REFERENCES loss (id),
    item {id} NOT NULL,
    units {int} NOT NULL CHECK (units BETWEEN 1 AND 1000000),
    PRIMARY KEY (loss, item)
) {strict};
CREATE INDEX loss_line_by_item ON loss_line (item);
