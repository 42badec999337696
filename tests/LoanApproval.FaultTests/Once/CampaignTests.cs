using CliWrap;
using CliWrap.Buffered;
using LoanApproval.Campaign.Once;
using LoanApproval.Campaign.Run;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Once;

// A small campaign with a fixed seed and the default retry policies, on each ledger.
[Collection(FaultCollections.PostgresCrashes)]
public sealed class CampaignTests(PostgresCrashPointTests.PostgresFixture postgres) : IClassFixture<PostgresCrashPointTests.PostgresFixture>
{
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(6);

    [SkippableFact]
    public Task Campaign_on_SQLite_loses_no_effect_and_repeats_none() => RunAsync("--ledger", LedgerLocation.Sqlite);

    [SkippableFact]
    public async Task Campaign_on_PostgreSQL_loses_no_effect_and_repeats_none() =>
        await RunAsync("--ledger", LedgerLocation.Postgres, "--connection-string", await postgres.Server.CreateSchemaAsync());

    private static async Task RunAsync(params string[] ledger)
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        using var deadline = new CancellationTokenSource(_deadline);
        var result = await Cli.Wrap("dotnet")
            .WithArguments(
            [
                // The copy in the output folder of the tests is also below the solution folder, so it can find the other programs.
                typeof(CampaignOptions).Assembly.Location,
                "--applications", "30", "--per-second", "2", "--workers", "2", "--kill-every", "4", "--restart-server-every", "9",
                "--chaos", "0.3", "--seed", "42", "--decision-timeout", "240", .. ledger,
            ])
            .WithEnvironmentVariables(TemporalEnvironment.Cleared)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(deadline.Token);
        result.StandardOutput.Should().Contain("lost 0, duplicated 0, wrong 0", result.StandardOutput + result.StandardError);
        result.ExitCode.Should().Be(0);
    }
}
