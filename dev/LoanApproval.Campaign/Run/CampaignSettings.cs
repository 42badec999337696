using System.Globalization;
using LoanApproval.Campaign.Once;

namespace LoanApproval.Campaign.Run;

/// <summary>The settings of partners and workers in a campaign.</summary>
internal static class CampaignSettings
{
    public static Dictionary<string, string?> Partners(CampaignOptions options, string url, string store) => new()
    {
        ["ASPNETCORE_URLS"] = url,
        ["Store__Path"] = store,
        ["Documents__Delay"] = "00:00:00.200",
        ["Bureau__Delay"] = "00:00:00.050",
        ["Chaos__Rate"] = options.Chaos.ToString(CultureInfo.InvariantCulture),
        ["Chaos__Seed"] = options.Seed.ToString(CultureInfo.InvariantCulture),
        ["Chaos__MaxFaultsPerKey"] = "4",
    };

    public static Dictionary<string, string?> Worker(IReadOnlyDictionary<string, string?> temporal, string partnersUrl, LedgerLocation ledger, string outbox)
    {
        var settings = new Dictionary<string, string?>(temporal)
        {
            ["CreditBureau__BaseUrl"] = partnersUrl,
            ["DocumentVerification__BaseUrl"] = partnersUrl,
            ["Notification__Outbox"] = outbox,
            // A worker that starts while the server is down waits for it.
            ["Startup__ServerWait"] = "00:05:00",
            ["Worker__StickyQueueTimeout"] = "00:00:01",
            ["ActivityPolicies__VerifyDocuments__HeartbeatTimeout"] = "00:00:03",
            ["ActivityPolicies__VerifyDocuments__StartToCloseTimeout"] = "00:01:00",
        };
        foreach (var (name, value) in ledger.Settings) settings[name] = value;
        foreach (var activity in (string[])["CheckCreditScore", "ApproveLoan", "SendNotification"])
            settings[$"ActivityPolicies__{activity}__StartToCloseTimeout"] = "00:00:05";
        foreach (var activity in (string[])["CheckCreditScore", "VerifyDocuments", "ApproveLoan", "SendNotification"])
        {
            // Without an end, so that no step is given to a person: what the oracle says is then what must come.
            settings[$"ActivityPolicies__{activity}__ScheduleToCloseTimeout"] = "01:00:00";
            settings[$"ActivityPolicies__{activity}__MaximumAttempts"] = "0";
            settings[$"ActivityPolicies__{activity}__MaximumInterval"] = "00:00:05";
        }
        settings["ActivityPolicies__VerifyDocuments__ScheduleToStartTimeout"] = "01:00:00";
        return settings;
    }
}
