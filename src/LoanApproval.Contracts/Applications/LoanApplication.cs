namespace LoanApproval.Contracts.Applications;

/// <summary>The input of <c>LoanApprovalWorkflow</c>. The applicant ID is a token, never a national ID.</summary>
public sealed record LoanApplication
{
    public const string DefaultCurrency = "USD";
    public const int DefaultTermMonths = 60;
    public required string ApplicationId { get; init; }
    public required string ApplicantId { get; init; }
    public required decimal Amount { get; init; }
    public string Currency { get; init; } = DefaultCurrency;
    public int TermMonths { get; init; } = DefaultTermMonths;
    public required IReadOnlyList<string> DocumentIds { get; init; }
}
