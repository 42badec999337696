using System.Globalization;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Workflows.Credit;
using LoanApproval.Workflows.Documents;
using LoanApproval.Workflows.Ledger;
using LoanApproval.Workflows.Rules;

namespace LoanApproval.Workflows.Decisions;

/// <summary>Writes the decisions of one application; pure, so that a test can compare each with the contract.</summary>
/// <param name="application">What was applied for.</param>
public sealed class DecisionFactory(LoanApplication application)
{
    /// <summary>The report that the decision rests on; null while there is none.</summary>
    public CreditReport? Report { get; set; }

    public LoanDecision Approved(Loan loan, string decidedBy) => New(LoanOutcome.Approved, loan.ApprovedAt, decidedBy) with
    {
        LoanId = loan.LoanId,
        InterestRate = loan.InterestRate,
        MonthlyPayment = loan.MonthlyPayment,
    };

    public LoanDecision NoCreditFile(DateTimeOffset at) =>
        Declined(at, DeclineReasons.NoCreditFile, [new("noCreditFile", "The credit bureau has no credit file for the applicant")]);

    public LoanDecision InsufficientScore(CreditReport report, DateTimeOffset at) =>
        Declined(at, DeclineReasons.InsufficientCreditScore, CreditRules.ReasonsFor(report));

    public LoanDecision DocumentsNotVerified(IEnumerable<DocumentVerification> documents, DateTimeOffset at) =>
        Declined(at, DeclineReasons.DocumentVerificationFailed, [.. documents.Where(d => d.Status != DocumentStatus.Verified).Take(LoanDecision.MaxReasons).Select(Reason)]);

    public LoanDecision DeclinedBy(ReviewRequest review, DateTimeOffset at) =>
        Declined(at, DeclineReasons.DeclinedByReviewer, [new("declinedByReviewer", string.IsNullOrWhiteSpace(review.Note) ? DeclineReasons.DeclinedByReviewer : review.Note)]) with
        {
            DecidedBy = review.Reviewer,
        };

    public LoanDecision Expired(string referral, DateTimeOffset at) => New(LoanOutcome.Expired, at, LoanDecision.ByRules) with
    {
        Reason = DeclineReasons.ReviewDeadlinePassed,
        Reasons = [new("reviewDeadlinePassed", referral)],
    };

    private static DecisionReason Reason(DocumentVerification document)
    {
        var status = document.Status.ToString().ToLower(CultureInfo.InvariantCulture);
        return new(
            $"document{document.Status}",
            string.IsNullOrWhiteSpace(document.Reason)
                ? $"Document {document.DocumentId} is {status}"
                : $"Document {document.DocumentId} is {status}: {document.Reason}");
    }

    private LoanDecision Declined(DateTimeOffset at, string reason, IReadOnlyList<DecisionReason> reasons) =>
        New(LoanOutcome.Declined, at, LoanDecision.ByRules) with { Reason = reason, Reasons = reasons };

    private LoanDecision New(LoanOutcome outcome, DateTimeOffset at, string decidedBy) => new()
    {
        ApplicationId = application.ApplicationId,
        ApplicantId = application.ApplicantId,
        Outcome = outcome,
        Approved = outcome == LoanOutcome.Approved,
        CreditScore = Report?.Score,
        CreditReportId = Report?.ReportId,
        Amount = application.Amount,
        Currency = application.Currency,
        TermMonths = application.TermMonths,
        DecidedAt = at,
        DecidedBy = decidedBy,
    };
}
