using System.Diagnostics;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.RawPartners;

namespace LoanApproval.FaultTests.FaultMatrix;

// One worker and a raw partner. Runs many rows concurrently, so that the matrix takes seconds.
public sealed class FaultMatrixFixture(ServerFixture server) : IAsyncLifetime
{
    // With more concurrency, the test would measure the load of two cores instead of the delays.
    private readonly SemaphoreSlim _lanes = new(16);
    private readonly Dictionary<string, RowOutcome> _outcomes = new(StringComparer.Ordinal);
    private LoanSystem? _system;

    public MatrixRows Rows { get; } = new();

    public LoanSystem System => _system ?? throw new InvalidOperationException("The system is not started.");

    public RawPartner Partner { get; private set; } = null!;

    // The duration of all rows.
    public TimeSpan Duration { get; private set; }

    // The peak growth of the memory of the worker, in bytes.
    public long MemoryGrowth { get; private set; }

    // The longest time from scheduling an activity to its first call. It is the delay that this machine adds.
    public TimeSpan Lag { get; private set; }

    public RowOutcome Outcome(string row) => _outcomes[row];

    public async Task InitializeAsync()
    {
        var rows = Rows.All.ToDictionary(row => row.Name, StringComparer.Ordinal);
        Partner = new RawPartner((request, number) => Choose(rows, request, number));
        _system = await LoanSystem.StartAsync(
            server, "matrix", new LoanSystemOptions
            {
                BureauUrl = Partner.BaseUrl,
                VerifierUrl = Partner.BaseUrl,
                Worker = MatrixPolicy.Settings
            });
        var worker = await _system.StartWorkerAsync();

        // The first loan of a worker is slower, because code is compiled and connections are opened.
        await _system.DecideAsync("warm-up", "warm-up", "passport");
        var before = worker.Memory().Now;
        var start = Stopwatch.GetTimestamp();
        var running = rows.Values.Select(async row => (row.Name, Outcome: await RunAsync(row))).ToList();
        foreach (var (name, outcome) in await Task.WhenAll(running)) _outcomes[name] = outcome;
        Duration = Stopwatch.GetElapsedTime(start);
        Lag = rows.Keys.Max(LagOf);
        MemoryGrowth = worker.Memory().Peak - before;
    }

    public async Task DisposeAsync()
    {
        if (_system is not null) await _system.DisposeAsync();
        await Partner.DisposeAsync();
        _lanes.Dispose();
    }

    private TimeSpan LagOf(string row) =>
        Partner.Epoch + Partner.Calls(row)[0].At - _outcomes[row].History.ScheduledAt(ActivityNames.CheckCreditScore);

    private static RawResponse Choose(Dictionary<string, MatrixRow> rows, RawRequest request, int number)
    {
        if (request.IsDocument) return RawResponses.Verified;
        if (!request.IsCreditCheck) return RawResponses.Status(404);
        return rows.TryGetValue(request.ApplicantId, out var row) && number <= row.Faults ? row.Response : RawResponses.Good;
    }

    private async Task<RowOutcome> RunAsync(MatrixRow row)
    {
        await _lanes.WaitAsync();
        try
        {
            var loan = await System.StartLoanAsync(row.Name, row.Name, "passport");
            if (row.Class == RowClass.Postponed) return await PostponedAsync(loan);
            var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
            return new(decision, await LoanSystem.HistoryAsync(loan));
        }
        finally
        {
            _lanes.Release();
        }
    }

    private async Task<RowOutcome> PostponedAsync(WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan)
    {
        RowOutcome? outcome = null;
        await Eventually.Async(
            async () =>
            {
                var pending = (await System.DescribeAsync(loan.Id)).PendingActivities.SingleOrDefault();
                outcome = new(null, await LoanSystem.HistoryAsync(loan), pending);
                return pending is { Attempt: 2, NextAttemptScheduleTime: not null };
            },
            LoanSystem.Deadline,
            $"{loan.Id} waits for its second attempt");
        await loan.CancelAsync();
        await FluentActions.Awaiting(() => loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Should()
            .ThrowAsync<WorkflowFailedException>();
        return outcome!;
    }
}
