namespace LoanApproval.Contracts.Applications;

/// <summary>What an applicant asks for: the one input of <c>LoanApprovalWorkflow</c>.</summary>
/// <remarks>Source: the wire contract. <see cref="LoanApplicationReader"/> enforces the rules named here.</remarks>
public sealed record LoanApplication
{
    public const string DefaultCurrency = "USD";
    public const int DefaultTermMonths = 60;

    /// <summary>The business identity, 1-64 of <c>A-Za-z0-9_-</c>: the root of every idempotency key.</summary>
    public required string ApplicationId { get; init; }

    /// <summary>A token for the person, in the same alphabet; never a national id.</summary>
    public required string ApplicantId { get; init; }

    /// <summary>In <see cref="Currency"/>; more than 0, at most 10,000,000, at most 2 decimals.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217: three capital letters.</summary>
    public string Currency { get; init; } = DefaultCurrency;

    /// <summary>1-360 months.</summary>
    public int TermMonths { get; init; } = DefaultTermMonths;

    /// <summary>1-100 ids in the alphabet of the application id, no two alike.</summary>
    public required IReadOnlyList<string> DocumentIds { get; init; }
}
