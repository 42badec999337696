namespace LoanApproval.Worker.Hosting;

internal sealed class ReviewOptions
{
    public const string SectionName = "Review";

    // How long an application waits for manual review before it expires.
    public TimeSpan Deadline { get; set; } = LoanWorkflowSettings.DefaultReviewDeadline;
}

internal static class WorkflowHostingExtensions
{
    public static void AddWorkflowSettings(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<ReviewOptions>(ReviewOptions.SectionName);
        builder.AddSettings<ActivityPolicies>(ActivityPolicies.SectionName);
        builder.Services.AddSingleton(provider => new LoanWorkflowSettings(
            provider.GetRequiredService<ActivityPolicies>(), provider.GetRequiredService<ReviewOptions>().Deadline));
    }
}
