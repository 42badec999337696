namespace LoanApproval.Worker.Hosting;

internal sealed class ReviewOptions
{
    public const string SectionName = "Review";
    public TimeSpan Deadline { get; set; } = LoanWorkflowSettings.DefaultReviewDeadline;
}
