namespace LoanApproval.Campaign.Run;

// The settings of partners and workers. The retry policies are the defaults.
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

    public static Dictionary<string,
        string?> Worker(IReadOnlyDictionary<string, string?> temporal, string partnersUrl, LedgerLocation ledger, string outbox)
    {
        var settings = new Dictionary<string, string?>(temporal)
        {
            ["CreditBureau__BaseUrl"] = partnersUrl,
            ["DocumentVerification__BaseUrl"] = partnersUrl,
            ["Notification__Outbox"] = outbox,
            // A worker may start while the server is down.
            ["Startup__ServerWait"] = "00:05:00",
            ["Worker__StickyQueueTimeout"] = "00:00:01",
            ["ActivityPolicies__VerifyDocuments__HeartbeatTimeout"] = "00:00:03",
            ["ActivityPolicies__VerifyDocuments__StartToCloseTimeout"] = "00:01:00",
        };
        foreach (var (name, value) in ledger.Settings) settings[name] = value;
        // Shorter than the defaults, so that a lost attempt is noticed within seconds.
        foreach (var activity in (string[])["CheckCreditScore", "ApproveLoan", "RecordDecision", "SendNotification"])
            settings[$"ActivityPolicies__{activity}__StartToCloseTimeout"] = "00:00:05";
        return settings;
    }
}
