using LoanApproval.Contracts.Review;
using LoanApproval.Scenarios.Scenarios;
using LoanApproval.Starter.Loans;

namespace LoanApproval.UnitTests.Starter;

public sealed class SmallRulesTests
{
    [Theory]
    [InlineData(null, "localhost:7233", "http://localhost:8233/namespaces/default/workflows/loan-A-1")]
    [InlineData(null, "127.0.0.1:9000", "http://127.0.0.1:10000/namespaces/default/workflows/loan-A-1")]
    [InlineData(null, "loans.a1b2c.tmprl.cloud:7233", "https://cloud.temporal.io/namespaces/default/workflows/loan-A-1")]
    [InlineData("http://localhost:8080/", "localhost:7233", "http://localhost:8080/namespaces/default/workflows/loan-A-1")]
    public void A_link_leads_to_the_web_ui_that_belongs_to_the_server(string? given, string server, string link) =>
        WebUi.For(given, server, "default").Workflow("loan-A-1").Should().Be(link);

    [Fact]
    public void The_same_review_has_the_same_id_and_another_one_another()
    {
        var review = new ReviewRequest { Approve = true, Reviewer = "jane", Note = "Seen" };
        Reviews.IdOf(review).Should().Be(Reviews.IdOf(review with { }));
        Reviews.IdOf(review).Should().NotBe(Reviews.IdOf(review with { Approve = false }));
    }

    [Theory]
    [InlineData(null, "WorkflowType = 'LoanApprovalWorkflow'")]
    [InlineData("approved", "WorkflowType = 'LoanApprovalWorkflow' AND LoanStatus = 'approved'")]
    [InlineData("cancelled", "WorkflowType = 'LoanApprovalWorkflow' AND ExecutionStatus = 'Canceled'")]
    public void A_status_is_asked_for_where_it_is_kept(string? status, string query) => ListQuery.Of(status).Should().Be(query);

    [Theory]
    [InlineData("http://127.0.0.1:5000/secret", true)]
    [InlineData("http://example.com:5000", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("nonsense", false)]
    public void The_dev_host_is_on_this_machine_or_is_none(string address, bool found) =>
        (DevHostControl.Find(address, "no-such-file") is not null).Should().Be(found);
}
