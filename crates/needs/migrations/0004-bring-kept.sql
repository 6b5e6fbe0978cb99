-- Whether the slot counts a drop-off: a confirmed one always, an unconfirmed one while less than half of the slot is
-- held by those.
ALTER TABLE drop_off ADD COLUMN holds {bool} NOT NULL DEFAULT TRUE;
-- Who called it off, and the reason that the donor was given.
ALTER TABLE drop_off ADD COLUMN called_off {text} CHECK (called_off IN ('donor', 'house'));
ALTER TABLE drop_off ADD COLUMN reason {text} NOT NULL DEFAULT '';

-- What is taken of a slot by who has not confirmed yet; part of what is taken.
ALTER TABLE drop_off_slot ADD COLUMN held_vans {int} NOT NULL DEFAULT 0 CHECK (held_vans >= 0);
ALTER TABLE drop_off_slot ADD COLUMN held_ml {int} NOT NULL DEFAULT 0 CHECK (held_ml >= 0);
UPDATE drop_off_slot
SET held_vans = (SELECT COUNT(*) FROM drop_off d WHERE d.slot = drop_off_slot.id AND d.state = 'held'),
    held_ml = (SELECT COALESCE(SUM(d.volume_ml), 0) FROM drop_off d
               WHERE d.slot = drop_off_slot.id AND d.state = 'held');

-- Donors' and keepers' addresses are sealed with the server's key. What stood here in clear is sealed by the morning's
-- job, and its columns are emptied.
ALTER TABLE bring_contact ADD COLUMN sealed {blob};
ALTER TABLE convoy ADD COLUMN keeper {blob};
-- In which language letters to its keeper are.
ALTER TABLE convoy ADD COLUMN lang {text} NOT NULL DEFAULT 'en';

-- Whoever asked for a place may give it back, by the link of a letter.
CREATE TABLE convoy_request_kept (
    id {id} NOT NULL PRIMARY KEY,
    convoy {id} NOT NULL REFERENCES convoy (id),
    seats {int} NOT NULL CHECK (seats BETWEEN 0 AND 60),
    volume_ml {int} NOT NULL CHECK (volume_ml BETWEEN 0 AND 100000000),
    -- Emptied with the contact.
    words {text} NOT NULL,
    lang {text} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('asked', 'accepted', 'declined', 'withdrawn')),
    at {time} NOT NULL,
    CHECK (seats > 0 OR volume_ml > 0)
) {strict};
INSERT INTO convoy_request_kept (id, convoy, seats, volume_ml, words, lang, state, at)
SELECT id, convoy, seats, volume_ml, words, lang, state, at FROM convoy_request;
DROP TABLE convoy_request;
ALTER TABLE convoy_request_kept RENAME TO convoy_request;
CREATE INDEX convoy_request_by_convoy ON convoy_request (convoy, id);

CREATE TABLE convoy_link (
    hash {blob} NOT NULL PRIMARY KEY,
    request {id} NOT NULL REFERENCES convoy_request (id)
) {strict};
CREATE INDEX convoy_link_by_request ON convoy_link (request);
