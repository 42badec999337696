namespace LoanApproval.Contracts.Applications;

/// <summary>A loan application: the input of <c>LoanApprovalWorkflow</c>.</summary>
/// <remarks>The application ID is the root of every idempotency key. The applicant ID is a token, never a national ID.</remarks>
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
