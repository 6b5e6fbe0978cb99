-- The words that open set-up while there is no coalition: each start of an empty program prints one.
CREATE TABLE set_up_word (
    hash {blob} NOT NULL PRIMARY KEY,
    at {time} NOT NULL
) {strict};

-- A new address that its owner has not confirmed from there yet; one for each account.
CREATE TABLE address_change (
    account {id} NOT NULL PRIMARY KEY REFERENCES account (id),
    hash {blob} NOT NULL UNIQUE,
    email {text} NOT NULL,
    email_folded {text} NOT NULL,
    expires {time} NOT NULL
) {strict};
CREATE INDEX address_change_by_age ON address_change (expires);
