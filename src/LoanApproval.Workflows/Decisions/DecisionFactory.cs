namespace LoanApproval.Workflows.Decisions;

// Creates the decisions on one application. The applicant may read them, so they never contain the message of a failure.
public sealed class DecisionFactory(LoanApplication application, Func<DateTimeOffset> now)
{
    public CreditReport? Report { get; set; }
    public bool AreDocumentsChecked { get; set; }

    public IReadOnlyList<LoanCheck> MissingChecks =>
        [.. Enum.GetValues<LoanCheck>().Where(check => check == LoanCheck.CreditCheck ? Report is null : !AreDocumentsChecked)];

    // An approval without the loan ID and the payment, which ApproveLoan adds.
    public LoanDecision Approved() => Create(LoanOutcome.Approved) with { InterestRate = LoanTerms.InterestRate };

    public LoanDecision ApprovedBy(ReviewRequest review) =>
        Approved() with { DecidedBy = review.Reviewer, ReviewNote = review.Note, SkippedChecks = MissingChecks };

    public LoanDecision NoCreditFile() =>
        Declined(DeclineReasons.NoCreditFile, [new("noCreditFile", "The credit bureau has no credit file for the applicant")]);

    public LoanDecision InsufficientScore(CreditReport report) =>
        Declined(DeclineReasons.InsufficientCreditScore, CreditRules.ReasonsFor(report));

    public LoanDecision NotVerified(IEnumerable<DocumentVerification> documents) =>
        Declined(DeclineReasons.DocumentVerificationFailed,
            [.. documents.Where(d => d.Status != DocumentStatus.Verified).Take(LoanDecision.MaxReasons).Select(Reason)]);

    public LoanDecision DeclinedBy(ReviewRequest review)
    {
        var reason = string.IsNullOrWhiteSpace(review.Note) ? DeclineReasons.DeclinedByReviewer : review.Note;
        var decision = Declined(DeclineReasons.DeclinedByReviewer, [new("declinedByReviewer", reason)]);
        return decision with { DecidedBy = review.Reviewer, ReviewNote = review.Note };
    }

    public LoanDecision Expired() => Create(LoanOutcome.Expired) with
    {
        Reason = DeclineReasons.ReviewDeadlinePassed,
        Reasons = [new("reviewDeadlinePassed", "The review of the application was not completed before its deadline")],
    };

    private static DecisionReason Reason(DocumentVerification document)
    {
        var detail = string.IsNullOrWhiteSpace(document.Reason) ? "" : $": {document.Reason}";
        return new($"document{document.Status}", $"Document {document.DocumentId} is {LoanJson.NameOf(document.Status)}{detail}");
    }

    private LoanDecision Declined(string reason, IReadOnlyList<DecisionReason> reasons) =>
        Create(LoanOutcome.Declined) with { Reason = reason, Reasons = reasons };

    private LoanDecision Create(LoanOutcome outcome) => new()
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
        // Every ledger keeps milliseconds, but not every ledger keeps more.
        DecidedAt = DateTimeOffset.FromUnixTimeMilliseconds(now().ToUnixTimeMilliseconds()),
        DecidedBy = LoanDecision.ByRules,
    };
}
