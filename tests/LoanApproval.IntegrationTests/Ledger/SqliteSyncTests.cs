using CliWrap;
using CliWrap.Buffered;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Ledger;

// Each booking waits for the disk. Counts the fsync calls in a trace, because a pragma proves nothing.
public sealed class SqliteSyncTests
{
    private const int Bookings = 200;

    // The racer warms up with a quarter of the bookings.
    private const int Commits = Bookings + (Bookings / 4);
    private static readonly string? _strace = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "strace")).FirstOrDefault(File.Exists);

    [SkippableFact]
    public async Task Each_booking_syncs_to_the_disk()
    {
        Skip.If(_strace is null, SkipReasons.NoStrace);
        await using var store = LedgerStore.NewSqlite();
        await store.MigrateAsync();
        var trace = store.File + ".trace";
        var result = await Cli.Wrap(_strace!)
            .WithArguments(
            [
                "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", trace,
                "dotnet", Path.Combine(AppContext.BaseDirectory, "LoanApproval.LedgerRacer.dll"), "measure", "sync", $"{Bookings}", "1",
            ])
            .WithEnvironmentVariables(
                new Dictionary<string, string?> { ["Ledger__Provider"] = "Sqlite", ["Ledger__ConnectionString"] = store.ConnectionString })
            .ExecuteBufferedAsync();
        result.StandardOutput.Should().Contain("p50");
        (await File.ReadAllLinesAsync(trace)).Count(line => line.Contains("sync(", StringComparison.Ordinal)).Should()
            .BeGreaterThanOrEqualTo(Commits);
    }
}
