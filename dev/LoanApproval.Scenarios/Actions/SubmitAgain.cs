using LoanApproval.Client.Errors;

namespace LoanApproval.Scenarios.Actions;

// Submits the same application again while it runs and after its decision, then different data with the same ID.
internal sealed class SubmitAgain : ScenarioAction
{
    public const string WhileRunning = "while running";
    public const string AfterDecision = "after the decision";
    public const string DifferentData = "different data";
    public const string SameRun = "same run";
    public const string Rejected = "rejected";

    private string? _runId;

    public override async Task<bool> DuringAsync(ScenarioStage stage, ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (!snapshot.Open || _runId is not null) return false;
        _runId = snapshot.RunId;
        stage.Record(WhileRunning, Describe(await stage.Loans.StartAsync(stage.Application, cancellationToken)));
        return false;
    }

    public override async Task AfterAsync(ScenarioStage stage, CancellationToken cancellationToken)
    {
        stage.Record(AfterDecision, Describe(await stage.Loans.StartAsync(stage.Application, cancellationToken)));
        try
        {
            var other = await stage.Loans.StartAsync(stage.Application with { Amount = stage.Application.Amount + 1 }, cancellationToken);
            stage.Record(DifferentData, $"{other.Kind}");
        }
        catch (LoanClientException e) when (e.Error == LoanClientError.DifferentData)
        {
            stage.Record(DifferentData, Rejected);
        }
    }

    private string Describe(StartOutcome outcome) =>
        outcome.Kind != StartKind.Started && outcome.RunId == _runId ? SameRun : $"{outcome.Kind} {outcome.RunId}";
}
