namespace LoanApproval.Starter.Batches;

// Shows the progress of a batch until it is finished. The progress comes from the heartbeat, so every caller sees the same.
internal sealed class BatchWait(Session session, BatchClient batches, string again)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    // On a pipe, each line stays.
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(5);
    private readonly BatchPace _pace = new();
    private DateTimeOffset _lastLine;
    private bool _warned;
    private int _attempt = 1;

    public async Task<BatchResult> RunAsync(string workflowId, TimeSpan? limit, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (limit is { } time) limited.CancelAfter(time);
        return await session.WaitAsync(
            "Not finished", $"{workflowId} continues in Temporal.", limit, FinishAsync, cancellationToken, ("Again", session.Next(again)));

        async Task<BatchResult> FinishAsync()
        {
            await ProgressIndicator.WithViewAsync(
                session.Terminal,
                $"{workflowId}: waiting for a worker",
                clear: true,
                indicator => FollowAsync(workflowId, indicator, limited.Token));
            return await batches.ResultAsync(workflowId, limited.Token);
        }
    }

    private async Task<bool> FollowAsync(string workflowId, ProgressIndicator indicator, CancellationToken cancellationToken)
    {
        var began = DateTimeOffset.UtcNow;
        while (true)
        {
            var snapshot = await batches.DescribeAsync(workflowId, cancellationToken);
            if (!snapshot.Open) return true;
            await ShowAsync(workflowId, snapshot, indicator, began, cancellationToken);
            await Task.Delay(Interval, cancellationToken);
        }
    }

    private async Task ShowAsync(
        string workflowId, BatchSnapshot snapshot, ProgressIndicator indicator, DateTimeOffset began, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        if (snapshot.Activity is { } activity && activity.Attempt > _attempt)
        {
            _attempt = activity.Attempt;
            var rows = snapshot.Progress?.Rows ?? 0;
            indicator.Note($"[yellow]Attempt {activity.Attempt}[/] continues after {rows} rows. Last failure: {activity.LastFailure}");
        }
        if (snapshot.Progress is { } progress)
        {
            _pace.Add(now, progress, _attempt == 1 ? snapshot.Activity?.Started : null);
            if (session.Terminal.Live)
            {
                indicator.Show(BatchView.Render(progress, _pace));
            }
            else if (now - _lastLine >= PlainInterval)
            {
                _lastLine = now;
                indicator.Say($"{BatchView.Rows(progress, _pace)}: {BatchView.Outcomes(progress)}");
            }
        }
        else if (snapshot.Activity is { Running: true })
        {
            indicator.Say($"{workflowId}: reading the file");
        }
        if (_warned || now - began < WorkerWarnings.After || snapshot.Activity is { Running: true }) return;
        if (await batches.Pollers.ForWorkflowsAsync(cancellationToken)) return;
        _warned = true;
        indicator.Note(WorkerWarnings.Text(TaskQueues.LoanApproval, "the batch"));
    }
}
