using LoanApproval.Campaign.Faults;
using LoanApproval.Contracts.Wire;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;
using Temporalio.Client;
using Temporalio.Runtime;

namespace LoanApproval.Campaign.Run;

// The processes of a campaign: a server with a database file, the partners, the workers.
internal sealed class CampaignSystem : IAsyncDisposable
{
    private readonly LogFile _partnersLog;
    private readonly LogFile _workersLog;
    private readonly ChildProcess _partners;

    private CampaignSystem(CampaignOptions options, CampaignFolder folder, DevServer server)
    {
        Server = server;
        PartnersUrl = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Choose()}");
        Ledger = new LedgerLocation(options.Ledger, options.ConnectionString ?? $"Data Source={folder["loans.db"]}");
        _partnersLog = new LogFile(folder["partners.log"]);
        _workersLog = new LogFile(folder["workers.log"]);
        var partners = BuiltProgram.Command(BuiltProgram.Partners)
            .WithEnvironmentVariables(CampaignSettings.Partners(options, PartnersUrl, folder["partners.db"]));
        _partners = ChildProcess.Start(partners, _partnersLog.WriteLine);
        var worker = BuiltProgram.Command(BuiltProgram.Worker).WithEnvironmentVariables(
            CampaignSettings.Worker(TemporalEnvironment.For(server.Address, server.Namespace), PartnersUrl, Ledger, folder.Outbox));
        Workers = [.. Enumerable.Range(0, options.Workers)
            .Select(_ => new WorkerSlot(() => ChildProcess.Start(worker, _workersLog.WriteLine)))];
    }

    public DevServer Server { get; }

    public string PartnersUrl { get; }

    public LedgerLocation Ledger { get; }

    public IReadOnlyList<WorkerSlot> Workers { get; }

    // Throws LocalServerException: The Temporal server cannot be started.
    public static async Task<CampaignSystem> StartAsync(CampaignOptions options, CampaignFolder folder)
    {
        var program = await new TemporalCliFinder().ProgramAsync();
        return new CampaignSystem(options, folder, await DevServer.StartAsync(program, new DevServerSettings
        {
            LogFile = folder["temporal.log"],
            DatabaseFile = folder["temporal.db"],
            WebUi = false,
            PreferredPort = null,
        }));
    }

    // Connects without the warnings of the SDK core: the campaign kills the server.
    public Task<TemporalClient> ConnectAsync() => TemporalClient.ConnectAsync(new TemporalClientConnectOptions(Server.Address)
    {
        Namespace = Server.Namespace,
        DataConverter = LoanJson.DataConverter,
        Runtime = new TemporalRuntime(new() { Telemetry = new() { Logging = new() { Filter = new(TelemetryFilterOptions.Level.Error) } } }),
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in Workers) await worker.DisposeAsync();
        await _partners.DisposeAsync();
        await Server.DisposeAsync();
        _workersLog.Dispose();
        _partnersLog.Dispose();
    }
}
