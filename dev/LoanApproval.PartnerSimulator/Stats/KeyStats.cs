namespace LoanApproval.PartnerSimulator.Stats;

// Effects is never greater than 1, because that is the purpose of an idempotency key.
internal sealed record KeyStats(PartnerOperation Operation, string ApplicantId, int Calls, int Effects);
