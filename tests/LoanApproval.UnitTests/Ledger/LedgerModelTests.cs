using CsCheck;
using LoanApproval.DrillWorker;
using LoanApproval.Worker.Ledger;
using LoanApproval.Worker.Ledger.Sqlite;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.UnitTests.Ledger;

// The ledger returns the results of its model for any order of calls, repetitions, conflicts and crashes.
public sealed class LedgerModelTests : IAsyncLifetime
{
    private static readonly CancellationToken _none = CancellationToken.None;

    private static readonly Gen<LedgerStep[]> _steps =
        Gen.Select(Gen.Enum<LedgerStepKind>(), Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 1],
            (kind, attempt, amount, crash, application) =>
                new LedgerStep(kind, attempt, amount == 0 ? 2_000m : 1_000m, crash == 0, application)).Array[1, 15];

    // A folder in memory if there is one, because the test does not need the disk.
    private const string InMemory = "/dev/shm";

    private static readonly int _sequences = Environment.GetEnvironmentVariable("LONG_DRILLS") == "1" ? 100_000 : 1_000;

    private readonly string _folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists(InMemory) ? InMemory : Path.GetTempPath(), $"loan-model-{Path.GetRandomFileName()}")).FullName;
    private SqliteLedgerDatabase _database = null!;
    private int _run;

    public static TheoryData<PlantedBug> Bugs => [.. Enum.GetValues<PlantedBug>()];

    public Task InitializeAsync()
    {
        _database = new SqliteLedgerDatabase($"Data Source={Path.Combine(_folder, "loans.db")}");
        return _database.MigrateAsync(_none);
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Ledger_returns_the_results_of_its_model() =>
        await _steps.SampleAsync(async steps => (await CompareAsync(steps, Open)).Agree, iter: _sequences, threads: 1);

    [Theory]
    [MemberData(nameof(Bugs))]
    public async Task Model_detects_each_planted_bug(PlantedBug bug)
    {
        var agreed = true;
        await _steps.SampleAsync(
            async steps =>
            {
                if (agreed) agreed = (await CompareAsync(steps, crash => new BuggyLedger(Open(crash), bug))).Agree;
                return true;
            },
            iter: 500,
            threads: 1);
        agreed.Should().BeFalse();
    }

    private ILedger Open(ICrashPoints? crashPoints) =>
        crashPoints is null ? new SqlLedger(_database, TimeProvider.System) : CrashPointLedger.Over(_database, crashPoints);

    private async Task<(bool Agree, string Trace)> CompareAsync(LedgerStep[] steps, Func<ICrashPoints?, ILedger> open)
    {
        var run = Interlocked.Increment(ref _run);
        var models = new[] { new LedgerModel(), new LedgerModel() };
        foreach (var drawn in steps)
        {
            var step = drawn with { Id = $"A-{run}-{drawn.Application}" };
            var expected = models[step.Application].Apply(step);
            var result = await CallAsync(open(step.Crashes ? new ClaimFaults() : null), step);
            if (result != expected) return (false, $"{step}: {result}, not {expected}");
        }
        return (true, "");
    }

    private static async Task<string> CallAsync(ILedger ledger, LedgerStep step)
    {
        try
        {
            return step.Kind switch
            {
                LedgerStepKind.Find => DisplayText(await ledger.FindDecisionAsync(step.Opening(), _none)),
                LedgerStepKind.Open => await ledger.OpenAsync(step.Opening(), EffectKeys.CreditCheck(step.Opening()), "720", _none),
                LedgerStepKind.Book => DisplayText(await ledger.BookAsync(step.Opening(), step.Approved(), step.RequestedAt, _none)),
                LedgerStepKind.Decline => DisplayText(await ledger.DecideAsync(step.Opening(), step.Declined(), _none)),
                _ => DisplayText(await ledger.CancelAsync(step.Opening(), step.RequestedAt, _none)),
            };
        }
        catch (LedgerConflictException)
        {
            return "conflict";
        }
        catch (InvalidOperationException)
        {
            return "crash";
        }
    }

    private static string DisplayText(LoanDecision? decision) => decision is null ? "none" : LedgerModel.DisplayText(decision);
}
