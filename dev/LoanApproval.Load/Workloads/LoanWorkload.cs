using LoanApproval.Client;
using LoanApproval.Client.Errors;
using LoanApproval.Contracts.Wire;
using LoanApproval.LocalServer.Applications;

namespace LoanApproval.Load.Workloads;

// Applications that the rules approve.
internal sealed class LoanWorkload(ITemporalClient client) : IWorkload
{
    private static readonly DemoApplication _application = DemoApplication.All[0];

    private readonly LoanClient _loans = new(client);

    public async Task PlayAsync(string id, CancellationToken cancellationToken)
    {
        await _loans.StartAsync(_application.Create(id), cancellationToken);
        var decision = await _loans.ResultAsync(id, cancellationToken);
        // The figures of a system that decides wrongly are worthless.
        if (!_application.IsExpected(decision))
            throw new LoanClientException(LoanClientError.NoDecision, $"Application {id} is {decision.Outcome}: {decision.Reason}");
    }

    public string WorkflowId(string id) => WorkflowNames.LoanWorkflowId(id);
}
