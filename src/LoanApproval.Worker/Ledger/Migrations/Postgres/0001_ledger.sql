CREATE TABLE applications (
    application_id text NOT NULL PRIMARY KEY,
    fingerprint    text NOT NULL,
    request        text NOT NULL,
    decision       text,
    opened_at      timestamptz NOT NULL,
    decided_at     timestamptz,
    CHECK ((decision IS NULL) = (decided_at IS NULL))
);

CREATE TABLE effects (
    key         text NOT NULL PRIMARY KEY,
    fingerprint text NOT NULL,
    result      text NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE TABLE loans (
    loan_id         text NOT NULL PRIMARY KEY,
    application_id  text NOT NULL UNIQUE REFERENCES applications (application_id),
    applicant_id    text NOT NULL,
    amount          numeric NOT NULL CHECK (amount > 0),
    currency        text NOT NULL,
    interest_rate   numeric NOT NULL,
    term_months     integer NOT NULL,
    monthly_payment numeric NOT NULL,
    approved_at     timestamptz NOT NULL
);

CREATE VIEW loan_book AS
SELECT application_id, loan_id, applicant_id, amount, currency, interest_rate, approved_at
FROM loans;

-- Recorded decisions and loans must not change, even if another user logs in.
CREATE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger never changes or deletes what % holds', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER loans_keep BEFORE UPDATE OR DELETE ON loans FOR EACH ROW EXECUTE FUNCTION ledger_refuses();
CREATE TRIGGER loans_stay BEFORE TRUNCATE ON loans FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
CREATE TRIGGER effects_keep BEFORE UPDATE OR DELETE ON effects FOR EACH ROW EXECUTE FUNCTION ledger_refuses();
CREATE TRIGGER effects_stay BEFORE TRUNCATE ON effects FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
CREATE TRIGGER applications_keep BEFORE UPDATE ON applications FOR EACH ROW
    WHEN (OLD.decision IS NOT NULL
        OR NEW.application_id <> OLD.application_id OR NEW.fingerprint <> OLD.fingerprint
        OR NEW.request <> OLD.request OR NEW.opened_at <> OLD.opened_at)
    EXECUTE FUNCTION ledger_refuses();
CREATE TRIGGER applications_stay BEFORE DELETE ON applications FOR EACH ROW EXECUTE FUNCTION ledger_refuses();
CREATE TRIGGER applications_stay_all BEFORE TRUNCATE ON applications FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
