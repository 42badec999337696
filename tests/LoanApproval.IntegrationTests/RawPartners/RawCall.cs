namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>A call that <see cref="RawPartner"/> received.</summary>
/// <param name="At">When the last byte was read, by a monotonic clock.</param>
/// <param name="Key">Its <c>Idempotency-Key</c>.</param>
public sealed record RawCall(TimeSpan At, string? Key);
