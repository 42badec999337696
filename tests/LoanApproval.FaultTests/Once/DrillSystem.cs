using LoanApproval.Campaign.Once;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Once;

// Starts a LoanSystem whose workers notice a lost attempt within seconds and retry forever.
public static class DrillSystem
{
    private static readonly string[] _activities =
        ["CheckCreditScore", "VerifyDocuments", "ApproveLoan", "RecordDecision", "SendNotification"];

    public static (string Name, string Value)[] Timeouts =>
    [
        .. _activities.SelectMany(activity => new[]
        {
            ($"ActivityPolicies:{activity}:StartToCloseTimeout", "00:00:03"),
            // No step goes to manual review, no matter how often its attempt is lost.
            ($"ActivityPolicies:{activity}:MaximumAttempts", "0"),
            ($"ActivityPolicies:{activity}:MaximumInterval", "00:00:01"),
        }),
        ("ActivityPolicies:VerifyDocuments:StartToCloseTimeout", "00:01:00"),
        ("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "00:00:01.500"),
        ("Worker:StickyQueueTimeout", "00:00:01"),
    ];

    // Uses a server that the test owns, and its folder.
    public static async Task<LoanSystem> StartAsync(
        DevServer server, TestFolder folder, params (string Name, string Value)[] partnerSettings) =>
        await LoanSystem.StartAsync(
            new TestNamespace(server.Namespace, server.Address, await server.ConnectAsync()),
            new LoanSystemOptions { Folder = folder, Partners = partnerSettings, Worker = Timeouts });

    // Uses a namespace on the server of the run.
    public static Task<LoanSystem> StartAsync(
        ServerFixture server, string prefix, LedgerLocation? ledger = null, params (string Name, string Value)[] partnerSettings) =>
        LoanSystem.StartAsync(
            server,
            prefix,
            new LoanSystemOptions
            {
                Partners = partnerSettings,
                Worker = ledger is null ? Timeouts : [.. Timeouts, .. ledger.Settings.Select(setting => (setting.Key, setting.Value!))],
            });
}
