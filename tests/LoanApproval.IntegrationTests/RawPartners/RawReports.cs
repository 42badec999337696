namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>The bodies of the bureau's good answers.</summary>
public static class RawReports
{
    /// <summary>A score of each applicant's own, so that another's, or a default, would be seen; all of them suffice.</summary>
    public static int ScoreOf(string applicantId) => 700 + (applicantId.Sum(c => c) % 100);

    public static string Of(string applicantId) => With(applicantId, ScoreOf(applicantId).ToString(CultureInfo.InvariantCulture));

    /// <summary>With whatever stands in place of the score.</summary>
    public static string With(string applicantId, string score) =>
        $$"""
        {"reportId":"CR-{{applicantId}}","applicantId":"{{applicantId}}","score":{{score}},
        "scoreMin":300,"scoreMax":850,"pulledAt":"2026-01-15T12:00:00Z","factors":[]}
        """;

    public static string WithoutScore(string applicantId) =>
        $$"""{"reportId":"CR-{{applicantId}}","applicantId":"{{applicantId}}","scoreMin":300,"scoreMax":850,"factors":[]}""";
}
