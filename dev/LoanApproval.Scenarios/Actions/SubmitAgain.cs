using LoanApproval.Client.Errors;
using LoanApproval.Client.Loans;
using LoanApproval.Scenarios.Scenarios;

namespace LoanApproval.Scenarios.Actions;

/// <summary>Submits the same application again, while it runs and once it is decided; then other data under its id.</summary>
internal sealed class SubmitAgain : ScenarioAction
{
    public override async Task<bool> DuringAsync(ScenarioStage stage, ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (!snapshot.Open || stage.Checks.Count > 0) return false;
        var again = await stage.Loans.StartAsync(stage.Application, cancellationToken);
        stage.Check("submitted while it runs", again.Kind != StartKind.Started && again.RunId == snapshot.RunId, again.Kind.ToString());
        return false;
    }

    public override async Task AfterAsync(ScenarioStage stage, CancellationToken cancellationToken)
    {
        var again = await stage.Loans.StartAsync(stage.Application, cancellationToken);
        stage.Check("submitted after the decision", again.Kind == StartKind.AlreadyDecided, again.Kind.ToString());
        try
        {
            var other = await stage.Loans.StartAsync(stage.Application with { Amount = stage.Application.Amount + 1 }, cancellationToken);
            stage.Check("submitted with another amount", false, other.Kind.ToString());
        }
        catch (LoanClientException refused)
        {
            stage.Check("submitted with another amount", true, $"refused, {refused.Differences[0]}");
        }
    }
}
