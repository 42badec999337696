using System.Globalization;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.DevHost.Hosting;
using LoanApproval.LocalServer.Server;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.DevHost.Tour;

/// <summary>Submits the tour's applications and shows each decision as it comes.</summary>
internal sealed class TourGuide(RunningServer server, Screen screen)
{
    // Four seconds here; the rest is for a machine that is busy, and for a server that is killed in between.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    /// <summary>True when every application got the decision that was expected of it.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var plan = TourPlan.Create(TimeProvider.System.GetUtcNow());
        screen.Line($"A tour of {plan.Count} applications: {string.Join(", ", plan.Select(stop => stop.Story))}");
        return (await Task.WhenAll(plan.Select(stop => VisitAsync(stop, cancellationToken)))).All(asExpected => asExpected);
    }

    private async Task<bool> VisitAsync(TourStop stop, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Deadline);
        var link = server.Link(WorkflowNames.LoanWorkflowId(stop.Application.ApplicationId));
        try
        {
            var decision = await DecideAsync(stop.Application, deadline.Token);
            var asExpected = stop.IsExpected(decision);
            if (asExpected) screen.Good($"{Describe(stop, decision)}  {link}");
            else screen.Bad($"{Describe(stop, decision)}  but {stop.Outcome} ({stop.Reason}) was expected  {link}");
            return asExpected;
        }
        catch (WorkflowFailedException e)
        {
            screen.Bad($"{Title(stop)} failed: {e.InnerException?.Message ?? e.Message}  {link}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            screen.Bad($"{Title(stop)} has no decision after {Deadline.TotalSeconds:0} s  {link}");
        }

        return false;
    }

    private async Task<LoanDecision> DecideAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        var options = new WorkflowOptions(WorkflowNames.LoanWorkflowId(application.ApplicationId), TaskQueues.LoanApproval)
        {
            // Asked again after a lost answer, the start finds the one that it made.
            IdConflictPolicy = Temporalio.Api.Enums.V1.WorkflowIdConflictPolicy.UseExisting,
            Rpc = new RpcOptions { CancellationToken = cancellationToken },
        };
        while (true)
        {
            try
            {
                var handle = await server.Client.StartWorkflowAsync((ILoanApprovalWorkflow workflow) => workflow.RunAsync(application), options);
                return await handle.GetResultAsync(rpcOptions: new RpcOptions { CancellationToken = cancellationToken });
            }
            catch (RpcException e) when (e.Code == RpcException.StatusCode.Unavailable)
            {
                // The server is away, as when a learner kills it in the middle of the tour.
                await Task.Delay(AskAgain, cancellationToken);
            }
        }
    }

    private static string Title(TourStop stop) => $"{stop.Application.ApplicationId}  {stop.Application.ApplicantId,-15}";

    private static string Describe(TourStop stop, LoanDecision decision) => $"{Title(stop)} {decision.Outcome,-9} {(decision.Outcome == LoanOutcome.Approved ? Terms(decision) : decision.Reason),-42}";

    private static string Terms(LoanDecision decision) => string.Create(
        CultureInfo.InvariantCulture,
        $"{decision.Currency} {decision.Amount:N0} at {decision.InterestRate} %, {decision.MonthlyPayment:N2} a month");
}
