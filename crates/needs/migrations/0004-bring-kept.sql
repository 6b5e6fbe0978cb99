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
