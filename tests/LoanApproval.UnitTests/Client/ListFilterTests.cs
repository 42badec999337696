using LoanApproval.Client.Listing;

namespace LoanApproval.UnitTests.Client;

public sealed class ListFilterTests
{
    private const string Loans = "WorkflowType = 'LoanApprovalWorkflow'";

    [Theory]
    [InlineData(null, "")]
    [InlineData("approved", " AND LoanStatus = 'approved'")]
    [InlineData("cancelled", " AND ExecutionStatus = 'Canceled'")]
    [InlineData("underReview", " AND LoanStatus = 'underReview' AND ExecutionStatus = 'Running'")]
    public void Status_filter_uses_the_attribute_that_stores_the_status(string? status, string terms) =>
        new ListFilter { Status = status }.ToQuery().Should().Be(Loans + terms);

    [Fact]
    public void Filters_are_combined() => new ListFilter
    {
        ApplicantId = "alice",
        MinAmount = 5000.50m,
        Since = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)),
    }.ToQuery().Should().Be(Loans + " AND LoanApplicantId = 'alice' AND LoanAmount >= 5000.50 AND StartTime >= '2026-01-02T02:04:05.000Z'");

    [Fact]
    public void Quotes_are_escaped_in_the_value() =>
        new ListFilter { ApplicantId = "x' OR 'a' = 'a" }.ToQuery().Should().Be(Loans + @" AND LoanApplicantId = 'x\' OR \'a\' = \'a'");
}
