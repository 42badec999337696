using LoanApproval.Workflows.Batches;

namespace LoanApproval.UnitTests.Batches;

// Decides immediately, or after Release.
internal sealed class FakeSubmitter : ILoanSubmitter
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private int _atOnce;

    public bool Hold { get; set; }

    public bool HoldFirst { get; set; }

    public SubmissionOutcome Outcome { get; set; } = new(BatchRowStatus.Approved);

    public List<string> Submitted { get; } = [];

    public HashSet<bool> RestartFailed { get; } = [];

    public int MaxConcurrent { get; private set; }

    public void Release() => _released.SetResult();

    public Task WaitForAsync(int count)
    {
        lock (_gate)
        {
            if (Submitted.Count >= count) return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            return reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public async Task<SubmissionOutcome> SubmitAsync(LoanApplication application, bool restartFailed, CancellationToken cancellationToken)
    {
        bool held;
        lock (_gate)
        {
            Submitted.Add(application.ApplicationId);
            RestartFailed.Add(restartFailed);
            MaxConcurrent = Math.Max(MaxConcurrent, ++_atOnce);
            held = Hold || (HoldFirst && Submitted.Count == 1);
            foreach (var (_, reached) in _waiting.Where(w => Submitted.Count >= w.Count)) reached.TrySetResult();
        }
        if (held) await _released.Task.WaitAsync(cancellationToken);
        lock (_gate) _atOnce--;
        return Outcome;
    }
}
