using LoanApproval.Partners.Idempotency;

namespace LoanApproval.Partners.Stats;

/// <summary>One idempotency key: how often it was called, and how many effects came of it (never more than one).</summary>
public sealed record KeyStats(PartnerOperation Operation, string ApplicantId, int Calls, int Effects);
