using LoanApproval.Client.Loans;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.Starter.Console;
using Spectre.Console.Testing;
using Temporalio.Api.Enums.V1;

namespace LoanApproval.UnitTests.Starter;

public sealed class RenderingTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly TestConsole _console = new TestConsole().Width(200);

    public void Dispose() => _console.Dispose();

    [Fact]
    public void A_decision_shows_what_applies_and_leaves_out_what_does_not()
    {
        DecisionView.Write(_console, new LoanDecision
        {
            ApplicationId = "A-1",
            ApplicantId = "P-1",
            Outcome = LoanOutcome.Declined,
            Approved = false,
            Reason = "No credit file",
            Amount = 25_000m,
            Currency = "USD",
            TermMonths = 60,
            DecidedAt = Now,
            DecidedBy = LoanDecision.ByRules,
        });
        _console.Lines.Should().Equal(
            "declined  A-1",
            "  reason           No credit file",
            "  amount           25,000.00 USD over 60 months",
            "  decided          2026-01-02 03:04:05 UTC by rules");
    }

    [Fact]
    public void A_status_shows_the_attempt_its_last_failure_and_the_next_one()
    {
        var snapshot = new ApplicationSnapshot
        {
            ApplicationId = "A-1",
            WorkflowId = "loan-A-1",
            RunId = "r",
            Status = WorkflowExecutionStatus.Running,
            LoanStatus = "creditCheck",
            StartTime = Now,
            Activities =
            [
                new()
                {
                    Id = "1", Type = "CheckCreditScore", State = "waiting for the next attempt", Attempt = 2, MaximumAttempts = 3, Running = false,
                    LastFailure = new("PartnerUnavailable", "503 [with brackets]"), NextAttempt = Now.AddSeconds(2), Heartbeat = "{\"done\":1}", HeartbeatTime = Now.AddSeconds(-1),
                },
            ],
        };
        StatusView.Write(_console, new LoanStatus { Step = LoanStep.CreditCheck, DocumentsTotal = 2 }, snapshot, Now);
        _console.Output.Should().ContainAll(
            "creditCheck  A-1", "0 of 2 verified", "2 of 3, waiting for the next attempt", "PartnerUnavailable: 503 [with brackets]", "in 2.0 s", "{\"done\":1}, 1 s ago");
    }

    [Fact]
    public void A_status_in_json_gets_the_open_activities_where_they_are_asked_for()
    {
        var activity = new PendingActivity
        {
            Id = "1",
            Type = "CheckCreditScore",
            State = "waiting for the next attempt",
            Attempt = 2,
            MaximumAttempts = 3,
            Running = false,
            LastFailure = new("PartnerUnavailable", "503"),
            NextAttempt = Now,
        };
        var json = ActivitiesJson.Add(new LoanStatus { Step = LoanStep.CreditCheck, DocumentsTotal = 2 }, [activity, activity with { MaximumAttempts = 0 }]);
        json["step"]!.GetValue<string>().Should().Be("creditCheck");
        json["activities"]![0]!.ToJsonString(LoanJson.Options).Should().Be(
            """
            {"type":"CheckCreditScore","state":"waiting for the next attempt","attempt":2,"maximumAttempts":3,"lastFailure":{"type":"PartnerUnavailable","message":"503","nextRetryDelay":null},"lastStarted":null,"nextAttempt":"2026-01-02T03:04:05\u002B00:00","heartbeat":null,"heartbeatTime":null,"worker":null}
            """.Trim());
        json["activities"]![1]!["maximumAttempts"].Should().BeNull("it has no limit");
    }
}
