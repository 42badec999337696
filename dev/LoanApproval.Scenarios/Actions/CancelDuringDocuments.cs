using LoanApproval.Client.Loans;
using LoanApproval.Contracts.Wire;
using LoanApproval.Scenarios.Scenarios;

namespace LoanApproval.Scenarios.Actions;

/// <summary>Cancels once the verifier is at work.</summary>
internal sealed class CancelDuringDocuments : ScenarioAction
{
    public override async Task<bool> DuringAsync(ScenarioStage stage, ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        // Asked again while it is not seen to cancel: the request is the same, and a lost one would wait for ever.
        if (snapshot.Activities.Any(a => a.Type == ActivityNames.VerifyDocuments && a.Running))
            await stage.Loans.Handle(snapshot.ApplicationId).CancelAsync();
        return false;
    }
}
