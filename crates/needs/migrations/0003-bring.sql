-- Where a warehouse takes what people bring. The address is told only to who has booked.
CREATE TABLE drop_off_place (
    warehouse {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    address {text} NOT NULL,
    directions {text} NOT NULL,
    -- How many days before a visit it must be booked, and how many days ahead it can be.
    notice_days {int} NOT NULL CHECK (notice_days BETWEEN 0 AND 60),
    ahead_days {int} NOT NULL CHECK (ahead_days BETWEEN 1 AND 365),
    open {bool} NOT NULL,
    CHECK (ahead_days >= notice_days)
) {strict};

-- When it takes them, by day of the week: 1 is Monday. Times are minutes after midnight in Calais.
CREATE TABLE drop_off_rule (
    id {id} NOT NULL PRIMARY KEY,
    warehouse {id} NOT NULL REFERENCES drop_off_place (warehouse),
    weekday {int} NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    opens {int} NOT NULL CHECK (opens >= 0),
    closes {int} NOT NULL CHECK (closes <= 1440),
    slot_minutes {int} NOT NULL CHECK (slot_minutes BETWEEN 10 AND 720),
    vans {int} NOT NULL CHECK (vans BETWEEN 1 AND 200),
    volume_ml {int} NOT NULL CHECK (volume_ml > 0),
    CHECK (closes - opens >= slot_minutes)
) {strict};
CREATE INDEX drop_off_rule_by_warehouse ON drop_off_rule (warehouse, weekday);

-- Days on which it is closed, whatever the rules say.
CREATE TABLE drop_off_closed (
    warehouse {id} NOT NULL REFERENCES drop_off_place (warehouse),
    day {date} NOT NULL,
    reason {text} NOT NULL,
    PRIMARY KEY (warehouse, day)
) {strict};

-- What is booked of a slot. A row begins with the first booking; no slot is ever given more than it holds.
CREATE TABLE drop_off_slot (
    id {id} NOT NULL PRIMARY KEY,
    warehouse {id} NOT NULL REFERENCES drop_off_place (warehouse),
    day {date} NOT NULL,
    opens {int} NOT NULL,
    closes {int} NOT NULL,
    vans {int} NOT NULL,
    volume_ml {int} NOT NULL,
    taken_vans {int} NOT NULL CHECK (taken_vans >= 0),
    taken_ml {int} NOT NULL CHECK (taken_ml >= 0),
    UNIQUE (warehouse, day, opens),
    CHECK (taken_vans <= vans),
    CHECK (taken_ml <= volume_ml)
) {strict};
CREATE INDEX drop_off_slot_by_day ON drop_off_slot (day);

-- Where groups collect, for who cannot come to the warehouse. These are shops and halls: their places are public.
CREATE TABLE collection_point (
    id {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    slug {text} NOT NULL UNIQUE,
    name {text} NOT NULL,
    area {text} NOT NULL,
    address {text} NOT NULL,
    hours {text} NOT NULL,
    takes {text} NOT NULL,
    contact {text} NOT NULL,
    latitude {real} NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude {real} NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    active {bool} NOT NULL,
    at {time} NOT NULL
) {strict};

-- Somebody who brings something, to a warehouse in a slot or to a collection point on a day.
CREATE TABLE drop_off (
    id {id} NOT NULL PRIMARY KEY,
    -- What people say to each other; it opens nothing.
    code {text} NOT NULL UNIQUE,
    warehouse {id} REFERENCES drop_off_place (warehouse),
    slot {id} REFERENCES drop_off_slot (id),
    point {id} REFERENCES collection_point (id),
    organisation {id} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('held', 'confirmed', 'lapsed', 'cancelled', 'arrived', 'missed')),
    vehicle {text} NOT NULL CHECK (vehicle IN ('boot', 'car', 'small-van', 'large-van')),
    volume_ml {int} NOT NULL CHECK (volume_ml > 0),
    lang {text} NOT NULL,
    day {date} NOT NULL,
    opens {int} NOT NULL,
    closes {int} NOT NULL,
    -- How often what the donor's calendar shows has changed.
    sequence {int} NOT NULL,
    made_at {time} NOT NULL,
    held_until {time} NOT NULL,
    changed_at {time} NOT NULL,
    arrived_at {time},
    arrived_by {id},
    -- What whoever took it in noted.
    remark {text} NOT NULL,
    reminded {bool} NOT NULL,
    thanked {bool} NOT NULL,
    CHECK ((warehouse IS NULL) <> (point IS NULL)),
    CHECK ((warehouse IS NULL) = (slot IS NULL)),
    CHECK ((state = 'arrived') = (arrived_at IS NOT NULL))
) {strict};
CREATE INDEX drop_off_by_day ON drop_off (organisation, day);
CREATE INDEX drop_off_by_state ON drop_off (state, day);

-- What they bring.
CREATE TABLE drop_off_line (
    id {id} NOT NULL PRIMARY KEY,
    drop_off {id} NOT NULL REFERENCES drop_off (id),
    item {id} NOT NULL,
    size {text} NOT NULL,
    units {int} NOT NULL CHECK (units BETWEEN 1 AND 5000),
    -- How many came; missing until it is known.
    came {int} CHECK (came BETWEEN 0 AND 1000000),
    -- Whether the donor has been told that it is no longer needed, or that it has become urgent.
    told_stop {bool} NOT NULL,
    told_urgent {bool} NOT NULL,
    UNIQUE (drop_off, item, size)
) {strict};
CREATE INDEX drop_off_line_by_item ON drop_off_line (item, size);

-- The boxes that were made ready for it.
CREATE TABLE drop_off_box (
    box {id} NOT NULL PRIMARY KEY,
    line {id} NOT NULL REFERENCES drop_off_line (id),
    number {int} NOT NULL,
    units {int} NOT NULL CHECK (units > 0)
) {strict};
CREATE INDEX drop_off_box_by_line ON drop_off_box (line);

-- Each letter carries a link of its own; only hashes are kept.
CREATE TABLE drop_off_link (
    hash {blob} NOT NULL PRIMARY KEY,
    drop_off {id} NOT NULL REFERENCES drop_off (id)
) {strict};
CREATE INDEX drop_off_link_by_drop_off ON drop_off_link (drop_off);

-- Convoys: somebody drives and has room.
CREATE TABLE convoy (
    id {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    slug {text} NOT NULL UNIQUE,
    day {date} NOT NULL,
    leaves {text} NOT NULL,
    goes_to {text} NOT NULL,
    driver {text} NOT NULL,
    takes {text} NOT NULL,
    -- Who answers requests; never shown.
    keeper_email {text} NOT NULL,
    seats {int} NOT NULL CHECK (seats BETWEEN 0 AND 60),
    taken_seats {int} NOT NULL CHECK (taken_seats >= 0),
    space_ml {int} NOT NULL CHECK (space_ml BETWEEN 0 AND 100000000),
    taken_ml {int} NOT NULL CHECK (taken_ml >= 0),
    open {bool} NOT NULL,
    at {time} NOT NULL,
    CHECK (taken_seats <= seats),
    CHECK (taken_ml <= space_ml)
) {strict};
CREATE INDEX convoy_by_day ON convoy (day);

CREATE TABLE convoy_request (
    id {id} NOT NULL PRIMARY KEY,
    convoy {id} NOT NULL REFERENCES convoy (id),
    seats {int} NOT NULL CHECK (seats BETWEEN 0 AND 60),
    volume_ml {int} NOT NULL CHECK (volume_ml BETWEEN 0 AND 100000000),
    words {text} NOT NULL,
    lang {text} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('asked', 'accepted', 'declined')),
    at {time} NOT NULL,
    CHECK (seats > 0 OR volume_ml > 0)
) {strict};
CREATE INDEX convoy_request_by_convoy ON convoy_request (convoy, id);

-- How to reach whoever made a drop-off or asked for a place in a convoy: the only table here that knows a person.
-- A job empties it.
CREATE TABLE bring_contact (
    -- The drop-off or the request.
    id {id} NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    email {text} NOT NULL,
    phone {text} NOT NULL,
    -- The day on which it is forgotten.
    forget_on {date} NOT NULL
) {strict};
CREATE INDEX bring_contact_by_day ON bring_contact (forget_on);
