-- What was handled once and must not be handled again.
CREATE TABLE once (
    key {id} NOT NULL,
    actor {id} NOT NULL,
    at {time} NOT NULL,
    answer {text},
    PRIMARY KEY (key, actor)
) {strict};
CREATE INDEX once_by_age ON once (at);

-- What happens later. A job that is done is gone; one that failed too often stays as a dead letter.
CREATE TABLE job (
    id {id} NOT NULL PRIMARY KEY,
    kind {text} NOT NULL,
    payload {json} NOT NULL,
    label {text} UNIQUE,
    due {time} NOT NULL,
    attempts {int} NOT NULL CHECK (attempts >= 0),
    state {text} NOT NULL CHECK (state IN ('waiting', 'running', 'dead')),
    error {text}
) {strict};
CREATE INDEX job_by_due ON job (state, due);

-- Pictures and files, by the hash of what is in them.
CREATE TABLE blob (
    id {text} NOT NULL PRIMARY KEY CHECK (length(id) = 64),
    size {int} NOT NULL CHECK (size > 0),
    media_type {text} NOT NULL,
    at {time} NOT NULL
) {strict};
