-- The area that lists are about; empty: everywhere.
ALTER TABLE census_overlap ADD COLUMN area {text} NOT NULL DEFAULT '';
-- The same as it was published.
ALTER TABLE census_release ADD COLUMN lists_area {text} NOT NULL DEFAULT '';

-- A round or correction that nobody finishes is called off, with a reason, and stays visible. Its state stays open
-- underneath, since a constraint of a released step is never changed.
ALTER TABLE census_round ADD COLUMN called_off_at {time} CHECK (called_off_at IS NULL OR state = 'open');
ALTER TABLE census_round ADD COLUMN called_off_by {id};
ALTER TABLE census_round ADD COLUMN called_off_why {text} NOT NULL DEFAULT '';
DROP INDEX census_round_unpublished;
CREATE UNIQUE INDEX census_round_unpublished ON census_round (series)
    WHERE state <> 'published' AND called_off_at IS NULL;

-- A counter-entry takes a loss back: the same lines, which count as fewer, and why.
ALTER TABLE loss ADD COLUMN takes_back {id} REFERENCES loss (id);
ALTER TABLE loss ADD COLUMN why {text} NOT NULL DEFAULT '';
CREATE UNIQUE INDEX loss_taken_back_once ON loss (takes_back) WHERE takes_back IS NOT NULL;
