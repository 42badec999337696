using Temporalio.Common;

namespace LoanApproval.Contracts.Wire;

public static class LoanSearchAttributes
{
    public static readonly SearchAttributeKey<string> ApplicantId = SearchAttributeKey.CreateKeyword("LoanApplicantId");
    /// <summary>For searches only, because the server has no decimal type.</summary>
    public static readonly SearchAttributeKey<double> Amount = SearchAttributeKey.CreateDouble("LoanAmount");
    /// <summary><see cref="InProgress"/>, <see cref="UnderReview"/>, the outcome once it is decided, or <see cref="Cancelled"/>.</summary>
    public static readonly SearchAttributeKey<string> Status = SearchAttributeKey.CreateKeyword("LoanStatus");
    public const string InProgress = "inProgress";
    public const string UnderReview = "underReview";
    public const string Cancelled = "cancelled";
    public static IReadOnlyList<SearchAttributeKey> All { get; } = [ApplicantId, Amount, Status];
}
