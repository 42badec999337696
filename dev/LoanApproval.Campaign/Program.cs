using System.CommandLine;
using LoanApproval.Campaign.Once;
using LoanApproval.Campaign.Run;
using LoanApproval.LocalServer;

var applications = new Option<int>("--applications") { Description = "How many.", DefaultValueFactory = _ => 500 };
var perSecond = new Option<double>("--per-second") { Description = "Submitted in a second.", DefaultValueFactory = _ => 2.5 };
var workers = new Option<int>("--workers") { Description = "Worker processes.", DefaultValueFactory = _ => 2 };
var killEvery = new Option<double>("--kill-every") { Description = "Seconds between two SIGKILLs of a worker; 0: none.", DefaultValueFactory = _ => 5 };
var restartEvery = new Option<double>("--restart-server-every") { Description = "Seconds between two SIGKILLs of the server; 0: none.", DefaultValueFactory = _ => 60 };
var chaos = new Option<double>("--chaos") { Description = "The share of calls that the partners spoil.", DefaultValueFactory = _ => 0.3 };
var seed = new Option<int>("--seed") { Description = "Makes applications and faults.", DefaultValueFactory = _ => 42 };
var ledger = new Option<string>("--ledger") { Description = "Sqlite or Postgres.", DefaultValueFactory = _ => LedgerLocation.Sqlite };
var connectionString = new Option<string?>("--connection-string") { Description = "Of the ledger; for Sqlite a file of the campaign's own where it is absent." };
var patience = new Option<int>("--patience") { Description = "Seconds that all may take after the last fault.", DefaultValueFactory = _ => 300 };
var root = new RootCommand("Submits applications while workers and server are killed and the partners misbehave, and compares what is there with what must be.")
{
    applications, perSecond, workers, killEvery, restartEvery, chaos, seed, ledger, connectionString, patience,
};
root.SetAction(async parsed =>
{
    var options = new CampaignOptions
    {
        Applications = parsed.GetValue(applications),
        PerSecond = parsed.GetValue(perSecond),
        Workers = parsed.GetValue(workers),
        KillEvery = parsed.GetValue(killEvery),
        RestartServerEvery = parsed.GetValue(restartEvery),
        Chaos = parsed.GetValue(chaos),
        Seed = parsed.GetValue(seed),
        Ledger = parsed.GetRequiredValue(ledger),
        ConnectionString = parsed.GetValue(connectionString),
        StuckAfter = TimeSpan.FromSeconds(parsed.GetValue(patience)),
    };
    try
    {
        options.Check();
        return await new CampaignRun(options, Console.Out).RunAsync();
    }
    catch (Exception e) when (e is ArgumentException or LocalServerException)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 64;
    }
});
return await root.Parse(args).InvokeAsync();
