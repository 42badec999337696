using System.Collections.Concurrent;
using System.Diagnostics;
using LoanApproval.IntegrationTests.Loans;

namespace LoanApproval.FaultTests.Recovery;

// Ten concurrent applications. When one is decided, the next is submitted.
public sealed class LoanStreams(LoanSystem system, string prefix)
{
    public const int AtOnce = 10;

    // The timeout of a workflow task.
    public static readonly TimeSpan TaskTimeout = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<(string Id, TimeSpan Took, LoanDecision Decision)> _decided = new();
    private int _started;

    // The applications in the order of their decisions.
    public IReadOnlyList<string> Ids => [.. _decided.Select(d => d.Id)];

    public IReadOnlyList<LoanDecision> Decisions => [.. _decided.Select(d => d.Decision)];

    public TimeSpan Max => _decided.Max(d => d.Took);

    // Submits applications until the work has completed, and waits for the running ones.
    public async Task RunDuringAsync(Func<Task> work)
    {
        using var done = new CancellationTokenSource();
        var streams = Enumerable.Range(0, AtOnce).Select(_ => StreamAsync(done.Token)).ToList();
        try
        {
            await work();
        }
        finally
        {
            await done.CancelAsync();
        }
        await Task.WhenAll(streams);
    }

    // share: 0.99 for the 99th percentile.
    public TimeSpan Percentile(double share)
    {
        var times = _decided.Select(d => d.Took).Order().ToList();
        return times[Math.Min(times.Count - 1, (int)(times.Count * share))];
    }

    public override string ToString() =>
        $"{_decided.Count} loans, p50 {Text(Percentile(0.5))}, p95 {Text(Percentile(0.95))}, p99 {Text(Percentile(0.99))}, max {Text(Max)}";

    private static string Text(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    private async Task StreamAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Interlocked.Increment(ref _started)}");
            var application = new LoanApplication
            {
                ApplicationId = id,
                ApplicantId = "alice",
                Amount = 25_000m,
                DocumentIds = ["passport", "payslip"]
            };
            var clock = Stopwatch.StartNew();
            var loan = await system.Client.StartWorkflowAsync(
                (ILoanApprovalWorkflow w) => w.RunAsync(application),
                new(WorkflowNames.LoanWorkflowId(id), TaskQueues.LoanApproval) { TaskTimeout = TaskTimeout });
            var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline, CancellationToken.None);
            _decided.Enqueue((id, clock.Elapsed, decision));
        }
    }
}
