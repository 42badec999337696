namespace LoanApproval.Worker.Hosting;

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
