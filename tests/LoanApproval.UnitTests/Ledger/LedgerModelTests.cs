using CsCheck;
using LoanApproval.DrillWorker;
using LoanApproval.Worker.Ledger;
using LoanApproval.Worker.Ledger.Sqlite;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.UnitTests.Ledger;

/// <summary>Any order of calls, repetitions, conflicts and crashes: the ledger answers as its model does.</summary>
public sealed class LedgerModelTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly Gen<LedgerStep[]> Steps =
        Gen.Select(Gen.Enum<LedgerStepKind>(), Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 1],
            (kind, attempt, amount, crash, application) => new LedgerStep(kind, attempt, amount == 0 ? 2_000m : 1_000m, crash == 0, application)).Array[1, 15];

    // In memory where the system has a folder there: what is asked here is the answer, not the disk.
    private const string InMemory = "/dev/shm";

    private static readonly int Sequences = Environment.GetEnvironmentVariable("LONG_DRILLS") == "1" ? 100_000 : 2_000;

    private readonly string _folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists(InMemory) ? InMemory : Path.GetTempPath(), $"loan-model-{Path.GetRandomFileName()}")).FullName;
    private SqliteLedgerDatabase _database = null!;
    private int _run;

    public static TheoryData<PlantedBug> Bugs => [.. Enum.GetValues<PlantedBug>()];

    public Task InitializeAsync()
    {
        _database = new SqliteLedgerDatabase($"Data Source={Path.Combine(_folder, "loans.db")}");
        return _database.MigrateAsync(None);
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_ledger_answers_as_its_model_does() =>
        await Steps.SampleAsync(async steps => (await AnswersAsync(steps, Open)).Agree, iter: Sequences, threads: 1);

    [Theory]
    [MemberData(nameof(Bugs))]
    public async Task The_model_finds_out_each_planted_bug(PlantedBug bug)
    {
        var agreed = true;
        await Steps.SampleAsync(
            async steps =>
            {
                if (agreed) agreed = (await AnswersAsync(steps, crash => new BuggyLedger(Open(crash), bug))).Agree;
                return true;
            },
            iter: 500,
            threads: 1);
        agreed.Should().BeFalse();
    }

    private ILedger Open(ICrashPoints? crashPoints) =>
        crashPoints is null ? new SqlLedger(_database, TimeProvider.System) : CrashPointLedger.Over(_database, crashPoints);

    private async Task<(bool Agree, string Trace)> AnswersAsync(LedgerStep[] steps, Func<ICrashPoints?, ILedger> open)
    {
        var run = Interlocked.Increment(ref _run);
        var models = new[] { new LedgerModel(), new LedgerModel() };
        var loans = new Loan?[2];
        foreach (var drawn in steps)
        {
            var step = drawn with { Id = $"A-{run}-{drawn.Application}" };
            var expected = models[step.Application].Apply(step);
            if (expected == "nothing to approve") continue;
            var (answer, loan) = await CallAsync(open(step.Crashes ? new ClaimFaults() : null), step, loans[step.Application]);
            loans[step.Application] ??= loan;
            // A transaction that changes nothing fails as well.
            if (answer != expected && answer != "crash") return (false, $"{step}: {answer}, not {expected}");
        }
        return (true, "");
    }

    private static async Task<(string Answer, Loan? Loan)> CallAsync(ILedger ledger, LedgerStep step, Loan? booked)
    {
        try
        {
            switch (step.Kind)
            {
                case LedgerStepKind.Open:
                    return (await ledger.OpenAsync(step.Opening(), None) is { } decision ? LedgerModel.DisplayText(decision) : "open", null);
                case LedgerStepKind.Book:
                    var booking = await ledger.BookAsync(step.Loan(), None);
                    return (booking.Loan?.LoanId ?? LedgerModel.DisplayText(booking.Closed!), booking.Loan);
                case LedgerStepKind.Decline:
                    return (LedgerModel.DisplayText(await ledger.DecideAsync(step.Declined(), None)), null);
                default:
                    return (LedgerModel.DisplayText(await ledger.DecideAsync(step.Approved(booked ?? step.Loan()), None)), null);
            }
        }
        catch (LedgerConflictException)
        {
            return ("conflict", null);
        }
        catch (InvalidOperationException)
        {
            return ("crash", null);
        }
    }
}
