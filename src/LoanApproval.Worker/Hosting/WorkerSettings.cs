using LoanApproval.Worker.PartnerClients;
using LoanApproval.Workflows.Timeouts;
using Microsoft.Extensions.Configuration;

namespace LoanApproval.Worker.Hosting;

/// <summary>Every setting of the worker but the ledger's and the notification's, read and checked as one.</summary>
public sealed class WorkerSettings
{
    public required WorkerOptions Worker { get; init; }
    public required StartupOptions Startup { get; init; }
    public required CreditBureauOptions CreditBureau { get; init; }
    public required DocumentVerificationOptions DocumentVerification { get; init; }
    public required CallApiOptions CallApi { get; init; }
    public required LoanWorkflowSettings Workflow { get; init; }

    /// <summary>The hosts that <c>CallApi</c> may call.</summary>
    public IReadOnlySet<string> AllowedHosts { get; private set; } = new HashSet<string>();

    /// <summary>Reads them.</summary>
    /// <exception cref="SettingException">The first wrong setting; of the policies, all of them.</exception>
    public static WorkerSettings Read(IConfiguration configuration)
    {
        var review = configuration.Read<ReviewOptions>(ReviewOptions.SectionName);
        var policies = configuration.Read<ActivityPolicies>(ActivityPolicies.SectionName, refuseUnknown: true);
        var settings = new WorkerSettings
        {
            Worker = configuration.Read<WorkerOptions>(WorkerOptions.SectionName),
            Startup = configuration.Read<StartupOptions>(StartupOptions.SectionName),
            CreditBureau = configuration.Read<CreditBureauOptions>(CreditBureauOptions.SectionName),
            DocumentVerification = configuration.Read<DocumentVerificationOptions>(DocumentVerificationOptions.SectionName),
            CallApi = configuration.Read<CallApiOptions>(CallApiOptions.SectionName),
            Workflow = new(policies, review.Deadline),
        };
        review.Check();
        settings.Worker.Check();
        settings.Startup.Check();
        settings.CreditBureau.Check(CreditBureauOptions.SectionName);
        settings.DocumentVerification.Check();
        settings.AllowedHosts = settings.CallApi.Check(settings.CreditBureau.Address, settings.DocumentVerification.Address);
        if (ActivityPolicyRules.Check(policies) is { Count: > 0 } broken) throw new SettingException(string.Join(Environment.NewLine, broken));
        return settings;
    }
}
