namespace LoanApproval.Starter.Batches;

internal sealed class BatchWait(Session session, LoanClient loans, string workflowId, string resumeCommand)
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(300);
    // In a pipe, every line remains, so fewer lines are written.
    private static readonly TimeSpan _plainInterval = TimeSpan.FromSeconds(5);
    private readonly BatchView _view = new();
    private readonly WorkerWarnings _warnings = new(session, loans, "the batch");
    private DateTimeOffset _lastLine;
    private int _attempt = 1;

    public async Task<BatchResult> RunAsync(TimeSpan? limit, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (limit is { } time) limited.CancelAfter(time);
        return await session.WaitAsync(
            "Not finished", $"{workflowId} continues in Temporal.", limit, WaitAsync, cancellationToken,
            ("Wait", session.Next(resumeCommand)));

        async Task<BatchResult> WaitAsync()
        {
            var what = $"{workflowId}: waiting for a worker";
            await session.Terminal.WithViewAsync(what, clear: true, show => FollowAsync(show, limited.Token));
            return await loans.WorkflowResultAsync<BatchResult>(workflowId, limited.Token);
        }
    }

    private async Task<bool> FollowAsync(Action<IRenderable> show, CancellationToken cancellationToken)
    {
        while (await loans.DescribeWorkflowAsync(workflowId, cancellationToken) is { Open: true } snapshot)
        {
            foreach (var activity in snapshot.Activities) Show(activity, show);
            var isWaiting = snapshot.Activities is not [{ Running: true }] && _warnings.IsUnchanged("");
            if (isWaiting) await _warnings.AskAsync(null, cancellationToken);
            await Task.Delay(_interval, cancellationToken);
        }
        return true;
    }

    private void Show(PendingActivity activity, Action<IRenderable> show)
    {
        var (terminal, now) = (session.Terminal, DateTimeOffset.UtcNow);
        var progress = activity.Heartbeat is { } json ? JsonSerializer.Deserialize<BatchProgress>(json, LoanJson.Options) : null;
        if (activity.Attempt > _attempt)
        {
            _attempt = activity.Attempt;
            var rows = progress?.Rows ?? 0;
            terminal.Note($"[yellow]Attempt {activity.Attempt}[/] continues after row {rows}. Last failure: {activity.LastFailure}");
        }
        if (progress is null)
        {
            if (activity.Running) terminal.Report($"{workflowId}: reading the file");
            return;
        }
        _view.Observe(now, progress, _attempt == 1 ? activity.LastStarted : null);
        if (terminal.Live) show(_view.Render(progress));
        else if (now - _lastLine >= _plainInterval)
        {
            _lastLine = now;
            terminal.Report($"{_view.Rows(progress)}: {BatchView.Outcomes(progress)}");
        }
    }
}
