namespace LoanApproval.Contracts.Decisions;

/// <summary>One specific reason in an adverse action notice (12 CFR 1002.9), such as a factor that the bureau names.</summary>
public sealed record DecisionReason(string Code, string Description);
