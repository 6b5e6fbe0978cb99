-- A printed code, bound to a distribution or to an item, under which people say what they think. It names nobody.
CREATE TABLE voice_code (
    id {id} NOT NULL PRIMARY KEY,
    code {text} NOT NULL UNIQUE CHECK (length(code) = 6),
    organisation {id} NOT NULL,
    distribution {id} REFERENCES distribution (id),
    item {id},
    made_at {time} NOT NULL,
    made_by {id},
    active {bool} NOT NULL,
    CHECK ((distribution IS NULL) <> (item IS NULL))
) {strict};
CREATE INDEX voice_code_by_organisation ON voice_code (organisation, id);
CREATE INDEX voice_code_by_item ON voice_code (item);

-- A face, and a word that nobody but those who keep the voices reads before they have looked at it. Only the day is
-- kept, so that a voice is not matched with who stood there at that minute.
CREATE TABLE voice (
    id {id} NOT NULL PRIMARY KEY,
    code {id} NOT NULL REFERENCES voice_code (id),
    face {text} NOT NULL CHECK (face IN ('good', 'so-so', 'bad')),
    word {text} NOT NULL CHECK (length(word) <= 500),
    lang {text} NOT NULL,
    day {date} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('wordless', 'waiting', 'shown', 'put-away')),
    looked_by {id},
    CHECK ((word = '') = (state IN ('wordless', 'put-away')))
) {strict};
CREATE INDEX voice_by_code ON voice (code, day);
CREATE INDEX voice_by_state ON voice (state, id);

-- A meeting with the people concerned: roles and numbers, never names.
CREATE TABLE meeting (
    id {id} NOT NULL PRIMARY KEY,
    organisation {id} NOT NULL,
    day {date} NOT NULL,
    area {text} NOT NULL,
    who {text} NOT NULL,
    people {int} NOT NULL CHECK (people BETWEEN 1 AND 100000),
    note {text} NOT NULL,
    written_at {time} NOT NULL,
    written_by {id}
) {strict};
CREATE INDEX meeting_by_organisation ON meeting (organisation, day);

CREATE TABLE decision (
    id {id} NOT NULL PRIMARY KEY,
    meeting {id} NOT NULL REFERENCES meeting (id),
    sort {int} NOT NULL,
    words {text} NOT NULL,
    -- The item it is about, if it names one.
    item {id},
    state {text} NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    -- What became of it, and since when.
    remark {text} NOT NULL,
    since {date} NOT NULL,
    said_by {id},
    UNIQUE (meeting, sort)
) {strict};
CREATE INDEX decision_by_item ON decision (item);
