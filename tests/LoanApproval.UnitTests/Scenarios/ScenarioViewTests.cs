using LoanApproval.Scenarios.Console;
using LoanApproval.Scenarios.Playing;
using Spectre.Console.Testing;

namespace LoanApproval.UnitTests.Scenarios;

public sealed class ScenarioViewTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly TestConsole _console = new TestConsole().Width(200);

    [Fact]
    public void View_shows_each_attempt_the_delays_and_every_checked_claim()
    {
        ScenarioView.Write(_console, new ScenarioReport
        {
            Name = "flaky",
            Story = "It fails once.",
            Checks = [new("Outcome: approved", true), new("CheckCreditScore: 3 attempts", false, "expected 2")],
            WebUi = "http://ui",
            Activities =
            [
                new("CheckCreditScore",
                [
                    new()
                    {
                        Number = 1, Started = _now, Ended = _now.AddSeconds(1), Failure = new("PartnerUnavailable", "503"),
                        Delay = TimeSpan.FromSeconds(1), ExpectedDelay = TimeSpan.FromSeconds(1), Waited = TimeSpan.FromSeconds(1.02),
                    },
                    new() { Number = 2, Started = _now.AddSeconds(2.02), Ended = _now.AddSeconds(2.12) },
                ],
                "completed"),
            ],
        });

        _console.Lines.Should().Equal(
            "flaky  It fails once.",
            "  CheckCreditScore: completed",
            "    attempt 1  03:04:05.000        PartnerUnavailable after 1.00 s",
            "               retried after 1.02 s (expected 1.00 s)",
            "    attempt 2  03:04:07.020        completed after 0.10 s",
            "  ✔ Outcome: approved",
            "  ✘ CheckCreditScore: 3 attempts",
            "    expected 2",
            "  http://ui");
    }

    public void Dispose() => _console.Dispose();
}
