-- How much one person needs of an item, from a handbook or from people who know; the source stands beside it.
CREATE TABLE rate (
    item {id} NOT NULL PRIMARY KEY,
    -- Thousandths of a unit for one person.
    units_milli {int} NOT NULL CHECK (units_milli BETWEEN 1 AND 1000000),
    -- In how many months of 30 days it is used up.
    months {int} NOT NULL CHECK (months BETWEEN 1 AND 120),
    source {text} NOT NULL,
    link {text} NOT NULL,
    at {time} NOT NULL,
    actor {id}
) {strict};

-- Which figure of an item counts. An item without a line takes whichever is best.
CREATE TABLE method (
    item {id} NOT NULL PRIMARY KEY,
    method {text} NOT NULL CHECK (method IN ('automatic', 'learned', 'entered', 'standard')),
    at {time} NOT NULL,
    actor {id}
) {strict};

-- The kits that everybody who arrives is given.
CREATE TABLE arrival_kit (
    kit {id} NOT NULL PRIMARY KEY,
    at {time} NOT NULL,
    actor {id}
) {strict};

-- Whole weeks of an item, folded from the ledger: one row an item, so that five years are read in one piece.
CREATE TABLE item_history (
    item {id} NOT NULL PRIMARY KEY,
    weeks {json} NOT NULL,
    -- What was learned from them; missing until it is worked out.
    learned {json}
) {strict};

-- The demand of an item as it was last worked out. Missing: to be worked out anew.
CREATE TABLE item_demand (
    item {id} NOT NULL PRIMARY KEY,
    demand {json} NOT NULL,
    at {time} NOT NULL
) {strict};

-- The level of an item and size as it was last worked out. It is what the next one is held against.
CREATE TABLE need_level (
    item {id} NOT NULL,
    size {text} NOT NULL,
    -- What follows from the figures.
    level {text} CHECK (level IN ('urgent', 'needed', 'enough', 'stop')),
    -- What people are shown: a pin goes before the figures.
    shown {text} CHECK (shown IN ('urgent', 'needed', 'enough', 'stop')),
    -- Since when it is shown.
    since {time} NOT NULL,
    -- Why: units in stock, likely to come, used in a week, and the days wanted.
    stock {int} NOT NULL,
    likely {int} NOT NULL,
    weekly {int} NOT NULL,
    cover_days {int} NOT NULL,
    -- Whether it is only to stop because the warehouses are full.
    crowded {bool} NOT NULL,
    PRIMARY KEY (item, size)
) {strict};

-- Every change of what is shown. Nothing in it is ever changed or removed.
CREATE TABLE level_change (
    id {id} NOT NULL PRIMARY KEY,
    item {id} NOT NULL,
    size {text} NOT NULL,
    before {text} CHECK (before IN ('urgent', 'needed', 'enough', 'stop')),
    after {text} CHECK (after IN ('urgent', 'needed', 'enough', 'stop')),
    stock {int} NOT NULL,
    weekly {int} NOT NULL,
    cover_days {int} NOT NULL,
    at {time} NOT NULL
) {strict};
CREATE INDEX level_change_by_item ON level_change (item, id);

-- Who asked to be told when an item turns urgent.
CREATE TABLE follower (
    id {id} NOT NULL PRIMARY KEY,
    item {id} NOT NULL,
    -- Missing: every size.
    size {text},
    email {text} NOT NULL,
    -- As two addresses are compared.
    email_folded {text} NOT NULL,
    lang {text} NOT NULL,
    -- Proof of consent: which sentence was shown, when it was asked for and when the mail was answered.
    consent {text} NOT NULL,
    asked_at {time} NOT NULL,
    confirmed_at {time},
    -- The last day on which a letter went out about it.
    mailed_on {date},
    UNIQUE (item, email_folded)
) {strict};

-- What the links in letters carry, as hashes. Each letter has its own; all of them keep working.
CREATE TABLE follow_link (
    hash {blob} NOT NULL PRIMARY KEY,
    follower {id} NOT NULL REFERENCES follower (id) ON DELETE CASCADE,
    at {time} NOT NULL
) {strict};
CREATE INDEX follow_link_by_follower ON follow_link (follower);

-- What the others may see of an organisation's stock. Without a line: only its gaps.
CREATE TABLE sharing (
    organisation {id} NOT NULL PRIMARY KEY,
    shows {text} NOT NULL CHECK (shows IN ('gaps', 'surplus', 'stock')),
    at {time} NOT NULL,
    actor {id}
) {strict};

-- When a proposed transfer was begun, so that nobody begins it twice.
CREATE TABLE exchange (
    item {id} NOT NULL,
    size {text} NOT NULL,
    from_organisation {id} NOT NULL,
    to_organisation {id} NOT NULL,
    started_at {time} NOT NULL,
    PRIMARY KEY (item, size, from_organisation, to_organisation),
    CHECK (from_organisation <> to_organisation)
) {strict};
