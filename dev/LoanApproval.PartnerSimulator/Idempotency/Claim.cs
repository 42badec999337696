namespace LoanApproval.PartnerSimulator.Idempotency;

/// <param name="Owner">The ID of a claim that was won. Only its owner can store the response or release the key.</param>
/// <param name="Instead">The response to send without doing the work: the stored one, or a rejection.</param>
/// <param name="Replayed">Whether <paramref name="Instead"/> is the stored response.</param>
internal sealed record Claim(string? Owner, PartnerResponse? Instead, bool Replayed);
