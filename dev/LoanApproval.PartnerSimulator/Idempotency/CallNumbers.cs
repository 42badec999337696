namespace LoanApproval.PartnerSimulator.Idempotency;

/// <summary>The how-manieth call this is, from 1: under its key, and of its operation for its application.</summary>
internal sealed record CallNumbers(int OfKey, int OfApplication);
