namespace LoanApproval.PartnerSimulator.Stats;

// Effects is never greater than 1: that is what an idempotency key is for.
internal sealed record KeyStats(PartnerOperation Operation, string ApplicantId, int Calls, int Effects);
