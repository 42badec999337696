-- A ledger that the program wrote before fingerprints had a version.
BEGIN TRANSACTION;
CREATE TABLE applications (
    application_id TEXT NOT NULL PRIMARY KEY,
    fingerprint    TEXT NOT NULL,
    request        TEXT NOT NULL,
    decision       TEXT,
    opened_at      TEXT NOT NULL,
    decided_at     TEXT,
    CHECK ((decision IS NULL) = (decided_at IS NULL))
) STRICT;
INSERT INTO "applications" VALUES('A-1','a78bb6c17a6d2ca14945badd66df51800f00d0940d243005d95cd9ac6e42d7c1','{"applicationId":"A-1","applicantId":"alice-A-1","amount":25000,"currency":"USD","termMonths":60,"documentIds":["d2","d1"]}','{"applicationId":"A-1","applicantId":"alice-A-1","outcome":"approved","approved":true,"reason":null,"reasons":null,"creditScore":null,"creditReportId":null,"loanId":"LN-01a2191aaa7f7cb583c17605a6631503","amount":25000,"currency":"USD","interestRate":5.5,"termMonths":60,"monthlyPayment":477.53,"decidedAt":"2026-11-26T18:25:07.711+00:00","decidedBy":"rules","notification":null}','2026-11-26T18:25:07.5069881Z','2026-11-26T18:25:07.7110000Z');
INSERT INTO "applications" VALUES('A-2','7d3b05c89fce0b129cf5e0d39e7813cbf9f3b8ef032cfacb6243a5b10a9150c3','{"applicationId":"A-2","applicantId":"alice-A-2","amount":12000.50,"currency":"KWD","termMonths":12,"documentIds":["d1"]}','{"applicationId":"A-2","applicantId":"alice-A-2","outcome":"declined","approved":false,"reason":"No credit file","reasons":null,"creditScore":null,"creditReportId":null,"loanId":null,"amount":12000.50,"currency":"KWD","interestRate":null,"termMonths":12,"monthlyPayment":null,"decidedAt":"1970-01-01T00:00:00+00:00","decidedBy":"rules","notification":null}','2026-11-26T18:25:07.8518298Z','1970-01-01T00:00:00.0000000Z');
INSERT INTO "applications" VALUES('A-3','7609ebb2f9a1a919ca790d0a8a1a0a3d945ae0e82ce81570cc9f00a0f3771ed8','{"applicationId":"A-3","applicantId":"alice-A-3","amount":5000.00,"currency":"EUR","termMonths":360,"documentIds":["d1"]}',NULL,'2026-11-26T18:25:07.8724739Z',NULL);
CREATE TABLE effects (
    key         TEXT NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    result      TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;
INSERT INTO "effects" VALUES('A-1:credit-check','4eb10769ae6081b4772ca0d8b7565a533851dfa91bcbd9b60e4a2eaec138b262','{"report":{"reportId":"R-1","applicantId":"alice-A-1","score":780,"scoreMin":300,"scoreMax":850,"pulledAt":null,"factors":null},"decided":null}','2026-11-26T18:25:07.6579628Z');
INSERT INTO "effects" VALUES('A-1:approval','bc367eec82fcbdcc648e49adcfc4bb5ef99e69382c5146badb7c24f9f8a2a3e5','{"applicationId":"A-1","loanId":"LN-01a2191aaa7f7cb583c17605a6631503","applicantId":"alice-A-1","amount":25000,"currency":"USD","interestRate":5.5,"termMonths":60,"monthlyPayment":477.53,"approvedAt":"2026-11-26T18:25:07.711+00:00"}','2026-11-26T18:25:07.7755661Z');
INSERT INTO "effects" VALUES('A-1:notification','c826805689fb9cfaefc69bf3ed6cc4fc072dae2d12a42e8a049c4e9bdd4d9b96','"sent"','2026-11-26T18:25:07.8320275Z');
INSERT INTO "effects" VALUES('A-2:credit-check','b7c7a670d618285d45594bace5ecdae74747fc71ce25a4fbc2b3c4e90d740f38','{"report":{"reportId":"R-1","applicantId":"alice-A-2","score":780,"scoreMin":300,"scoreMax":850,"pulledAt":null,"factors":null},"decided":null}','2026-11-26T18:25:07.8604876Z');
INSERT INTO "effects" VALUES('A-2:notification','8de17a8e45f5a04915620f83f809a795670084c528d65add4287de32c4cf7eac','"sent"','2026-11-26T18:25:07.8684395Z');
INSERT INTO "effects" VALUES('A-3:credit-check','4c359d2198148ee8c574bb2385d908a41c393579b680e8ccd0a88d3e4688443f','{"report":{"reportId":"R-1","applicantId":"alice-A-3","score":780,"scoreMin":300,"scoreMax":850,"pulledAt":null,"factors":null},"decided":null}','2026-11-26T18:25:07.8764147Z');
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
INSERT INTO "loans" VALUES('LN-01a2191aaa7f7cb583c17605a6631503','A-1','alice-A-1','25000.00','USD','5.50',60,'477.53','2026-11-26T18:25:07.7110000Z');
CREATE TABLE [schema_versions] (
    SchemaVersionID INTEGER CONSTRAINT [PK_schema_versions_Id] PRIMARY KEY AUTOINCREMENT NOT NULL,
    ScriptName TEXT NOT NULL,
    Applied DATETIME NOT NULL
);
INSERT INTO "schema_versions" VALUES(1,'0001_ledger','2026-11-26 18:25:06.9221907');
CREATE VIEW loan_book AS
SELECT application_id, loan_id, applicant_id, amount, currency, interest_rate, approved_at
FROM loans;
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
CREATE TRIGGER loans_no_replace BEFORE INSERT ON loans
WHEN EXISTS (SELECT 1 FROM loans WHERE application_id = NEW.application_id OR loan_id = NEW.loan_id)
BEGIN SELECT RAISE(ABORT, 'a booked loan cannot be replaced'); END;
CREATE TRIGGER effects_no_replace BEFORE INSERT ON effects
WHEN EXISTS (SELECT 1 FROM effects WHERE key = NEW.key)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER applications_no_replace BEFORE INSERT ON applications
WHEN EXISTS (SELECT 1 FROM applications WHERE application_id = NEW.application_id)
BEGIN SELECT RAISE(IGNORE); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('schema_versions',1);
COMMIT;
