namespace LoanApproval.Worker.Hosting;

internal sealed class ReviewOptions
{
    public const string SectionName = "Review";

    // How long an application waits for manual review before it expires.
    public TimeSpan Deadline { get; set; } = LoanWorkflowSettings.DefaultReviewDeadline;
}
