-- Standards of items as they were set, changed and taken away. Nothing in it is ever changed or removed.
CREATE TABLE rate_history (
    id {id} NOT NULL PRIMARY KEY,
    item {id} NOT NULL,
    -- Missing: the standard was taken away.
    units_milli {int},
    months {int},
    source {text} NOT NULL,
    link {text} NOT NULL,
    at {time} NOT NULL,
    actor {id}
) {strict};
CREATE INDEX rate_history_by_item ON rate_history (item, id);
-- The history begins with what stands. An item is older than everything that is said of it, so that its identifier
-- sorts first and is nobody else's here.
INSERT INTO rate_history (id, item, units_milli, months, source, link, at, actor)
SELECT item, item, units_milli, months, source, link, at, actor FROM rate;

-- What each month of a season is multiplied by, as people entered it: twelve percentages, January first. The latest of a
-- season stands; before the first, those that come with the program. Nothing in it is ever changed or removed.
CREATE TABLE season_year (
    id {id} NOT NULL PRIMARY KEY,
    season {text} NOT NULL CHECK (season IN ('winter', 'summer', 'rain')),
    year {text} NOT NULL,
    source {text} NOT NULL,
    at {time} NOT NULL,
    actor {id}
) {strict};

-- What was learned so far was for everybody, and divided by sizes in whole units: it is worked out anew.
UPDATE item_history SET learned = NULL;
DELETE FROM item_demand;
