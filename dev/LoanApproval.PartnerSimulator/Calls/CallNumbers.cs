namespace LoanApproval.PartnerSimulator.Calls;

// OfKey: 1-based number of this call for its key.
// OfApplication: 1-based number of this call among the calls of the same operation for its application.
internal sealed record CallNumbers(int OfKey, int OfApplication);
