namespace LoanApproval.Workflows.Review;

// Each referral starts a round, which ends with a review or at the deadline.
public sealed class ManualReview(LoanCase loanCase, TimeSpan deadline)
{
    public const string Description =
        "Decides an application under review and returns the decision. "
        + """Input: {"approve": true or false, "reviewer": name, "note": text or null}. """
        + "The applicant receives the note of a decline.";

    // Every round adds about 20 events to the history, whose size is limited.
    private const int MaxRounds = 100;
    private ReviewRequest? _review;
    private int _round;
    private bool _isOpen;
    private bool _isClosed;

    // Returns null after the deadline.
    public async Task<ReviewRequest?> WaitAsync()
    {
        (_round, _review, _isOpen) = (_round + 1, null, true);
        loanCase.Enter(LoanStep.UnderReview);
        try
        {
            await Workflow.WaitConditionWithOptionsAsync(new(() => _review is not null, deadline, "Waiting for a reviewer"));
            return _review;
        }
        finally
        {
            _isOpen = false;
            loanCase.EndReferral();
        }
    }

    public static ApplicationFailureException NotWaiting(string state) =>
        new($"The application is not waiting for a review; it {state}", ErrorTypes.ReviewRefused);

    public void Validate(ReviewRequest review)
    {
        var problem = !review.Reviewer.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? "reviewer: must not be blank; write a name"
            : review.Reviewer != InputText.Shorten(review.Reviewer, int.MaxValue) ? "reviewer: must not have control characters"
            : string.Equals(review.Reviewer.Trim(), LoanDecision.ByRules, StringComparison.OrdinalIgnoreCase)
                ? $"reviewer: must not be '{LoanDecision.ByRules}', which is reserved for decisions without a reviewer"
            : review.Approve && _round > MaxRounds
                ? $"approve: booking the loan failed {MaxRounds} times; repair the ledger and reset the workflow, or decline" : null;
        if (problem is not null) throw new ApplicationFailureException(problem, ErrorTypes.ReviewRefused);
        if (_isOpen) return;
        var step = loanCase.Status.Step;
        throw NotWaiting(step == LoanStep.UnderReview ? "is being decided or cancelled" : $"is in step {LoanJson.NameOf(step)}");
    }

    public async Task<LoanDecision> SubmitAsync(ReviewRequest review)
    {
        (_review, _isOpen) = (review, false);
        loanCase.TakeReview(review);
        var round = _round;
        // The wait outlives a cancellation of the workflow: the loan may still be booked, and the reviewer needs the decision.
        await Workflow.WaitConditionAsync(
            () => loanCase.Status.Decision is not null || _round > round || _isClosed, CancellationToken.None);
        if (loanCase.Status.Decision is { } decision) return decision;
        throw _isClosed
            ? new ApplicationFailureException("The application was closed without a decision", ErrorTypes.ReviewRefused)
            : new ApplicationFailureException(
                $"The application is under review again. {loanCase.Status.Referral}", ErrorTypes.ApprovalFailed);
    }

    // Lets every reviewer who is still waiting get a response.
    public async Task CloseAsync()
    {
        _isClosed = true;
        await Workflow.WaitConditionAsync(() => Workflow.AllHandlersFinished, CancellationToken.None);
    }
}
