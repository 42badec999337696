using System.Text.Json.Nodes;
using LoanApproval.Client.Loans;
using LoanApproval.Starter.Console;
using LoanApproval.UnitTests.Client;
using Spectre.Console.Testing;

namespace LoanApproval.UnitTests.Starter;

public sealed class RenderingTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly TestConsole _console = new TestConsole().Width(200);

    public void Dispose() => _console.Dispose();

    [Fact]
    public void Decision_shows_only_the_fields_that_apply()
    {
        LoanView.Write(_console, new LoanDecision
        {
            ApplicationId = "A-1",
            ApplicantId = "P-1",
            Outcome = LoanOutcome.Declined,
            Approved = false,
            Reason = "No credit file",
            Amount = 25_000m,
            Currency = "USD",
            TermMonths = 60,
            DecidedAt = _now,
            DecidedBy = LoanDecision.ByRules,
        });
        _console.Lines.Should().Equal(
            "declined  A-1",
            "  reason           No credit file",
            "  amount           25,000.00 USD over 60 months",
            "  decided          2026-01-02 03:04:05 UTC by rules");
    }

    [Theory]
    [InlineData("USD", "25,000.00 USD", "477.53 USD")]
    [InlineData("KWD", "25,000.000 KWD", "477.529 KWD")]
    [InlineData("JPY", "25,000 JPY", "478 JPY")]
    public void Decision_shows_money_in_the_decimals_of_its_currency(string currency, string amount, string payment)
    {
        LoanView.Write(_console, new LoanDecision
        {
            ApplicationId = "A-1",
            ApplicantId = "P-1",
            Outcome = LoanOutcome.Approved,
            Approved = true,
            Amount = 25_000m,
            MonthlyPayment = currency switch { "KWD" => 477.529m, "JPY" => 478m, _ => 477.53m },
            Currency = currency,
            TermMonths = 60,
            DecidedAt = _now,
            DecidedBy = LoanDecision.ByRules,
        });
        _console.Output.Should().ContainAll($"amount           {amount} over", $"monthly payment  {payment}");
    }

    [Fact]
    public void Status_shows_the_attempt_its_last_failure_and_the_next_attempt()
    {
        var activity = new OpenActivity("CheckCreditScore")
        {
            Attempt = 2,
            Running = false,
            LastFailure = OpenActivity.PartnerUnavailable("503 [with brackets]"),
            NextAttempt = _now.AddSeconds(2),
            Heartbeat = "{\"done\":1}",
            HeartbeatTime = _now.AddSeconds(-1),
        };
        var status = new LoanStatus { Step = LoanStep.CreditCheck, DocumentsTotal = 2 };
        LoanView.Write(_console, status, Snapshot() with { Activities = [activity.ToPending()] }, _now);
        _console.Output.Should().ContainAll(
            "creditCheck  A-1",
            "0 of 2 verified",
            "2 of 3, waiting for the next attempt",
            "PartnerUnavailable: 503 [with brackets]",
            "in 2.0 s",
            "{\"done\":1}, 1 s ago");
    }

    [Fact]
    public void Status_shows_that_the_workflow_task_keeps_failing_and_what_to_do()
    {
        var snapshot = Snapshot() with { TaskFailure = new(7, "NonDeterministicError", "[TMPRL1100] Nondeterminism error") };
        LoanView.Write(_console, new LoanStatus { Step = LoanStep.UnderReview }, snapshot, _now);
        _console.Output.Should().ContainAll("keeps failing, attempt 7", "NonDeterministicError: [TMPRL1100]", "Roll back the worker");
    }

    [Fact]
    public void Status_in_JSON_has_the_open_activities()
    {
        var activity = new OpenActivity("CheckCreditScore")
        {
            Attempt = 2,
            Running = false,
            LastFailure = OpenActivity.PartnerUnavailable("503"),
            NextAttempt = _now,
        };
        var status = new LoanStatus { Step = LoanStep.CreditCheck, DocumentsTotal = 2 };
        var snapshot = Snapshot() with { Activities = [activity.ToPending(), (activity with { MaximumAttempts = 0 }).ToPending()] };
        var json = LoanView.Json(status, snapshot);
        json["step"]!.GetValue<string>().Should().Be("creditCheck");
        JsonNode.DeepEquals(json["activities"]![0], JsonNode.Parse(
            """
            {
              "type": "CheckCreditScore", "state": "waiting for the next attempt", "attempt": 2, "maximumAttempts": 3,
              "lastFailure": {"type": "PartnerUnavailable", "message": "503", "nextRetryDelay": null},
              "lastStarted": null, "nextAttempt": "2026-01-02T03:04:05+00:00",
              "heartbeat": null, "heartbeatTime": null, "worker": null
            }
            """)).Should().BeTrue(json.ToJsonString());
        json["activities"]![1]!["maximumAttempts"].Should().BeNull("it has no limit");
    }

    private static ApplicationSnapshot Snapshot() => new()
    {
        ApplicationId = "A-1",
        WorkflowId = "loan-A-1",
        RunId = "r",
        Status = WorkflowExecutionStatus.Running,
        LoanStatus = "inProgress",
        StartTime = _now,
    };
}
