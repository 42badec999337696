namespace LoanApproval.Starter.Cli;

internal sealed class WorkerWarnings(Session session, LoanClient loans, string what)
{
    // A worker picks up a task within milliseconds.
    public static readonly TimeSpan After = TimeSpan.FromSeconds(3);
    private readonly HashSet<string> _warned = [];
    private string? _state;
    private DateTimeOffset _since;

    public async Task CheckAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (!snapshot.Open || snapshot.UnderReview || !IsUnchanged(LoanView.Line(snapshot))) return;
        if (snapshot.Activities.Count == 0) await AskAsync(null, cancellationToken);
        foreach (var activity in snapshot.Activities.Where(activity => !activity.Running && activity.NextAttempt is null))
            await AskAsync(activity.Type, cancellationToken);
    }

    public bool IsUnchanged(string state)
    {
        var now = DateTimeOffset.UtcNow;
        if (state == _state && now - _since < After) return false;
        var unchanged = state == _state;
        (_state, _since) = (state, now);
        return unchanged;
    }

    public async Task AskAsync(string? activity, CancellationToken cancellationToken)
    {
        var queue = activity == ActivityNames.VerifyDocuments ? TaskQueues.LoanDocuments : TaskQueues.LoanApproval;
        var type = activity is null ? TaskQueueType.Workflow : TaskQueueType.Activity;
        if (_warned.Contains(queue) || await loans.HasWorkerAsync(queue, type, cancellationToken)) return;
        _warned.Add(queue);
        session.Terminal.Note(
            $"[yellow]No worker polls the task queue {queue}:[/] {what} is waiting. Start a worker:  {Invocation.Worker}");
    }
}
