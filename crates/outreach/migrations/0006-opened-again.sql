-- A closed distribution that was opened again, and why. Only added.
CREATE TABLE distribution_opened_again (
    id {id} NOT NULL PRIMARY KEY,
    distribution {id} NOT NULL REFERENCES distribution (id),
    reason {text} NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
    -- How many people had been said to have come.
    came {int} NOT NULL CHECK (came BETWEEN 0 AND 100000),
    at {time} NOT NULL,
    actor {id}
) {strict};
CREATE INDEX distribution_opened_again_by_distribution ON distribution_opened_again (distribution, at);
