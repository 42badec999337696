namespace LoanApproval.IntegrationTests.RawPartners;

// A call that RawPartner received.
// At: When the last byte was read, by a monotonic clock.
// Key: Its Idempotency-Key.
public sealed record RawCall(TimeSpan At, string? Key);
