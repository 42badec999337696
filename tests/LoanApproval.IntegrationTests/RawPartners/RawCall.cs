namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>One call that <see cref="RawPartner"/> got.</summary>
/// <param name="At">When its last byte was read, on the partner's own clock, which never jumps.</param>
/// <param name="Key">Its <c>Idempotency-Key</c>.</param>
public sealed record RawCall(TimeSpan At, string? Key);
