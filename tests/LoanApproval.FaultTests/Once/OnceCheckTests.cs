using LoanApproval.Campaign.Once;
using LoanApproval.IntegrationTests.Loans;

namespace LoanApproval.FaultTests.Once;

// The check of effects, case by case.
public sealed class OnceCheckTests
{
    private static readonly LoanApplication _application = LoanSystem.Application("A-1", "alice");
    private static readonly LoanDecision _decision = new()
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

    private static readonly Observed _good =
        new() { Decision = _decision, Pulls = 1, MaxChecksPerDocument = 1, LoanIds = ["L-1"], Mails = 1 };

    public static TheoryData<ProblemKind, Observed> Broken => new()
    {
        { ProblemKind.Lost, _good with { Decision = null } },
        { ProblemKind.Lost, _good with { LoanIds = [] } },
        { ProblemKind.Lost, _good with { Mails = 0 } },
        { ProblemKind.Lost, _good with { Pulls = 0 } },
        { ProblemKind.Lost, _good with { Decision = _decision with { Notification = NotificationStatus.Failed } } },
        { ProblemKind.Duplicated, _good with { LoanIds = ["L-1", "L-2"] } },
        { ProblemKind.Duplicated, _good with { Pulls = 2 } },
        { ProblemKind.Duplicated, _good with { MaxChecksPerDocument = 2 } },
        { ProblemKind.Duplicated, _good with { Mails = 2 } },
        { ProblemKind.Wrong, _good with { LoanIds = ["L-2"] } },
        { ProblemKind.Wrong, _good with { Decision = _decision with { CreditScore = 781 } } },
        { ProblemKind.Wrong, _good with { Decision = _decision with { Outcome = LoanOutcome.Expired } } },
    };

    [Fact]
    public void Check_finds_no_problem_when_each_effect_happened_once() =>
        OnceCheck.Problems(_application, Oracle.Of(_application), _good).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_reports_each_deviation_by_its_kind(ProblemKind kind, Observed observed) =>
        OnceCheck.Problems(_application, Oracle.Of(_application), observed).Should().Contain(problem => problem.Kind == kind);

    [Fact]
    public void Check_reports_a_loan_for_a_declined_application()
    {
        var declined = LoanSystem.Application("A-1", "bob-612");
        OnceCheck.Problems(declined, Oracle.Of(declined), _good).Should()
            .Contain(problem => problem.What == "loans in the book: 1, not 0" && problem.Kind == ProblemKind.Wrong);
    }
}
