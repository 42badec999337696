namespace LoanApproval.PartnerSimulator.Idempotency;

// Owner: The ID of a claim that was won. Only its owner can store the response or release the key.
// Instead: The response to send without doing the work: the stored one, or a rejection.
// Replayed: Whether Instead is the stored response.
internal sealed record Claim(string? Owner, PartnerResponse? Instead, bool Replayed);
