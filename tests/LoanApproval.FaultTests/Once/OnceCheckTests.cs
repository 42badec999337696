using LoanApproval.Campaign.Once;
using LoanApproval.IntegrationTests.Loans;

namespace LoanApproval.FaultTests.Once;

/// <summary>The check of effects, case by case.</summary>
public sealed class OnceCheckTests
{
    private static readonly LoanApplication Application = LoanSystem.Application("A-1", "alice");
    private static readonly LoanDecision Decision = new()
    {
        ApplicationId = "A-1",
        ApplicantId = "alice",
        Outcome = LoanOutcome.Approved,
        Approved = true,
        CreditScore = 780,
        LoanId = "L-1",
        Amount = 25_000m,
        Currency = "USD",
        TermMonths = 60,
        MonthlyPayment = 477.53m,
        DecidedAt = DateTimeOffset.UnixEpoch,
        DecidedBy = "rules",
        Notification = NotificationStatus.Sent,
    };

    private static readonly Observed Good =
        new() { Decision = Decision, Pulls = 1, MaxChecksPerDocument = 1, LoanIds = ["L-1"], Mails = 1 };

    public static TheoryData<ProblemKind, Observed> Broken => new()
    {
        { ProblemKind.Lost, Good with { Decision = null } },
        { ProblemKind.Lost, Good with { LoanIds = [] } },
        { ProblemKind.Lost, Good with { Mails = 0 } },
        { ProblemKind.Lost, Good with { Pulls = 0 } },
        { ProblemKind.Lost, Good with { Decision = Decision with { Notification = NotificationStatus.Failed } } },
        { ProblemKind.Twice, Good with { LoanIds = ["L-1", "L-2"] } },
        { ProblemKind.Twice, Good with { Pulls = 2 } },
        { ProblemKind.Twice, Good with { MaxChecksPerDocument = 2 } },
        { ProblemKind.Twice, Good with { Mails = 2 } },
        { ProblemKind.Wrong, Good with { LoanIds = ["L-2"] } },
        { ProblemKind.Wrong, Good with { Decision = Decision with { CreditScore = 781 } } },
        { ProblemKind.Wrong, Good with { Decision = Decision with { Outcome = LoanOutcome.Expired } } },
    };

    [Fact]
    public void Check_finds_no_problem_when_each_effect_happened_once() =>
        OnceCheck.Problems(Application, Oracle.Of(Application), Good).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_reports_each_deviation_by_its_kind(ProblemKind kind, Observed observed) =>
        OnceCheck.Problems(Application, Oracle.Of(Application), observed).Should().Contain(problem => problem.Kind == kind);

    [Fact]
    public void Check_reports_a_loan_for_a_declined_application()
    {
        var declined = LoanSystem.Application("A-1", "bob-612");
        OnceCheck.Problems(declined, Oracle.Of(declined), Good).Should()
            .Contain(problem => problem.What == "loans in the book: 1, not 0" && problem.Kind == ProblemKind.Wrong);
    }
}
