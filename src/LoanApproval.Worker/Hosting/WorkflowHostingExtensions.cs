namespace LoanApproval.Worker.Hosting;

internal static class WorkflowHostingExtensions
{
    /// <summary>Adds the settings that workflows read.</summary>
    public static IHostApplicationBuilder AddWorkflowSettings(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<ReviewOptions>(ReviewOptions.SectionName);
        builder.AddSettings<ActivityPolicies, ActivityPoliciesValidator>(ActivityPolicies.SectionName);
        builder.Services.AddSingleton(provider => new LoanWorkflowSettings(
            provider.GetRequiredService<ActivityPolicies>(), provider.GetRequiredService<ReviewOptions>().Deadline));
        return builder;
    }
}
