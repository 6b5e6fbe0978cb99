-- The catalogue.
CREATE TABLE category (
    id {id} NOT NULL PRIMARY KEY,
    slug {text} NOT NULL UNIQUE,
    icon {text} NOT NULL,
    sort {int} NOT NULL,
    name_en {text} NOT NULL,
    name_fr {text} NOT NULL,
    name_ar {text} NOT NULL,
    name_fa {text} NOT NULL
) {strict};

CREATE TABLE item (
    id {id} NOT NULL PRIMARY KEY,
    slug {text} NOT NULL UNIQUE,
    category {id} NOT NULL REFERENCES category (id),
    who {text} NOT NULL CHECK (who IN ('all', 'men', 'women', 'children', 'babies')),
    size_system {text} NOT NULL CHECK (size_system IN ('letters', 'shoes', 'waist', 'age', 'none')),
    unit {text} NOT NULL CHECK (unit IN ('piece', 'pair', 'pack', 'kg', 'litre', 'tin')),
    season {text} NOT NULL CHECK (season IN ('all', 'winter', 'summer', 'rain')),
    weight_g {int} NOT NULL CHECK (weight_g >= 0),
    volume_ml {int} NOT NULL CHECK (volume_ml >= 0),
    shelf_life_days {int} CHECK (shelf_life_days > 0),
    name_en {text} NOT NULL,
    name_fr {text} NOT NULL,
    name_ar {text} NOT NULL,
    name_fa {text} NOT NULL,
    avoid_en {text} NOT NULL,
    avoid_fr {text} NOT NULL,
    avoid_ar {text} NOT NULL,
    avoid_fa {text} NOT NULL,
    photo {text},
    -- Folded names in every language, for finding.
    words {text} NOT NULL,
    active {bool} NOT NULL
) {strict};
CREATE INDEX item_by_category ON item (category);

-- Where things stand.
CREATE TABLE warehouse (
    id {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    slug {text} NOT NULL UNIQUE,
    name {text} NOT NULL,
    town {text} NOT NULL,
    space_ml {int} NOT NULL CHECK (space_ml >= 0),
    active {bool} NOT NULL
) {strict};

CREATE TABLE location (
    id {id} NOT NULL PRIMARY KEY,
    warehouse {id} NOT NULL REFERENCES warehouse (id),
    code {text} NOT NULL,
    kind {text} NOT NULL CHECK (kind IN ('shelf', 'pallet', 'floor', 'door', 'van')),
    note {text} NOT NULL,
    active {bool} NOT NULL,
    UNIQUE (warehouse, code)
) {strict};

-- Labels printed ahead for boxes to come.
CREATE TABLE roll (
    id {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    sheet {text} NOT NULL CHECK (sheet IN ('3x8', '2x4')),
    sheets {int} NOT NULL CHECK (sheets BETWEEN 1 AND 20),
    at {time} NOT NULL,
    actor {id}
) {strict};
CREATE INDEX roll_by_organisation ON roll (organisation, id);

-- Every code that was ever given out: on a box, or printed ahead for a box to come.
CREATE TABLE label (
    code {text} NOT NULL PRIMARY KEY CHECK (length(code) = 6),
    organisation {id} NOT NULL,
    roll {id} REFERENCES roll (id),
    at {time} NOT NULL,
    used {bool} NOT NULL
) {strict};
CREATE INDEX label_by_roll ON label (roll);

-- One item, one size, a quantity.
CREATE TABLE box (
    id {id} NOT NULL PRIMARY KEY,
    code {text} NOT NULL UNIQUE REFERENCES label (code),
    organisation {id} NOT NULL,
    warehouse {id} NOT NULL REFERENCES warehouse (id),
    location {id} REFERENCES location (id),
    item {id} NOT NULL REFERENCES item (id),
    size {text} NOT NULL,
    quantity {int} NOT NULL CHECK (quantity >= 0 AND quantity <= 1000000),
    state {text} NOT NULL CHECK (state IN ('expected', 'in-stock', 'picked', 'packed-out', 'transferred', 'lost', 'scrapped')),
    expires {date},
    received_at {time} NOT NULL,
    note {text} NOT NULL,
    version {int} NOT NULL,
    -- A box that is gone holds nothing, and one that holds nothing is gone.
    CHECK ((quantity > 0) = (state IN ('expected', 'in-stock', 'picked')))
) {strict};
-- Each list of boxes walks one of these from its start and stops after a page, however many boxes there are.
CREATE INDEX box_by_state ON box (warehouse, state, id);
CREATE INDEX box_by_expiry ON box (warehouse, state, expires, id);
CREATE INDEX box_by_quantity ON box (warehouse, state, quantity, id);
CREATE INDEX box_by_content ON box (item, state, id);
CREATE INDEX box_by_item ON box (item, size, state, expires, id);
CREATE INDEX box_by_location ON box (location, state, id);

-- The ledger. Nothing in it is ever changed or removed; a correction is one more movement.
CREATE TABLE movement (
    id {id} NOT NULL PRIMARY KEY,
    -- Movements of one act: taking a box apart is two.
    act {id} NOT NULL,
    at {time} NOT NULL,
    actor {id},
    kind {text} NOT NULL,
    box {id} NOT NULL REFERENCES box (id),
    -- The box's own count of movements, so that two at once cannot both be the next.
    seq {int} NOT NULL,
    organisation {id} NOT NULL,
    warehouse {id} NOT NULL,
    item {id} NOT NULL,
    size {text} NOT NULL,
    change {int} NOT NULL,
    after {int} NOT NULL CHECK (after >= 0),
    from_state {text},
    to_state {text} NOT NULL,
    from_location {id},
    to_location {id},
    -- Until when the box's content could be handed out before, so that an undo knows.
    from_expires {date},
    -- The other box of a split or a merge.
    other_box {id},
    -- The transfer, stocktake, sort, kit or import that this is part of.
    cause_kind {text},
    cause {id},
    reason {text} NOT NULL,
    undoes {id} UNIQUE REFERENCES movement (id),
    UNIQUE (box, seq)
) {strict};
CREATE INDEX movement_by_act ON movement (act);
CREATE INDEX movement_by_cause ON movement (cause);
CREATE INDEX movement_by_time ON movement (organisation, at);

-- Sums kept beside the ledger in the same transaction, and re-proved by a job.
CREATE TABLE level (
    organisation {id} NOT NULL,
    warehouse {id} NOT NULL,
    item {id} NOT NULL,
    size {text} NOT NULL,
    quantity {int} NOT NULL CHECK (quantity >= 0),
    boxes {int} NOT NULL CHECK (boxes >= 0),
    PRIMARY KEY (warehouse, item, size)
) {strict};
CREATE INDEX level_by_item ON level (item, size);

-- What came in and went out on a day in Calais, for sparklines and forecasts.
CREATE TABLE flow (
    organisation {id} NOT NULL,
    item {id} NOT NULL,
    size {text} NOT NULL,
    day {date} NOT NULL,
    came {int} NOT NULL,
    went {int} NOT NULL,
    PRIMARY KEY (organisation, item, size, day)
) {strict};
CREATE INDEX flow_by_day ON flow (day, item, size);

-- Kits: an item that is made of others.
CREATE TABLE kit_component (
    kit {id} NOT NULL REFERENCES item (id),
    component {id} NOT NULL REFERENCES item (id),
    quantity {int} NOT NULL CHECK (quantity > 0),
    optional {bool} NOT NULL,
    sort {int} NOT NULL,
    PRIMARY KEY (kit, component),
    CHECK (kit <> component)
) {strict};

-- Which box came of which assembly, so that breaking it up gives back what went in. What went in stands in the ledger.
CREATE TABLE assembly (
    id {id} NOT NULL PRIMARY KEY,
    box {id} NOT NULL UNIQUE REFERENCES box (id),
    kits {int} NOT NULL CHECK (kits > 0)
) {strict};

-- On the road between warehouses or organisations.
CREATE TABLE transfer (
    id {id} NOT NULL PRIMARY KEY,
    code {text} NOT NULL UNIQUE,
    from_organisation {id} NOT NULL,
    from_warehouse {id} NOT NULL REFERENCES warehouse (id),
    to_organisation {id} NOT NULL,
    to_warehouse {id} NOT NULL REFERENCES warehouse (id),
    state {text} NOT NULL CHECK (state IN ('packing', 'on-the-road', 'arrived', 'called-off')),
    note {text} NOT NULL,
    started_at {time} NOT NULL,
    started_by {id},
    sent_at {time},
    sent_by {id},
    arrived_at {time},
    received_by {id},
    CHECK (from_warehouse <> to_warehouse)
) {strict};
CREATE INDEX transfer_from ON transfer (from_organisation, started_at);
CREATE INDEX transfer_to ON transfer (to_organisation, started_at);

CREATE TABLE transfer_line (
    transfer {id} NOT NULL REFERENCES transfer (id),
    box {id} NOT NULL REFERENCES box (id),
    -- As it was sent.
    item {id} NOT NULL,
    size {text} NOT NULL,
    quantity {int} NOT NULL CHECK (quantity > 0),
    location {id},
    -- As it arrived; a quantity of zero is a box that did not.
    arrived_item {id},
    arrived_size {text},
    arrived_quantity {int} CHECK (arrived_quantity >= 0),
    arrived_location {id},
    -- What the receiver remarked about it.
    differed {text} NOT NULL,
    -- Until the transfer has arrived or was called off; a box is in one open transfer at most.
    open {bool} NOT NULL,
    PRIMARY KEY (transfer, box)
) {strict};
CREATE UNIQUE INDEX transfer_line_open ON transfer_line (box) WHERE open = TRUE;

-- Counting what is there.
CREATE TABLE stocktake (
    id {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    warehouse {id} NOT NULL REFERENCES warehouse (id),
    location {id} REFERENCES location (id),
    state {text} NOT NULL CHECK (state IN ('open', 'approved', 'dropped')),
    -- Counts its counts, so that exactly what was looked at is approved.
    version {int} NOT NULL,
    began_at {time} NOT NULL,
    began_by {id},
    ended_at {time},
    ended_by {id}
) {strict};
CREATE INDEX stocktake_by_organisation ON stocktake (organisation, id);

CREATE TABLE stocktake_count (
    stocktake {id} NOT NULL REFERENCES stocktake (id),
    box {id} NOT NULL REFERENCES box (id),
    -- What the ledger said when the box was counted, and the box's count of movements then.
    believed {int} NOT NULL,
    version {int} NOT NULL,
    counted {int} NOT NULL CHECK (counted >= 0 AND counted <= 1000000),
    -- Where it was found, if that was said.
    location {id} REFERENCES location (id),
    at {time} NOT NULL,
    actor {id},
    PRIMARY KEY (stocktake, box)
) {strict};

-- What came through the door and is not sorted yet.
CREATE TABLE arrival (
    id {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    warehouse {id} NOT NULL REFERENCES warehouse (id),
    kind {text} NOT NULL CHECK (kind IN ('sack', 'pallet', 'carton')),
    pieces {int} NOT NULL CHECK (pieces > 0),
    weight_g {int} NOT NULL CHECK (weight_g >= 0),
    giver {text} NOT NULL,
    -- The giver folded, so that the same giver is known again.
    giver_folded {text} NOT NULL,
    -- What whoever took it in thinks is in it.
    probably {text} NOT NULL,
    -- Giver and probable content folded, for finding.
    words {text} NOT NULL,
    photo {text},
    arrived_at {time} NOT NULL,
    -- The day in Calais, for the line of the backlog.
    day {date} NOT NULL,
    -- A sum of the sorts below.
    sorted {int} NOT NULL CHECK (sorted >= 0 AND sorted <= pieces)
) {strict};
CREATE INDEX arrival_by_age ON arrival (organisation, arrived_at);
CREATE INDEX arrival_by_day ON arrival (organisation, day);

-- Sorts are only added; one that was wrong is taken back by one of minus as many pieces.
CREATE TABLE sort (
    id {id} NOT NULL PRIMARY KEY,
    arrival {id} NOT NULL REFERENCES arrival (id),
    pieces {int} NOT NULL CHECK (pieces <> 0),
    at {time} NOT NULL,
    day {date} NOT NULL,
    actor {id},
    discarded_g {int} NOT NULL,
    -- The act in the ledger that received the boxes.
    act {id} NOT NULL,
    undoes {id} UNIQUE REFERENCES sort (id),
    CHECK ((pieces < 0) = (undoes IS NOT NULL))
) {strict};
CREATE INDEX sort_by_arrival ON sort (arrival);

-- Files waiting for somebody to confirm what they would change.
CREATE TABLE import (
    id {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    -- Where the boxes are to stand; an import of items has none.
    warehouse {id} REFERENCES warehouse (id),
    actor {id},
    kind {text} NOT NULL CHECK (kind IN ('boxes', 'items')),
    name {text} NOT NULL,
    -- The table as it was read, until it is confirmed.
    rows {json} NOT NULL,
    at {time} NOT NULL,
    confirmed_at {time},
    taken {int} NOT NULL,
    skipped {int} NOT NULL
) {strict};
CREATE INDEX import_by_time ON import (organisation, at);
