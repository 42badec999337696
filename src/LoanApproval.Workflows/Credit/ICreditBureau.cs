namespace LoanApproval.Workflows.Credit;

/// <summary>The credit bureau. A pull stays in the applicant's credit file for two years, so it must happen only once per key.</summary>
public interface ICreditBureau
{
    /// <summary>Pulls a report, or returns the stored one for a repeated key. Returns null if the bureau has no credit file.</summary>
    /// <exception cref="ApplicationFailureException"><c>PartnerUnavailable</c>, <c>GarbledAnswer</c> (retryable); <c>PartnerRefused</c>,
    /// <c>IdempotencyConflict</c>, <c>WrongReport</c> (non-retryable).</exception>
    Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken);
}
