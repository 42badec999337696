namespace LoanApproval.PartnerSimulator.Calls;

/// <param name="OfKey">1-based number of this call for its key.</param>
/// <param name="OfApplication">1-based number of this call among the calls of the same operation for its application.</param>
internal sealed record CallNumbers(int OfKey, int OfApplication);
