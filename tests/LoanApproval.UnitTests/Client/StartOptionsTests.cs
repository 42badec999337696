using LoanApproval.Client;

namespace LoanApproval.UnitTests.Client;

// What a start shows on an application's page in the Web UI.
public sealed class StartOptionsTests
{
    private static readonly LoanApplication _application = new()
    {
        ApplicationId = "A-1",
        ApplicantId = "alice",
        Amount = 25_000m,
        DocumentIds = ["passport", "payslip"],
    };

    [Fact]
    public void Start_has_a_summary_for_the_list_and_details_for_the_page()
    {
        var options = LoanClient.StartOptions(_application);

        options.StaticSummary.Should().Be("25,000.00 USD over 60 months for alice, 2 documents");
        options.StaticDetails.Should().Be(
            """
            - Applicant: alice
            - Amount: 25,000.00 USD over 60 months
            - Documents: passport, payslip

            Current Details show the step, the decision, and what a reviewer does next.
            """);
    }

    [Fact]
    public void Summary_counts_one_document_in_the_singular() =>
        ApplicationSummary.Of(_application with { DocumentIds = ["passport"] }).Should().EndWith(" for alice, 1 document");

    [Fact]
    public void Summary_and_details_fit_the_servers_limits_when_the_application_is_as_large_as_allowed()
    {
        var largest = _application with
        {
            ApplicantId = new string('x', 64),
            Amount = 10_000_000m,
            DocumentIds = [.. Enumerable.Range(0, 100).Select(n => $"{n:D3}{new string('d', 61)}")],
        };

        var options = LoanClient.StartOptions(largest);

        options.StaticSummary!.Length.Should().BeLessThan(400);
        options.StaticDetails!.Length.Should().BeLessThan(20_000);
    }
}
