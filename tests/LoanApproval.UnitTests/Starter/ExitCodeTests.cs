using LoanApproval.Starter.Cli;

namespace LoanApproval.UnitTests.Starter;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(LoanOutcome.Approved, 0)]
    [InlineData(LoanOutcome.Declined, 10)]
    [InlineData(LoanOutcome.Expired, 12)]
    public void Exit_status_depends_on_the_outcome(LoanOutcome outcome, int code)
    {
        var status = new LoanStatus
        {
            Step = LoanStep.Decided,
            Decision = new()
            {
                ApplicationId = "A-1",
                ApplicantId = "P-1",
                Outcome = outcome,
                Approved = outcome == LoanOutcome.Approved,
                Amount = 25_000m,
                Currency = "USD",
                TermMonths = 60,
                DecidedAt = DateTimeOffset.UnixEpoch,
                DecidedBy = LoanDecision.ByRules,
            },
        };
        ExitCodes.Of(status, exitStatus: true).Should().Be(code);
        ExitCodes.Of(status, exitStatus: false).Should().Be(0);
    }

    [Fact]
    public void Exit_status_is_11_under_review()
    {
        var status = new LoanStatus { Step = LoanStep.UnderReview };
        ExitCodes.Of(status, exitStatus: true).Should().Be(11);
        ExitCodes.Of(status, exitStatus: false).Should().Be(0);
        ExitCodes.Of(status with { Step = LoanStep.CreditCheck }, exitStatus: true).Should().Be(0);
    }
}
