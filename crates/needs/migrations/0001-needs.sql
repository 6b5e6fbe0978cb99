-- How much of an item in a size is used in a week, and for how many days it should be in stock.
CREATE TABLE standard (
    item {id} NOT NULL,
    size {text} NOT NULL,
    weekly_use {int} NOT NULL CHECK (weekly_use >= 0 AND weekly_use <= 1000000),
    cover_days {int} NOT NULL CHECK (cover_days >= 1 AND cover_days <= 365),
    at {time} NOT NULL,
    actor {id},
    PRIMARY KEY (item, size)
) {strict};

-- What it was before. Nothing in it is ever changed or removed.
CREATE TABLE standard_history (
    id {id} NOT NULL PRIMARY KEY,
    item {id} NOT NULL,
    size {text} NOT NULL,
    weekly_use {int} NOT NULL,
    cover_days {int} NOT NULL,
    at {time} NOT NULL,
    actor {id}
) {strict};
CREATE INDEX standard_history_by_item ON standard_history (item, id);

-- A level that people decided, whatever the figures say.
CREATE TABLE pin (
    id {id} NOT NULL PRIMARY KEY,
    item {id} NOT NULL,
    -- Missing: every size of the item.
    size {text},
    level {text} NOT NULL CHECK (level IN ('urgent', 'needed', 'enough', 'stop')),
    reason {text} NOT NULL,
    from_day {date} NOT NULL,
    -- The last day on which it counts.
    until_day {date} NOT NULL,
    organisation {id} NOT NULL,
    at {time} NOT NULL,
    actor {id},
    ended_at {time},
    ended_by {id},
    CHECK (until_day >= from_day)
) {strict};
CREATE INDEX pin_by_item ON pin (item, id);
CREATE INDEX pin_by_day ON pin (until_day);
