using LoanApproval.PartnerSimulator.Answers;

namespace LoanApproval.PartnerSimulator.Idempotency;

/// <summary>What came of claiming a key: the right to do the work (<see cref="Owner"/>), or the answer to give instead.</summary>
/// <param name="Owner">The claim's own name; only with it can the answer be stored or the claim be given back.</param>
/// <param name="Instead">The stored answer, or the refusal.</param>
/// <param name="Replayed">Whether <paramref name="Instead"/> is the stored answer.</param>
internal sealed record Claim(string? Owner, PartnerAnswer? Instead, bool Replayed);
