namespace LoanApproval.PartnerSimulator.Storage;

internal static class StoreSchema
{
    // FULL, so that a response that a caller has received survives a power failure.
    public const string Pragmas = """
        PRAGMA busy_timeout = 5000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        """;

    public const string Tables = """
        CREATE TABLE IF NOT EXISTS responses (
            key TEXT PRIMARY KEY,
            fingerprint TEXT NOT NULL,
            claim TEXT NOT NULL,
            claimed_at TEXT NOT NULL,
            status INTEGER NULL,
            content_type TEXT NULL,
            body BLOB NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS effects (
            id INTEGER PRIMARY KEY,
            operation TEXT NOT NULL,
            key TEXT NULL,
            application_id TEXT NULL,
            applicant_id TEXT NOT NULL,
            document_id TEXT NULL,
            done_at TEXT NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS calls (
            key TEXT PRIMARY KEY,
            operation TEXT NOT NULL,
            application_id TEXT NULL,
            applicant_id TEXT NOT NULL,
            calls INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS effects_by_key ON effects (key);
        CREATE INDEX IF NOT EXISTS effects_by_application ON effects (application_id);
        CREATE INDEX IF NOT EXISTS effects_by_applicant ON effects (applicant_id);
        CREATE INDEX IF NOT EXISTS calls_by_application ON calls (application_id, operation);
        CREATE INDEX IF NOT EXISTS calls_by_applicant ON calls (applicant_id);
        """;
}
