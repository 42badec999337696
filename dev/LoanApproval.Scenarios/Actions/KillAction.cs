using LoanApproval.Client;
using LoanApproval.Client.Loans;
using LoanApproval.Contracts.Wire;
using LoanApproval.Scenarios.Scenarios;

namespace LoanApproval.Scenarios.Actions;

/// <summary>Has the DevHost kill something once in the middle of the documents.</summary>
internal abstract class KillAction(string needs) : ScenarioAction
{
    private bool _done;

    public override bool Alone => true;

    public override Task<string?> MissingAsync(LoanClient loans, CancellationToken cancellationToken) =>
        Task.FromResult(DevHostControl.Find() is null ? $"It needs the DevHost, which {needs}: {Starter.Cli.Invocation.DevHost}" : null);

    public override async Task<bool> DuringAsync(ScenarioStage stage, ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (_done || snapshot.Activities.FirstOrDefault(IsInTheMiddle) is not { } activity || DevHostControl.Find() is not { } control) return false;
        _done = true;
        var command = Command(activity);
        await control.PostAsync(command, cancellationToken);
        stage.Say($"{command} at the DevHost.");
        return false;
    }

    /// <summary>What the DevHost is told.</summary>
    protected abstract string Command(PendingActivity activity);

    // A heartbeat says that some documents are done, and a running attempt that others are not.
    private static bool IsInTheMiddle(PendingActivity activity) =>
        activity is { Type: ActivityNames.VerifyDocuments, Running: true, Heartbeat: not null };
}
