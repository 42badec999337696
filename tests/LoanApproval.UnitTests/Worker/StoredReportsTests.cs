using LoanApproval.UnitTests.Activities;
using LoanApproval.Worker.Notification;
using LoanApproval.Workflows.Credit;

namespace LoanApproval.UnitTests.Worker;

public sealed class StoredReportsTests
{
    private static readonly LoanDecision _declined = Samples.Decision with { CreditScore = 612, CreditReportId = "R-1" };

    [Fact]
    public async Task Report_of_a_decline_is_the_one_in_the_ledger() =>
        (await FindAsync(_declined, Samples.Report)).Should().BeEquivalentTo(Samples.Report);

    [Fact]
    public async Task Report_with_another_id_is_omitted() =>
        (await FindAsync(_declined, Samples.Report with { ReportId = "R-2" })).Should().BeNull();

    [Fact]
    public async Task Decision_without_a_report_has_no_report() =>
        (await FindAsync(_declined with { CreditScore = null, CreditReportId = null }, null)).Should().BeNull();

    private static Task<CreditReport?> FindAsync(LoanDecision decision, CreditReport? report)
    {
        var ledger = new FakeLedger();
        ledger.Effects[IdempotencyKeys.CreditCheck("A-1")] = JsonSerializer.Serialize(new CreditCheckResult(report), LoanJson.Options);
        return new DecisionMail(new SmtpOptions(), new NotificationOptions(), ledger).FindReportAsync(decision, CancellationToken.None);
    }
}
