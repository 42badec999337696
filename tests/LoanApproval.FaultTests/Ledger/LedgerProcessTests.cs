using LoanApproval.IntegrationTests.Ledger;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.FaultTests.Ledger;

// Real processes on one ledger: racing, killed while they write, killed and frozen at each crash point.
public abstract class LedgerProcessTests : IAsyncLifetime
{
    private LedgerStore _store = null!;

    protected abstract Task<LedgerStore> NewStoreAsync();

    // The result of the integrity check of the database; empty if there is no problem.
    protected abstract Task<string> CheckIntegrityAsync(LedgerStore store);

    public async Task InitializeAsync() => _store = await (await NewStoreAsync()).MigrateAsync();

    public async Task DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
    }

    [SkippableFact]
    public async Task Processes_that_race_get_one_loan_per_key()
    {
        var keys = Setting("LEDGER_RACE_KEYS", 40);
        var outcome = await ProcessRace.RunAsync(_store.Provider, _store.ConnectionString, processes: 4, threads: 8, keys);
        outcome.Errors.Should().BeEmpty();
        outcome.Results.Should().Be(4 * 8 * keys);
        outcome.DifferentLoans.Should().Be(keys);
        (await _store.ScalarAsync<long>("SELECT count(*) FROM loan_book")).Should().Be(keys);
    }

    [SkippableFact]
    public async Task Confirmed_bookings_survive_a_kill_and_none_is_incomplete()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var kills = Setting("LEDGER_KILLS", 25);
        var confirmed = 0;
        // Two at a time, so that a killed process can hold the lock that the other one waits for.
        await Parallel.ForAsync(0, kills, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (kill, _) =>
        {
            var lines = await WriteUntilKilledAsync(kill);
            Interlocked.Add(ref confirmed, lines.Count);
            var ids = lines.Select(line => line.Split(' ')[0]).ToList();
            var loans = await Task.WhenAll(ids.Select(_store.CountLoansAsync));
            loans.Should().AllBeEquivalentTo(1, "the ledger has confirmed the booking");
        });
        confirmed.Should().BeGreaterThan(kills);
        (await IncompleteBookingsAsync()).Should().Be(0);
        (await CheckIntegrityAsync(_store)).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Bookings_are_compared_with_the_bare_statements()
    {
        using var racer = RacerProcess.Start(_store.Provider, _store.ConnectionString, ["compare", "c", "50", "2"]);
        var (lines, _) = await racer.EndAsync();
        lines[^1].Should().MatchRegex(@"^ratio     rate \d+\.\d\d, p50 \d+\.\d\d$");
        // Five rounds and the warm-up.
        (await _store.ScalarAsync<long>("SELECT count(*) FROM loan_book")).Should().Be(60);
    }

    public static TheoryData<string> LedgerPoints => new(
        Enum.GetNames<DrillWorker.CrashPoint>().Where(name => name.StartsWith("Ledger", StringComparison.Ordinal)));

    [SkippableTheory]
    [MemberData(nameof(LedgerPoints))]
    public async Task Next_attempt_ends_with_one_loan_when_a_process_is_killed_at_a_crash_point(string point)
    {
        (await CrashDrill.ProblemsAsync(_store.Provider, _store.ConnectionString, point, _store.CountLoansAsync)).Should().BeEmpty();
        (await IncompleteBookingsAsync()).Should().Be(0);
    }

    [SkippableFact]
    public async Task Frozen_attempt_gets_the_loan_of_the_next_one_when_it_resumes()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var token = CrashDrill.NewToken();
        using var first = RacerProcess.Start(_store.Provider, _store.ConnectionString, ["decide", "A-1", "L-1"],
            ("CrashPoints__Armed", "LedgerOpenCommitted"), ("CrashPoints__TokenFile", token), ("CrashPoints__Action", "Pause"));
        await CrashDrill.WaitForAsync(() => File.Exists($"{token}.paused"));
        using var second = RacerProcess.Start(_store.Provider, _store.ConnectionString, ["decide", "A-1", "L-2"]);
        (await second.EndAsync()).Lines.Should().Equal("decided L-2");
        File.Delete($"{token}.paused");
        ProcessSignals.Send(first.Id, UnixSignal.Continue).Should().BeTrue();
        (await first.EndAsync()).Lines.Should().Equal("decided L-2");
        (await _store.CountLoansAsync("A-1")).Should().Be(1);
    }

    private async Task<List<string>> WriteUntilKilledAsync(int kill)
    {
        using var writer = RacerProcess.Start(_store.Provider, _store.ConnectionString, ["write", $"K{kill}"]);
        var lines = new List<string>();
        // The number of the kill is the seed. The kill comes at a random moment of the transaction after a random number of successes.
        var random = new Random(kill);
        for (var successes = random.Next(1, 20); successes > 0; successes--) lines.Add((await writer.ReadLineAsync())!);
        Thread.SpinWait(random.Next(0, 100_000));
        writer.Kill();
        lines.AddRange((await writer.EndAsync()).Lines);
        return lines;
    }

    private Task<long> IncompleteBookingsAsync() =>
        _store.ScalarAsync<long>(
            """
            SELECT (SELECT count(*) FROM loans l WHERE NOT EXISTS (SELECT 1 FROM effects e WHERE e.key = l.application_id || ':approval'))
                 + (SELECT count(*) FROM effects e WHERE e.key LIKE '%:approval'
                     AND NOT EXISTS (SELECT 1 FROM loans l WHERE e.key = l.application_id || ':approval'))
            """);

    private static int Setting(string name, int defaultValue) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
            : defaultValue;
}
