using System.CommandLine;
using LoanApproval.DevHost.Console;
using LoanApproval.LocalServer;

namespace LoanApproval.Campaign.Run;

// The command line. It validates every option before the campaign starts.
internal static class CampaignCommand
{
    private static readonly Option<int> _applications = New("--applications", "Number of applications.", 500);
    private static readonly Option<double> _perSecond = New("--per-second", "Applications submitted per second.", 2.5);
    private static readonly Option<int> _workers = New("--workers", "Number of worker processes.", 2);
    private static readonly Option<double> _killEvery =
        New("--kill-every", "Seconds between two SIGKILLs of a worker; 0 for no kills.", 5d);
    private static readonly Option<double> _restartEvery =
        New("--restart-server-every", "Seconds between two SIGKILLs of the server; 0 for no kills.", 60d);
    private static readonly Option<double> _chaos = New("--chaos", "Share of partner calls that fail, from 0 to 1.", 0.3);
    private static readonly Option<int> _seed = New("--seed", "Determines the applications and the faults.", 42);
    private static readonly Option<string> _ledger = New("--ledger", "Sqlite or Postgres.", LedgerLocation.Sqlite);
    private static readonly Option<int> _decisionTimeout =
        New("--decision-timeout", "Seconds to wait for all decisions after the last fault.", 300);

    private static readonly Option<string?> _connectionString = new("--connection-string")
    {
        Description = "Connection string of the ledger. Default for Sqlite: a file in the campaign's folder.",
    };

    public static RootCommand Create(Func<CampaignOptions, Task<int>> run, TextWriter error)
    {
        var root = new RootCommand(
            "Submits applications while workers and the server are killed and the partners fail, "
            + "and compares the effects with the expected ones.")
        {
            _applications, _perSecond, _workers, _killEvery, _restartEvery, _chaos, _seed, _ledger, _connectionString, _decisionTimeout,
        };
        root.SetAction(async parsed =>
        {
            try
            {
                return await run(Options(parsed));
            }
            catch (Exception e) when (e is ArgumentException or LocalServerException)
            {
                await error.WriteLineAsync(e.Message);
                return UsageErrors.ExitCode;
            }
        });
        return root;
    }

    private static CampaignOptions Options(ParseResult parsed)
    {
        var options = new CampaignOptions
        {
            Applications = parsed.GetValue(_applications),
            PerSecond = parsed.GetValue(_perSecond),
            Workers = parsed.GetValue(_workers),
            KillEvery = parsed.GetValue(_killEvery),
            RestartServerEvery = parsed.GetValue(_restartEvery),
            Chaos = parsed.GetValue(_chaos),
            Seed = parsed.GetValue(_seed),
            Ledger = parsed.GetRequiredValue(_ledger),
            ConnectionString = parsed.GetValue(_connectionString),
            DecisionTimeoutSeconds = parsed.GetValue(_decisionTimeout),
        };
        options.Check();
        return options;
    }

    private static Option<T> New<T>(string name, string description, T value) =>
        new(name) { Description = description, DefaultValueFactory = _ => value };
}
