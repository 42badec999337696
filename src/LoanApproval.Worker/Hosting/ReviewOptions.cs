using LoanApproval.Workflows.Timeouts;

namespace LoanApproval.Worker.Hosting;

/// <summary>Section <c>Review</c>.</summary>
public sealed class ReviewOptions
{
    public const string SectionName = "Review";

    /// <summary>How long an application waits for a person before it is expired.</summary>
    public TimeSpan Deadline { get; set; } = LoanWorkflowSettings.DefaultReviewDeadline;

    /// <exception cref="SettingException">Not over zero.</exception>
    public void Check()
    {
        if (Deadline <= TimeSpan.Zero) throw new SettingException($"{SectionName}:Deadline is {Deadline}; it must be over 00:00:00.");
    }
}
