using System.Security.Cryptography;
using LoanApproval.Client;
using LoanApproval.Client.Errors;
using LoanApproval.Client.Following;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.LocalServer.Applications;

namespace LoanApproval.DevHost.Tour;

// Submits the demo applications and shows each decision.
internal sealed class TourGuide(RunningServer server, Screen screen)
{
    // A tour usually takes four seconds, but longer on a busy machine or if the server is killed during the tour.
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);

    // The client retries calls while the server is unavailable, for example after a kill.
    private readonly LoanClient _loans = new(server.Client);

    // Returns true if every decision is as expected.
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        // The application IDs are new, so that a second tour starts new applications.
        var tour = $"tour-{RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", 6)}";
        screen.Line($"Submitting {string.Join(", ", DemoApplication.All.Select(demo => demo.Name))}.");
        var decisions = DemoApplication.All.Select((demo, index) =>
            DecideAsync(demo, string.Create(CultureInfo.InvariantCulture, $"{tour}-{index + 1}"), cancellationToken));
        return (await Task.WhenAll(decisions)).All(asExpected => asExpected);
    }

    private async Task<bool> DecideAsync(DemoApplication demo, string applicationId, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_deadline);
        var link = server.Link(WorkflowNames.LoanWorkflowId(applicationId));
        try
        {
            var decision = await DecideAsync(demo.Create(applicationId), deadline.Token);
            if (demo.IsExpected(decision))
            {
                screen.Good(Describe(decision), link);
                return true;
            }
            screen.Bad(Describe(decision), $"Expected: {demo.Outcome} {demo.Reason}", link);
        }
        catch (LoanClientException e)
        {
            screen.Bad($"{demo.ApplicantId} failed: {e.Message}", link);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            screen.Bad($"{demo.ApplicantId} has no decision after {_deadline.TotalSeconds:0} s.", link);
        }

        return false;
    }

    private async Task<LoanDecision> DecideAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        await _loans.StartAsync(application, cancellationToken);
        return await _loans.DecisionAsync(application.ApplicationId, new FollowOptions(), cancellationToken);
    }

    private static string Describe(LoanDecision decision)
    {
        var result = decision.Outcome == LoanOutcome.Approved ? Terms(decision) : decision.Reason;
        return $"{decision.ApplicantId,-15} {decision.Outcome,-9} {result}";
    }

    private static string Terms(LoanDecision decision) => string.Create(
        CultureInfo.InvariantCulture,
        $"{decision.Amount:N0} {decision.Currency} at {decision.InterestRate} %, {decision.MonthlyPayment:N2} a month");
}
