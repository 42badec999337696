using LoanApproval.PartnerSimulator.Idempotency;

namespace LoanApproval.PartnerSimulator.Stats;

/// <summary>One idempotency key: how often it was called, and how many effects came of it (never more than one).</summary>
internal sealed record KeyStats(PartnerOperation Operation, string ApplicantId, int Calls, int Effects);
