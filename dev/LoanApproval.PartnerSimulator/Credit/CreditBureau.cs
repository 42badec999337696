namespace LoanApproval.PartnerSimulator.Credit;

// Each pull is an inquiry, even if there is no file: the bureau has searched and bills the search.
internal sealed class CreditBureau(TimeProvider time)
{
    public PartnerResponse Pull(string applicantId) => CreditScores.Of(applicantId) is { } score
        ? PartnerResponse.Ok(new CreditReport
        {
            // The ID is not derived from the applicant, so that two pulls are visible as two reports.
            ReportId = $"CR-{Guid.NewGuid():N}",
            ApplicantId = applicantId,
            Score = score,
            ScoreMin = CreditScores.Min,
            ScoreMax = CreditScores.Max,
            PulledAt = time.GetUtcNow(),
            Factors = CreditFactors.Of(applicantId, score),
        })
        : Problems.NoCreditFile;
}
