-- A distribution: planned, loaded, handed out, tallied, returned, talked over, closed.
CREATE TABLE distribution (
    id {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    -- The warehouse it is loaded from.
    warehouse {id} NOT NULL,
    starts {time} NOT NULL,
    -- The day in Calais.
    day {date} NOT NULL,
    -- A coarse name, never where people sleep.
    area {text} NOT NULL,
    -- The area folded, for finding.
    area_folded {text} NOT NULL,
    expected {int} NOT NULL CHECK (expected BETWEEN 1 AND 100000),
    -- One line for each role: queue, table, stock, spotter.
    roles {text} NOT NULL,
    note {text} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('planned', 'under-way', 'closed', 'called-off')),
    planned_at {time} NOT NULL,
    planned_by {id},
    -- Said at the debrief.
    came {int} CHECK (came BETWEEN 0 AND 100000),
    went_well {text} NOT NULL,
    to_improve {text} NOT NULL,
    incident {text} NOT NULL,
    ended_at {time},
    ended_by {id},
    CHECK ((came IS NOT NULL) = (state = 'closed')),
    CHECK ((ended_at IS NOT NULL) = (state IN ('closed', 'called-off')))
) {strict};
CREATE INDEX distribution_by_organisation ON distribution (organisation, starts);
CREATE INDEX distribution_by_day ON distribution (day, state);

-- One kind of thing at a time, with a choice of up to three items.
CREATE TABLE distribution_item (
    distribution {id} NOT NULL REFERENCES distribution (id),
    turn {int} NOT NULL CHECK (turn BETWEEN 1 AND 8),
    choice {int} NOT NULL CHECK (choice BETWEEN 1 AND 3),
    item {id} NOT NULL,
    -- Units of this kind for a hundred people.
    share {int} NOT NULL CHECK (share BETWEEN 1 AND 1000),
    PRIMARY KEY (distribution, turn, choice),
    UNIQUE (distribution, item)
) {strict};

-- What became of an item in a size: the sums of the lines below, kept in the same transaction.
CREATE TABLE handout (
    distribution {id} NOT NULL REFERENCES distribution (id),
    item {id} NOT NULL,
    size {text} NOT NULL,
    loaded {int} NOT NULL CHECK (loaded >= 0),
    -- Units that were there although no box said so; only ever by a correction.
    extra {int} NOT NULL CHECK (extra >= 0),
    handed {int} NOT NULL CHECK (handed >= 0),
    turned_away {int} NOT NULL CHECK (turned_away >= 0),
    returned {int} NOT NULL CHECK (returned >= 0),
    PRIMARY KEY (distribution, item, size),
    CHECK (handed + returned <= loaded + extra)
) {strict};

-- Taken from a box. Only added; one that was taken back says so.
CREATE TABLE distribution_load (
    id {id} NOT NULL PRIMARY KEY,
    distribution {id} NOT NULL REFERENCES distribution (id),
    box {id} NOT NULL,
    code {text} NOT NULL,
    item {id} NOT NULL,
    size {text} NOT NULL,
    units {int} NOT NULL CHECK (units > 0),
    returned {int} NOT NULL CHECK (returned BETWEEN 0 AND units),
    place {id},
    -- The act in the ledger.
    act {id} NOT NULL UNIQUE,
    at {time} NOT NULL,
    actor {id},
    undone {bool} NOT NULL,
    CHECK (undone = FALSE OR returned = 0)
) {strict};
CREATE INDEX distribution_load_by_distribution ON distribution_load (distribution);

-- Brought back into a box.
CREATE TABLE distribution_return (
    id {id} NOT NULL PRIMARY KEY,
    distribution {id} NOT NULL REFERENCES distribution (id),
    load {id} NOT NULL REFERENCES distribution_load (id),
    box {id} NOT NULL,
    units {int} NOT NULL CHECK (units > 0),
    act {id} NOT NULL UNIQUE,
    at {time} NOT NULL,
    actor {id},
    undone {bool} NOT NULL
) {strict};
CREATE INDEX distribution_return_by_distribution ON distribution_return (distribution);

-- Handed out, or asked for when none was left. A line that was a slip is taken back by one of minus as many units.
CREATE TABLE tally (
    id {id} NOT NULL PRIMARY KEY,
    distribution {id} NOT NULL REFERENCES distribution (id),
    item {id} NOT NULL,
    size {text} NOT NULL,
    kind {text} NOT NULL CHECK (kind IN ('handed', 'turned-away')),
    person {text} NOT NULL CHECK (person IN ('man', 'woman', 'child', 'unsaid')),
    units {int} NOT NULL CHECK (units <> 0),
    -- How many of them no box spoke of.
    extra {int} NOT NULL,
    at {time} NOT NULL,
    actor {id},
    undoes {id} UNIQUE REFERENCES tally (id),
    CHECK ((units < 0) = (undoes IS NOT NULL)),
    CHECK (kind = 'handed' OR extra = 0)
) {strict};
CREATE INDEX tally_by_distribution ON tally (distribution, id);
