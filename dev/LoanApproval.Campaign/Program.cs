using System.CommandLine;
using LoanApproval.Campaign.Run;
using LoanApproval.LocalServer;

var applications = new Option<int>("--applications") { Description = "Number of applications.", DefaultValueFactory = _ => 500 };
var perSecond = new Option<double>("--per-second") { Description = "Applications submitted per second.", DefaultValueFactory = _ => 2.5 };
var workers = new Option<int>("--workers") { Description = "Number of worker processes.", DefaultValueFactory = _ => 2 };
var killEvery = new Option<double>(
    "--kill-every")
{ Description = "Seconds between two SIGKILLs of a worker; 0 for no kills.", DefaultValueFactory = _ => 5 };
var restartEvery = new Option<double>(
    "--restart-server-every")
{
    Description = "Seconds between two SIGKILLs of the server; 0 for no kills.",
    DefaultValueFactory = _ =>
    60
};
var chaos = new Option<double>(
    "--chaos")
{ Description = "Share of calls that the partners fail, 0 to 1.", DefaultValueFactory = _ => 0.3 };
var seed = new Option<int>("--seed") { Description = "Determines the applications and the faults.", DefaultValueFactory = _ => 42 };
var ledger = new Option<string>("--ledger") { Description = "Sqlite or Postgres.", DefaultValueFactory = _ => LedgerLocation.Sqlite };
var connectionString =
    new Option<string?>("--connection-string")
    {
        Description =
        "Connection string of the ledger. Default for Sqlite: a file in the campaign's folder."
    };
var patience = new Option<int>(
    "--patience")
{ Description = "Seconds to wait for all decisions after the last fault.", DefaultValueFactory = _ => 300 };
var root = new RootCommand(
    "Submits applications while workers and the server are killed and the partners fail, and compares the effects with the expected ones.")
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
        Patience = TimeSpan.FromSeconds(parsed.GetValue(patience)),
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
