-- The coalition: one row, made when it is set up.
CREATE TABLE coalition (
    one {int} NOT NULL PRIMARY KEY CHECK (one = 1),
    name {text} NOT NULL,
    at {time} NOT NULL
) {strict};

-- Members share the fund; partners have an equal say and no money.
CREATE TABLE organisation (
    id {id} NOT NULL PRIMARY KEY,
    slug {text} NOT NULL UNIQUE,
    name {text} NOT NULL,
    kind {text} NOT NULL CHECK (kind IN ('member', 'partner')),
    country {text} NOT NULL,
    town {text} NOT NULL,
    about_en {text} NOT NULL,
    about_fr {text} NOT NULL,
    about_ar {text} NOT NULL,
    about_fa {text} NOT NULL,
    active {bool} NOT NULL,
    version {int} NOT NULL,
    at {time} NOT NULL
) {strict};

-- A person. `email_folded` is what two addresses are compared by. `totp_pending` is a secret that no code has
-- confirmed yet; `totp_step` is the last time step whose code was used, so that no code works twice.
CREATE TABLE account (
    id {id} NOT NULL PRIMARY KEY,
    email {text} NOT NULL,
    email_folded {text} NOT NULL UNIQUE,
    name {text} NOT NULL,
    name_folded {text} NOT NULL,
    lang {text} NOT NULL,
    password {text},
    totp {blob},
    totp_pending {blob},
    totp_step {int},
    disabled {time},
    at {time} NOT NULL
) {strict};

-- Who holds which role, and who held it: a role that is taken away stays, with when and by whom.
CREATE TABLE role_grant (
    id {id} NOT NULL PRIMARY KEY,
    account {id} NOT NULL REFERENCES account (id),
    organisation {id} NOT NULL REFERENCES organisation (id),
    role {text} NOT NULL,
    given_by {id} REFERENCES account (id),
    given_at {time} NOT NULL,
    taken_by {id} REFERENCES account (id),
    taken_at {time}
) {strict};
CREATE UNIQUE INDEX role_grant_held ON role_grant (account, organisation, role) WHERE taken_at IS NULL;
CREATE INDEX role_grant_by_organisation ON role_grant (organisation, account);

CREATE TABLE passkey (
    id {id} NOT NULL PRIMARY KEY,
    account {id} NOT NULL REFERENCES account (id),
    credential {blob} NOT NULL UNIQUE,
    passkey {json} NOT NULL,
    name {text} NOT NULL,
    at {time} NOT NULL,
    used {time}
) {strict};
CREATE INDEX passkey_by_account ON passkey (account);

-- A passkey being made or shown, under the hash of its challenge. Taken out by the one answer to it.
CREATE TABLE ceremony (
    challenge {blob} NOT NULL PRIMARY KEY,
    account {id} REFERENCES account (id),
    note {text} NOT NULL,
    state {json} NOT NULL,
    expires {time} NOT NULL
) {strict};
CREATE INDEX ceremony_by_age ON ceremony (expires);

CREATE TABLE recovery_code (
    hash {blob} NOT NULL PRIMARY KEY,
    account {id} NOT NULL REFERENCES account (id),
    at {time} NOT NULL,
    used {time}
) {strict};
CREATE INDEX recovery_code_by_account ON recovery_code (account);

-- Someone is signed in. Only the hash of the cookie's secret is kept; no network address ever is.
CREATE TABLE session (
    id {id} NOT NULL PRIMARY KEY,
    hash {blob} NOT NULL UNIQUE,
    account {id} NOT NULL REFERENCES account (id),
    organisation {id} NOT NULL REFERENCES organisation (id),
    device {text} NOT NULL,
    at {time} NOT NULL,
    seen {time} NOT NULL,
    expires {time} NOT NULL
) {strict};
CREATE INDEX session_by_account ON session (account);
CREATE INDEX session_by_age ON session (expires);

CREATE TABLE invitation (
    id {id} NOT NULL PRIMARY KEY,
    hash {blob} NOT NULL UNIQUE,
    email {text} NOT NULL,
    email_folded {text} NOT NULL,
    lang {text} NOT NULL,
    organisation {id} NOT NULL REFERENCES organisation (id),
    role {text} NOT NULL,
    invited_by {id} REFERENCES account (id),
    at {time} NOT NULL,
    expires {time} NOT NULL,
    accepted {time},
    cancelled {time}
) {strict};
CREATE INDEX invitation_by_organisation ON invitation (organisation, at);

-- What lets somebody go one step on at the door without a cookie: a link by mail ('link'), a link that the demo prints
-- ('reusable'), or the way from the password to the code ('code', with the wrong codes counted).
CREATE TABLE ticket (
    hash {blob} NOT NULL PRIMARY KEY,
    account {id} NOT NULL REFERENCES account (id),
    kind {text} NOT NULL CHECK (kind IN ('link', 'reusable', 'code')),
    tries {int} NOT NULL,
    expires {time} NOT NULL
) {strict};
CREATE INDEX ticket_by_account ON ticket (account, kind);
CREATE INDEX ticket_by_age ON ticket (expires);
