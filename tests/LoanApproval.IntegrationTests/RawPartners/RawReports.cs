namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>Valid response bodies of the bureau.</summary>
public static class RawReports
{
    /// <summary>A different sufficient score for each applicant, so that a wrong or default score is noticed.</summary>
    public static int ScoreOf(string applicantId) => 700 + (applicantId.Sum(c => c) % 100);

    public static string Of(string applicantId) => With(applicantId, ScoreOf(applicantId).ToString(CultureInfo.InvariantCulture));

    /// <summary>A report whose score is replaced by the text.</summary>
    public static string With(string applicantId, string score) =>
        $$"""
        {"reportId":"CR-{{applicantId}}","applicantId":"{{applicantId}}","score":{{score}},
        "scoreMin":300,"scoreMax":850,"pulledAt":"2026-01-15T12:00:00Z","factors":[]}
        """;

    public static string WithoutScore(string applicantId) =>
        $$"""{"reportId":"CR-{{applicantId}}","applicantId":"{{applicantId}}","scoreMin":300,"scoreMax":850,"factors":[]}""";
}
