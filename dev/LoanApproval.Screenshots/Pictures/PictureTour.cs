using LoanApproval.Client.Loans;

namespace LoanApproval.Screenshots.Pictures;

// Shows the main scenarios in the Web UI. The documentation promises each of the texts.
internal sealed class PictureTour(LoanStage stage, WebUiPage page, Action<string> say)
{
    private const string Details = "User Metadata";

    // A height in pixels. Below it, the page shows paths of the machine that built the worker.
    private const int AboveStackTrace = 320;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ApprovedAsync(cancellationToken);
        await DeclinedAsync(cancellationToken);
        await CancelledAsync(cancellationToken);
        await UnderReviewAsync(cancellationToken);
        await using (await stage.SlowDownAsync(cancellationToken))
        {
            await RetryingAsync(cancellationToken);
            await WorkerKilledAsync(cancellationToken);
        }
        await ListAsync();
    }

    private async Task ApprovedAsync(CancellationToken cancellationToken)
    {
        await page.OpenAsync(stage.Link(await stage.PlayAsync("approved", IsCompleted, cancellationToken)));
        await page.ScrollToHeadingAsync("Timeline");
        await page.ShowsAsync(
            "CheckCreditScore • Credit score of alice", "VerifyDocuments • passport, payslip", "ApproveLoan • Book 25,000.00 USD",
            "SendNotification • Mail: approved");
        await SaveAsync("approved-timeline");
        await page.OpenTabAsync(Details);
        await page.ShowsAsync(
            "25,000.00 USD over 60 months for alice, 2 documents", "Approved: 25,000.00 USD at 5.5 %, 477.53 USD a month, loan LN-",
            "Credit score: 780", "Decided by rules", "The applicant was notified");
        await SaveAsync("approved-details");
    }

    private async Task DeclinedAsync(CancellationToken cancellationToken)
    {
        await page.OpenAsync(stage.Link(await stage.PlayAsync("bad-document", IsCompleted, cancellationToken)));
        await page.OpenTabAsync(Details);
        await page.ShowsAsync("Declined: Document verification failed", "payslip-bad", "The applicant was notified");
        await SaveAsync("declined-details");
    }

    private async Task CancelledAsync(CancellationToken cancellationToken)
    {
        var loan = await stage.PlayAsync("cancelled", snapshot => IsRunning(snapshot, ActivityNames.VerifyDocuments), cancellationToken);
        await stage.CancelAsync(loan.ApplicationId, cancellationToken);
        await stage.WaitAsync(loan.ApplicationId, IsCompleted, cancellationToken);
        await page.OpenAsync(stage.Link(loan));
        await page.OpenTabAsync(Details);
        await page.ShowsAsync("Cancelled at ", "no loan is booked");
        await SaveAsync("cancelled-details");
    }

    // Attempt 3 of the verifier that is down waits for 20 seconds.
    private async Task RetryingAsync(CancellationToken cancellationToken)
    {
        var loan = await stage.PlayAsync(
            "budget-spent", snapshot => snapshot.Activities.Any(activity => activity.Attempt == 3), cancellationToken);
        await page.OpenAsync(stage.Link(loan));
        await page.OpenTabAsync("Pending Activities");
        await page.ShowsAsync(ActivityNames.VerifyDocuments, "Next Retry", "The document verifier is unavailable (HTTP 503)");
        await SaveAsync("retrying", AboveStackTrace);
    }

    private async Task UnderReviewAsync(CancellationToken cancellationToken)
    {
        var loan = await stage.PlayAsync("bureau-down", snapshot => snapshot.UnderReview, cancellationToken);
        await page.OpenAsync(stage.Link(loan));
        await page.ScrollToHeadingAsync("Timeline");
        await page.ShowsAsync("Waiting for a reviewer", "3 • CheckCreditScore • Credit score of bureau-down-");
        await SaveAsync("under-review-timeline");
        await page.OpenTabAsync(Details);
        await page.ShowsAsync(
            "Waiting for a reviewer until ", "Why: Credit check failed: the credit bureau is unavailable (HTTP 503); all attempts failed.",
            "Not done: credit check, document verification", "Next: send the update review",
            $"temporal workflow update execute --workflow-id {loan.WorkflowId} --name review --input");
        await SaveAsync("under-review-details");
    }

    private async Task WorkerKilledAsync(CancellationToken cancellationToken)
    {
        var loan = await stage.PlayAsync(
            "worker-killed", snapshot => snapshot.Activities.Any(activity => activity is { Completed: >= 4 }), cancellationToken,
            manyDocuments: true);
        await stage.KillWorkerOfAsync(loan, cancellationToken);
        await stage.WaitAsync(
            loan.ApplicationId, snapshot => snapshot.Activities.Any(activity => activity.Attempt == 2), cancellationToken);
        await page.OpenAsync(stage.Link(loan));
        await page.OpenTabAsync("Pending Activities");
        await page.ShowsAsync(ActivityNames.VerifyDocuments, "activity Heartbeat timeout", "Heartbeat Details");
        await SaveAsync("worker-killed");
    }

    // The list has the columns that the documentation names.
    private async Task ListAsync()
    {
        await page.OpenAsync(stage.WebUi);
        await page.ClickAsync("workflows-summary-table-configuration-button");
        foreach (var unused in (string[])["Run ID", "Type", "Start", "End"])
            await page.ClickAsync($"orderable-list-item-{unused}-remove-button");
        foreach (var column in LoanSearchAttributes.All.Select(key => key.Name).Reverse())
            await page.ClickAsync($"orderable-list-item-{column}-add-button");
        await page.ClickAsync("drawer-close-button");
        await page.ShowsAsync(
            LoanSearchAttributes.Status.Name, LoanSearchAttributes.ApplicantId.Name, LoanSearchAttributes.Amount.Name,
            "approved", "declined", "cancelled", "underReview", "alice", "25000");
        await SaveAsync("list");
    }

    private async Task SaveAsync(string name, int? height = null)
    {
        await (height is { } given ? page.SaveAsync(name, given) : page.SaveAsync(name));
        say($"{name}.png");
    }

    private static bool IsCompleted(ApplicationSnapshot snapshot) => !snapshot.Open;

    private static bool IsRunning(ApplicationSnapshot snapshot, string activity) =>
        snapshot.Activities.Any(pending => pending.Type == activity && pending.Running);
}
