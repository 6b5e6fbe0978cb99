-- What can be ordered for a distribution, while it is open.
CREATE TABLE menu (
    id {id} NOT NULL PRIMARY KEY,
    distribution {id} NOT NULL UNIQUE REFERENCES distribution (id),
    state {text} NOT NULL CHECK (state IN ('open', 'closed')),
    -- The hash of the secret in the phone page's address; none until a link was made.
    secret {blob} UNIQUE,
    opened_at {time} NOT NULL,
    opened_by {id}
) {strict};

-- How much of an item in a size is promised by open menus. Nothing is promised twice: not more than stands there.
CREATE TABLE reservation (
    warehouse {id} NOT NULL,
    item {id} NOT NULL,
    size {text} NOT NULL,
    -- Units in stock when something was last promised.
    available {int} NOT NULL,
    reserved {int} NOT NULL CHECK (reserved >= 0),
    PRIMARY KEY (warehouse, item, size),
    CHECK (reserved <= available)
) {strict};

-- One order: a token such as the number of a tent's tag, never a name.
CREATE TABLE menu_order (
    id {id} NOT NULL PRIMARY KEY,
    menu {id} NOT NULL REFERENCES menu (id),
    token {text} NOT NULL CHECK (length(token) <= 8),
    item {id} NOT NULL,
    size {text} NOT NULL,
    units {int} NOT NULL CHECK (units BETWEEN 1 AND 1000),
    at {time} NOT NULL,
    actor {id},
    taken_back {bool} NOT NULL
) {strict};
CREATE INDEX menu_order_by_menu ON menu_order (menu, id);

-- Words for pictures in languages that the program does not speak otherwise.
CREATE TABLE menu_word (
    item {id} NOT NULL,
    lang {text} NOT NULL CHECK (lang IN ('ps', 'ti')),
    word {text} NOT NULL CHECK (length(word) BETWEEN 1 AND 80),
    PRIMARY KEY (item, lang)
) {strict};
