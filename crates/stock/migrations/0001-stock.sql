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

-- Every code that was ever given out: on a box, or printed ahead for a box to come.
CREATE TABLE label (
    code {text} NOT NULL PRIMARY KEY CHECK (length(code) = 6),
    organisation {id} NOT NULL,
    roll {id},
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
CREATE INDEX box_by_state ON box (organisation, state, id);
CREATE INDEX box_by_item ON box (item, size, state, expires, id);
CREATE INDEX box_by_location ON box (location, state, id);
CREATE INDEX box_by_expiry ON box (organisation, state, expires, id);

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
    sent_at {time},
    sent_by {id},
    arrived_at {time},
    received_by {id},
    CHECK (from_warehouse <> to_warehouse)
) {strict};

CREATE TABLE transfer_line (
    transfer {id} NOT NULL REFERENCES transfer (id),
    box {id} NOT NULL REFERENCES box (id),
    item {id} NOT NULL,
    size {text} NOT NULL,
    quantity {int} NOT NULL CHECK (quantity > 0),
    location {id},
    arrived_item {id},
    arrived_size {text},
    arrived_quantity {int} CHECK (arrived_quantity >= 0),
    arrived_location {id},
    differed {text} NOT NULL,
    PRIMARY KEY (transfer, box)
) {strict};

-- Counting what is there.
CREATE TABLE stocktake (
    id {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    warehouse {id} NOT NULL REFERENCES warehouse (id),
    location {id} REFERENCES location (id),
    state {text} NOT NULL CHECK (state IN ('open', 'approved', 'dropped')),
    began_at {time} NOT NULL,
    began_by {id},
    ended_at {time},
    ended_by {id}
) {strict};

CREATE TABLE stocktake_count (
    stocktake {id} NOT NULL REFERENCES stocktake (id),
    box {id} NOT NULL REFERENCES box (id),
    -- What the ledger said when the box was counted.
    believed {int} NOT NULL,
    counted {int} NOT NULL CHECK (counted >= 0),
    location {id},
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
    probably {text} NOT NULL,
    photo {text},
    arrived_at {time} NOT NULL,
    -- A sum of the sorts below.
    sorted {int} NOT NULL CHECK (sorted >= 0 AND sorted <= pieces)
) {strict};
CREATE INDEX arrival_by_age ON arrival (organisation, arrived_at);

CREATE TABLE sort (
    id {id} NOT NULL PRIMARY KEY,
    arrival {id} NOT NULL REFERENCES arrival (id),
    pieces {int} NOT NULL CHECK (pieces > 0),
    at {time} NOT NULL,
    actor {id},
    discarded_g {int} NOT NULL CHECK (discarded_g >= 0)
) {strict};
CREATE INDEX sort_by_arrival ON sort (arrival);

-- Files waiting for somebody to confirm what they would change.
CREATE TABLE import (
    id {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    actor {id},
    kind {text} NOT NULL,
    name {text} NOT NULL,
    rows {json} NOT NULL,
    at {time} NOT NULL,
    confirmed_at {time}
) {strict};
