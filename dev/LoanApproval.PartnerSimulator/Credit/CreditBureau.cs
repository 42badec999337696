using LoanApproval.PartnerSimulator.Answers;

namespace LoanApproval.PartnerSimulator.Credit;

/// <summary>Pulls a report. Each pull is an inquiry on the applicant's file, also one that finds no file: the bureau has searched, and bills it.</summary>
internal sealed class CreditBureau(TimeProvider time)
{
    public PartnerAnswer Pull(string applicantId) => CreditScores.Of(applicantId) is { } score
        ? PartnerAnswer.Ok(new CreditReport
        {
            // Not derived from the applicant: two pulls show as two reports.
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
