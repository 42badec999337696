-- Money is text, because SQLite has no exact decimal; times are ISO 8601 UTC.
CREATE TABLE applications (
    application_id TEXT NOT NULL PRIMARY KEY,
    fingerprint    TEXT NOT NULL,
    request        TEXT NOT NULL,
    decision       TEXT,
    opened_at      TEXT NOT NULL,
    decided_at     TEXT,
    CHECK ((decision IS NULL) = (decided_at IS NULL))
) STRICT;

CREATE TABLE effects (
    key         TEXT NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    result      TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE loans (
    loan_id         TEXT NOT NULL PRIMARY KEY,
    application_id  TEXT NOT NULL UNIQUE REFERENCES applications (application_id),
    applicant_id    TEXT NOT NULL,
    amount          TEXT NOT NULL CHECK (CAST(amount AS REAL) > 0),
    currency        TEXT NOT NULL,
    interest_rate   TEXT NOT NULL,
    term_months     INTEGER NOT NULL,
    monthly_payment TEXT NOT NULL,
    approved_at     TEXT NOT NULL
) STRICT;

CREATE VIEW loan_book AS
SELECT application_id, loan_id, applicant_id, amount, currency, interest_rate, approved_at
FROM loans;

-- Recorded decisions and loans must not change, even if another program opens the file.
CREATE TRIGGER loans_keep BEFORE UPDATE ON loans
BEGIN SELECT RAISE(ABORT, 'a booked loan cannot be changed'); END;
CREATE TRIGGER loans_stay BEFORE DELETE ON loans
BEGIN SELECT RAISE(ABORT, 'a booked loan cannot be deleted'); END;
CREATE TRIGGER effects_keep BEFORE UPDATE ON effects
BEGIN SELECT RAISE(ABORT, 'a recorded effect cannot be changed'); END;
CREATE TRIGGER effects_stay BEFORE DELETE ON effects
BEGIN SELECT RAISE(ABORT, 'a recorded effect cannot be deleted'); END;
CREATE TRIGGER applications_keep BEFORE UPDATE ON applications
WHEN OLD.decision IS NOT NULL
    OR NEW.application_id <> OLD.application_id OR NEW.fingerprint <> OLD.fingerprint
    OR NEW.request <> OLD.request OR NEW.opened_at <> OLD.opened_at
BEGIN SELECT RAISE(ABORT, 'an application takes one decision and no other change'); END;
CREATE TRIGGER applications_stay BEFORE DELETE ON applications
BEGIN SELECT RAISE(ABORT, 'an application cannot be deleted'); END;

-- INSERT OR REPLACE deletes rows without firing the triggers above. If a claim exists, an insert does nothing. If a loan
-- exists, an insert fails, because the existing claim should have prevented it.
CREATE TRIGGER loans_no_replace BEFORE INSERT ON loans
WHEN EXISTS (SELECT 1 FROM loans WHERE application_id = NEW.application_id OR loan_id = NEW.loan_id)
BEGIN SELECT RAISE(ABORT, 'a booked loan cannot be replaced'); END;
CREATE TRIGGER effects_no_replace BEFORE INSERT ON effects
WHEN EXISTS (SELECT 1 FROM effects WHERE key = NEW.key)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER applications_no_replace BEFORE INSERT ON applications
WHEN EXISTS (SELECT 1 FROM applications WHERE application_id = NEW.application_id)
BEGIN SELECT RAISE(IGNORE); END;
