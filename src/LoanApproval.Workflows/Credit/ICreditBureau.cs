namespace LoanApproval.Workflows.Credit;

/// <summary>The credit bureau. A pull stays on the applicant's file for two years, so that it happens once per key.</summary>
public interface ICreditBureau
{
    /// <summary>Pulls a report, or has the stored one answered again.</summary>
    /// <param name="idempotencyKey">The same for every attempt.</param>
    /// <param name="applicantId">The person's token.</param>
    /// <param name="cancellationToken">Ends the call; the bureau may have done its work all the same.</param>
    /// <returns>The report, checked; null for a person without a credit file.</returns>
    /// <exception cref="Temporalio.Exceptions.ApplicationFailureException">
    /// <c>PartnerUnavailable</c>, <c>GarbledAnswer</c> (retryable); <c>PartnerRefused</c>, <c>IdempotencyConflict</c>, <c>WrongReport</c> (not).
    /// </exception>
    Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken);
}
