using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.LedgerRacer;

/// <summary>Applications, loans and decisions that go together.</summary>
public static class Samples
{
    public static LoanApplication Application(string id) => new()
    {
        ApplicationId = id,
        ApplicantId = "P-7781",
        Amount = 25_000m,
        DocumentIds = ["D-1", "D-2"],
    };

    public static Loan Loan(string applicationId, string loanId) => new()
    {
        ApplicationId = applicationId,
        LoanId = loanId,
        ApplicantId = "P-7781",
        Amount = 25_000m,
        Currency = LoanApplication.DefaultCurrency,
        InterestRate = 5.5m,
        TermMonths = LoanApplication.DefaultTermMonths,
        MonthlyPayment = 477.53m,
        ApprovedAt = DateTimeOffset.UtcNow,
    };

    public static LoanDecision Approved(Loan loan) => new()
    {
        ApplicationId = loan.ApplicationId,
        ApplicantId = loan.ApplicantId,
        Outcome = LoanOutcome.Approved,
        Approved = true,
        CreditScore = 720,
        CreditReportId = "R-1",
        LoanId = loan.LoanId,
        Amount = loan.Amount,
        Currency = loan.Currency,
        InterestRate = loan.InterestRate,
        TermMonths = loan.TermMonths,
        MonthlyPayment = loan.MonthlyPayment,
        DecidedAt = DateTimeOffset.UtcNow,
        DecidedBy = LoanDecision.ByRules,
        Notification = NotificationStatus.Sent,
    };

    public static LoanDecision Declined(string applicationId, LoanOutcome outcome = LoanOutcome.Declined) => new()
    {
        ApplicationId = applicationId,
        ApplicantId = "P-7781",
        Outcome = outcome,
        Approved = false,
        Reason = DeclineReasons.InsufficientCreditScore,
        Reasons = [new DecisionReason("18", "Number of accounts with delinquency")],
        CreditScore = 600,
        Amount = 25_000m,
        Currency = LoanApplication.DefaultCurrency,
        TermMonths = LoanApplication.DefaultTermMonths,
        DecidedAt = DateTimeOffset.UtcNow,
        DecidedBy = LoanDecision.ByRules,
    };
}
