namespace LoanApproval.PartnerSimulator.Credit;

internal sealed record CreditFactor(string Code, string Description);
