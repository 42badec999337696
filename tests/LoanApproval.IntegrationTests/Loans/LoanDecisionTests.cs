using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Loans;

// The decisions of the contract, by a worker process on a real server.
[Collection(ParallelCollections.Decisions)]
public sealed class LoanDecisionTests(LoanSystemFixture fixture) : IClassFixture<LoanSystemFixture>
{
    private readonly LoanSystem _system = fixture.System;

    [Fact]
    public async Task Good_application_is_approved_and_each_effect_happens_once()
    {
        var loan = await _system.StartLoanAsync("A-1", "alice");
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);

        decision.Should().BeEquivalentTo(
            new
            {
                ApplicationId = "A-1",
                ApplicantId = "alice",
                Outcome = LoanOutcome.Approved,
                Approved = true,
                Reason = (string?)null,
                CreditScore = 780,
                Amount = 25_000m,
                Currency = "USD",
                InterestRate = 5.5m,
                TermMonths = 60,
                MonthlyPayment = 477.53m,
                DecidedBy = "rules",
                Notification = NotificationStatus.Sent,
            });
        (await _system.CountsAsync("A-1")).Should().Be((1, 2, 3));
        _system.Loans("A-1").Should().Be(1);
        _system.Mails("A-1").Should().ContainSingle();

        var history = await LoanSystem.HistoryAsync(loan);
        history.Scheduled.Should().Equal("CheckCreditScore", "VerifyDocuments", "ApproveLoan", "SendNotification");
        history.ScheduledAttributes("VerifyDocuments").TaskQueue.Name.Should().Be("loan-documents");
        history.FailedWorkflowTasks.Should().Be(0);
        history.Events.Should().HaveCountLessThanOrEqualTo(40);
    }

    [Theory]
    [InlineData("low", "bob-612", "Insufficient credit score", 612, new[] { "passport" }, 1)]
    [InlineData("edge-under", "someone-649", "Insufficient credit score", 649, new[] { "passport" }, 1)]
    [InlineData("nofile", "someone-nofile", "No credit file", null, new[] { "passport" }, 1)]
    [InlineData("bad", "carol-720", "Document verification failed", 720,
        new[] { "passport", "payslip-bad", "permit-expired", "scan-unreadable" }, 2)]
    public async Task Declined_application_has_its_reason_and_skips_the_remaining_steps(
        string id, string applicant, string reason, int? score, string[] documents, int activities)
    {
        var loan = await _system.StartLoanAsync(id, applicant, documents);
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);

        decision.Outcome.Should().Be(LoanOutcome.Declined);
        decision.Approved.Should().BeFalse();
        decision.Reason.Should().Be(reason);
        decision.Reasons.Should().NotBeEmpty().And.HaveCountLessThanOrEqualTo(4);
        decision.CreditScore.Should().Be(score);
        decision.LoanId.Should().BeNull();
        decision.InterestRate.Should().BeNull();
        decision.MonthlyPayment.Should().BeNull();
        _system.Loans(id).Should().Be(0);
        _system.Mails(id).Should().ContainSingle();
        (await LoanSystem.HistoryAsync(loan)).Scheduled.Should().HaveCount(activities + 2)
            .And.EndWith(["RecordDecision", "SendNotification"]);
    }

    [Fact]
    public async Task Score_of_650_is_sufficient() => (await _system.DecideAsync("edge", "someone-650")).Approved.Should().BeTrue();

    [Fact]
    public async Task Specific_reasons_are_the_factors_of_the_bureau_and_the_status_of_each_document()
    {
        var low = await _system.DecideAsync("factors", "dan-500");
        low.Reasons.Should().OnlyContain(r => r.Code.Length > 0 && r.Description.Length > 0);
        var bad = await _system.DecideAsync("documents", "carol-720", "passport", "payslip-bad", "permit-expired");
        bad.Reasons!.Select(r => r.Code).Should().Equal("documentRejected", "documentExpired");
        bad.Reasons![0].Description.Should().Contain("payslip-bad");
    }

    [Fact]
    public async Task Resubmitted_application_gets_the_same_decision_and_different_data_are_rejected()
    {
        var first = await _system.DecideAsync("again", "alice");
        var second = await _system.DecideAsync("again", "alice");
        second.Should().BeEquivalentTo(first with { Notification = NotificationStatus.AlreadySent });

        var other = await _system.StartLoanAsync(
            new() { ApplicationId = "again", ApplicantId = "alice", Amount = 30_000m, DocumentIds = ["passport", "payslip"] });
        var failure = (await FluentActions.Awaiting(() => other.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Should()
            .ThrowAsync<WorkflowFailedException>())
            .Which.InnerException.Should().BeOfType<ApplicationFailureException>().Which;
        failure.ErrorType.Should().Be(ErrorTypes.IdempotencyConflict);
        failure.Message.Should().Contain("amount differs from the existing application (was 25000.00, now 30000.00)");
        (await _system.CountsAsync("again")).Should().Be((1, 2, 3));
        _system.Loans("again").Should().Be(1);
        _system.Mails("again").Should().ContainSingle();
    }

    [Fact]
    public async Task Search_attributes_show_applicant_amount_and_outcome()
    {
        var loan = await _system.StartLoanAsync("search", "alice");
        await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        var attributes = (await loan.DescribeAsync()).TypedSearchAttributes;
        attributes.Get(LoanSearchAttributes.ApplicantId).Should().Be("alice");
        attributes.Get(LoanSearchAttributes.Amount).Should().Be(25_000);
        attributes.Get(LoanSearchAttributes.Status).Should().Be("approved");
    }

    [Fact]
    public async Task CLI_gets_the_JSON_of_the_contract()
    {
        var result = await CliProcess.RunAsync(
            fixture.Server, _system.Namespace,
            "workflow", "execute", "--type", "LoanApprovalWorkflow", "--task-queue", "loan-approval", "--workflow-id", "loan-CLI-1",
            "--input", """{"applicationId":"CLI-1","applicantId":"alice","amount":25000,"documentIds":["passport","payslip"]}""",
                "--output", "json");
        result.ExitCode.Should().Be(0, result.Errors);
        var decision = JsonDocument.Parse(result.Output).RootElement.GetProperty("result");
        decision.EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo(
            "applicationId", "applicantId", "outcome", "approved", "reason", "reasons", "creditScore", "creditReportId", "loanId", "amount",
            "currency", "interestRate", "termMonths", "monthlyPayment", "decidedAt", "decidedBy", "notification", "reviewNote",
                "skippedChecks");
        decision.GetProperty("outcome").GetString().Should().Be("approved");
        decision.GetProperty("interestRate").GetRawText().Should().Be("5.5");
        decision.GetProperty("monthlyPayment").GetRawText().Should().Be("477.53");
        decision.GetProperty("notification").GetString().Should().Be("sent");
        decision.GetProperty("reason").ValueKind.Should().Be(JsonValueKind.Null);
    }
}
