namespace LoanApproval.Scenarios.Actions;

// Makes DevHost restart its workers without the task queue of the documents, and afterwards with it again.
internal sealed class WithoutDocumentWorkers : ScenarioAction
{
    public override bool Exclusive => true;

    public override bool NeedsDevHost => true;

    public override Task BeforeAsync(ScenarioStage stage, CancellationToken cancellationToken) =>
        stage.PostAsync("document-workers/stop", cancellationToken);

    public override Task RestoreAsync(ScenarioStage stage, CancellationToken cancellationToken) =>
        stage.PostAsync("document-workers/start", cancellationToken);
}
