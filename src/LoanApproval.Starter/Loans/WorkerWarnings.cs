using LoanApproval.Contracts.Wire;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;
using Temporalio.Api.Enums.V1;

namespace LoanApproval.Starter.Loans;

/// <summary>Says, once per queue, that nobody works on what the application waits for.</summary>
internal sealed class WorkerWarnings(Workers workers, ProgressIndicator sign)
{
    // A worker picks up a task within milliseconds: three seconds without a change are worth a question.
    private static readonly TimeSpan StuckAfter = TimeSpan.FromSeconds(3);
    private readonly HashSet<string> _said = [];
    private string? _line;
    private DateTimeOffset _since;
    private DateTimeOffset _asked;

    public async Task LookAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        if (Progress.Line(snapshot) is var line && line != _line) (_line, _since) = (line, now);
        if (!snapshot.Open || snapshot.UnderReview || now - _since < StuckAfter || now - _asked < StuckAfter) return;
        _asked = now;
        foreach (var (queue, type) in Queues(snapshot))
        {
            if (_said.Contains(queue) || await workers.ServeAsync(queue, type, cancellationToken)) continue;
            _said.Add(queue);
            sign.Note($"[yellow]No worker polls the task queue {queue}:[/] {snapshot.ApplicationId} waits. Start one:  {Invocation.Worker}");
        }
    }

    private static IEnumerable<(string Queue, TaskQueueType Type)> Queues(ApplicationSnapshot snapshot)
    {
        if (snapshot.Activities.Count == 0) yield return (TaskQueues.LoanApproval, TaskQueueType.Workflow);
        foreach (var activity in snapshot.Activities.Where(a => !a.Running && a.NextAttempt is null))
            yield return (activity.Type == ActivityNames.VerifyDocuments ? TaskQueues.LoanDocuments : TaskQueues.LoanApproval, TaskQueueType.Activity);
    }
}
