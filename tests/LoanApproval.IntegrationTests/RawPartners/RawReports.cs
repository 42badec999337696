namespace LoanApproval.IntegrationTests.RawPartners;

// Valid response bodies of the bureau.
public static class RawReports
{
    // A different sufficient score for each applicant, so that a wrong or default score is noticed.
    public static int ScoreOf(string applicantId) => 700 + (applicantId.Sum(c => c) % 100);

    public static string Of(string applicantId) => With(applicantId, ScoreOf(applicantId).ToString(CultureInfo.InvariantCulture));

    // A report whose score is replaced by the text.
    public static string With(string applicantId, string score) =>
        $$"""
        {"reportId":"CR-{{applicantId}}","applicantId":"{{applicantId}}","score":{{score}},
        "scoreMin":300,"scoreMax":850,"pulledAt":"2026-01-15T12:00:00Z","factors":[]}
        """;

    public static string WithoutScore(string applicantId) =>
        $$"""{"reportId":"CR-{{applicantId}}","applicantId":"{{applicantId}}","scoreMin":300,"scoreMax":850,"factors":[]}""";
}
