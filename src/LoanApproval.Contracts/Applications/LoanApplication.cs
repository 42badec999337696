namespace LoanApproval.Contracts.Applications;

/// <summary>A loan application: the input of <c>LoanApprovalWorkflow</c>.</summary>
/// <remarks><see cref="LoanApplicationReader"/> enforces these rules.</remarks>
public sealed record LoanApplication
{
    public const string DefaultCurrency = "USD";
    public const int DefaultTermMonths = 60;

    /// <summary>The business identity, 1-64 characters of <c>A-Za-z0-9_-</c>; the root of every idempotency key.</summary>
    public required string ApplicationId { get; init; }

    /// <summary>A token that identifies the applicant, in the same format; never a national id.</summary>
    public required string ApplicantId { get; init; }

    /// <summary>In <see cref="Currency"/>; greater than 0, at most 10,000,000, at most 2 decimal places.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217: three uppercase letters.</summary>
    public string Currency { get; init; } = DefaultCurrency;

    /// <summary>1-360 months.</summary>
    public int TermMonths { get; init; } = DefaultTermMonths;

    /// <summary>1-100 unique ids in the format of the application id.</summary>
    public required IReadOnlyList<string> DocumentIds { get; init; }
}
