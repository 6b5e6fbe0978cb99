-- What was in a box before, where that changed too, so that an undo knows, and what stood of either item follows.
ALTER TABLE movement ADD COLUMN from_item {id};
ALTER TABLE movement ADD COLUMN from_size {text};

-- A size alone is met in few boxes or in many; either way its boxes are walked and nothing else.
CREATE INDEX box_by_size ON box (warehouse, size, state, id);

-- Pieces that were counted at the door and were never there: a sum of the corrections below.
ALTER TABLE arrival ADD COLUMN withdrawn {int} NOT NULL DEFAULT 0
    CHECK (withdrawn >= 0 AND sorted + withdrawn <= pieces);

-- What was typed wrongly at the door. Corrections are only added, and are no sorts: nothing was learned from them.
CREATE TABLE arrival_correction (
    id {id} NOT NULL PRIMARY KEY,
    arrival {id} NOT NULL REFERENCES arrival (id),
    -- Pieces and grams that it is more (or less, if negative) than was believed.
    pieces {int} NOT NULL,
    weight_g {int} NOT NULL,
    reason {text} NOT NULL,
    at {time} NOT NULL,
    actor {id},
    CHECK (pieces <> 0 OR weight_g <> 0)
) {strict};
CREATE INDEX arrival_correction_by_arrival ON arrival_correction (arrival);
