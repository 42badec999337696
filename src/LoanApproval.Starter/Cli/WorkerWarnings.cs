using LoanApproval.Client.Workers;

namespace LoanApproval.Starter.Cli;

// Warns once per task queue if no worker polls what the application waits for.
internal sealed class WorkerWarnings(TaskQueuePollers pollers, ProgressIndicator indicator)
{
    // A worker picks up a task within milliseconds: three seconds without a change are worth a question.
    public static readonly TimeSpan After = TimeSpan.FromSeconds(3);
    private readonly HashSet<string> _warned = [];
    private string? _line;
    private DateTimeOffset _since;
    private DateTimeOffset _asked;

    public static FormattableString Text(string queue, string what) =>
        $"[yellow]No worker polls the task queue {queue}:[/] {what} waits. Start one:  {Invocation.Worker}";

    public async Task CheckAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        if (ProgressLine.Of(snapshot) is var line && line != _line) (_line, _since) = (line, now);
        if (!snapshot.Open || snapshot.UnderReview || now - _since < After || now - _asked < After) return;
        _asked = now;
        foreach (var (queue, type) in Queues(snapshot))
        {
            if (_warned.Contains(queue) || await pollers.ExistAsync(queue, type, cancellationToken)) continue;
            _warned.Add(queue);
            indicator.Note(Text(queue, snapshot.ApplicationId));
        }
    }

    private static IEnumerable<(string Queue, TaskQueueType Type)> Queues(ApplicationSnapshot snapshot)
    {
        if (snapshot.Activities.Count == 0) yield return (TaskQueues.LoanApproval, TaskQueueType.Workflow);
        foreach (var activity in snapshot.Activities.Where(a => !a.Running && a.NextAttempt is null))
            yield return (
                activity.Type == ActivityNames.VerifyDocuments ? TaskQueues.LoanDocuments : TaskQueues.LoanApproval,
                TaskQueueType.Activity);
    }
}
