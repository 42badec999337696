namespace LoanApproval.Scenarios.Actions;

internal sealed class CancelDuringDocuments : ScenarioAction
{
    public override async Task<bool> DuringAsync(ScenarioStage stage, ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        // The request is repeated until the activity is being cancelled. A repeated request has no further effect.
        if (snapshot.Activities.Any(activity => activity is { Type: ActivityNames.VerifyDocuments, Running: true }))
            await stage.Loans.CancelAsync(snapshot.ApplicationId, cancellationToken);
        return false;
    }
}
