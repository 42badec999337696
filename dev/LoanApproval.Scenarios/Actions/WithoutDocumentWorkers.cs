using LoanApproval.Client;
using LoanApproval.Scenarios.Scenarios;

namespace LoanApproval.Scenarios.Actions;

/// <summary>Stops the workers that serve the documents' queue, where the DevHost lets it, and starts them again.</summary>
internal sealed class WithoutDocumentWorkers : ScenarioAction
{
    private DevHostControl? _stopped;

    public override bool Alone => true;

    public override async Task<string?> MissingAsync(LoanClient loans, CancellationToken cancellationToken) =>
        DevHostControl.Find() is not null || !await loans.Pollers.ForDocumentsAsync(cancellationToken)
            ? null
            : "It needs the queue loan-documents without workers: run the DevHost, or stop the workers that serve it and play this again.";

    public override async Task BeforeAsync(LoanClient loans, CancellationToken cancellationToken)
    {
        if (DevHostControl.Find() is not { } control) return;
        await control.PostAsync("document-workers/stop", cancellationToken);
        _stopped = control;
    }

    public override async Task RestoreAsync(CancellationToken cancellationToken)
    {
        if (_stopped is { } control) await control.PostAsync("document-workers/start", cancellationToken);
        _stopped = null;
    }
}
