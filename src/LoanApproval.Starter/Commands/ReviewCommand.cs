namespace LoanApproval.Starter.Commands;

// review: shows an application under review, or decides it.
internal static class ReviewCommand
{
    private static readonly TimeSpan WorkerCheckAfter = TimeSpan.FromSeconds(3);

    public static Command Create(GlobalOptions globals)
    {
        var id = ApplicationArgument.Create();
        var approve = new Option<bool>("--approve") { Description = "Approve the application and book the loan" };
        var decline = new Option<bool>("--decline") { Description = "Decline the application" };
        var reviewer = new Option<string?>("--reviewer") { Description = "Who decides", HelpName = "name" };
        var note = new Option<string?>("--note") { Description = "The reason for the decision", HelpName = "text" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Approve without confirmation, even if checks were not done" };
        var updateId = new Option<string?>("--update-id")
        {
            Description = "The identity of this review; repeating it has no second effect. Default: derived from the review",
            HelpName = "id",
        };
        var exitStatus = WaitOptions.ExitStatusOption();
        var command = new Command("review", "Show an application under review, or decide it with --approve or --decline.")
        {
            id, approve, decline, reviewer, note, yes, updateId, exitStatus,
        };
        command.Validators.Add(result =>
        {
            var decides = result.GetValue(approve) || result.GetValue(decline);
            if (result.GetValue(approve) && result.GetValue(decline)) result.AddError("Use either --approve or --decline.");
            if (decides && string.IsNullOrWhiteSpace(result.GetValue(reviewer)))
                result.AddError("--reviewer is required to decide an application.");
            if (!decides && (result.GetResult(reviewer) ?? result.GetResult(note) ?? result.GetResult(updateId)) is not null)
                result.AddError("Add --approve or --decline.");
        });
        command.SetSessionAction(globals, async (session, parsed, cancellationToken) =>
        {
            var application = parsed.GetRequiredValue(id);
            var shows = !parsed.GetValue(approve) && !parsed.GetValue(decline);
            if (shows) return await ShowAsync(session, application, parsed.GetValue(exitStatus), cancellationToken);
            var request = new ReviewRequest
            {
                Approve = parsed.GetValue(approve),
                Reviewer = parsed.GetValue(reviewer)!,
                Note = parsed.GetValue(note)
            };
            return await DecideAsync(
                session,
                application,
                request,
                parsed.GetValue(updateId),
                parsed.GetValue(yes),
                parsed.GetValue(exitStatus),
                cancellationToken);
        });
        return command.WithExamples(
            "review A-1",
            "review A-1 --approve --reviewer jane --note \"Seen the documents\"",
            "review A-1 --decline --reviewer jane --note \"Employer unknown\"");
    }

    private static async Task<int> ShowAsync(Session session, string id, bool exitStatus, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var snapshot = await loans.DescribeAsync(id, cancellationToken);
        var status = await loans.StatusAsync(snapshot, cancellationToken);
        var known = await loans.ReviewCaseAsync(id, cancellationToken);
        var terminal = session.Terminal;
        if (terminal.Format != OutputFormat.Text) terminal.Json(ReviewJson.Of(status, known));
        else if (status.Step == LoanStep.UnderReview)
            ReviewView.Write(
                terminal.Out, id, status, known, await loans.ReadStartedAsync(snapshot, cancellationToken), DateTimeOffset.UtcNow);
        else StatusView.Write(terminal.Out, status, snapshot, DateTimeOffset.UtcNow);
        if (status.Step == LoanStep.UnderReview)
        {
            var reviewer = $"--reviewer {ShellText.Quote(Environment.UserName)}";
            terminal.Note($"  Approve:  {session.Next("review", id, $"--approve {reviewer}")}");
            terminal.Note($"  Decline:  {session.Next("review", id, $"--decline {reviewer}")}");
        }
        else terminal.Note($"{id} is not under review.");
        return ExitCodes.Of(status, exitStatus);
    }

    private static async Task<int> DecideAsync(
        Session session, string id, ReviewRequest request, string? updateId, bool yes, bool exitStatus, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        if (request.Approve && !yes) await ConfirmAsync(session, loans, id, cancellationToken);
        try
        {
            var decision = await ProgressIndicator.WhileAsync(
                session.Terminal,
                $"{id}: sending the review",
                indicator => SendAsync(loans, id, request, updateId, indicator, cancellationToken));
            if (session.Terminal.Format == OutputFormat.Text) DecisionView.Write(session.Terminal.Out, decision);
            else session.Terminal.Json(decision);
            return ExitCodes.Of(decision.Outcome, exitStatus);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            session.Terminal.Note($"Interrupted. The review may still be accepted; run the same command again to see its result.");
            throw;
        }
    }

    private static async Task<LoanDecision> SendAsync(
        LoanClient loans, string id, ReviewRequest request, string? updateId, ProgressIndicator indicator,
            CancellationToken cancellationToken)
    {
        var review = loans.ReviewAsync(id, request, updateId, cancellationToken);
        if (await Task.WhenAny(review, Task.Delay(WorkerCheckAfter, cancellationToken)) != review
            && !await loans.Pollers.ForWorkflowsAsync(cancellationToken))
            indicator.Note(
                $"[yellow]No worker polls the task queue {TaskQueues.LoanApproval}:[/] the review waits. Start one:  {Invocation.Worker}");
        return await review;
    }

    private static async Task ConfirmAsync(Session session, LoanClient loans, string id, CancellationToken cancellationToken)
    {
        var status = await loans.StatusAsync(await loans.DescribeAsync(id, cancellationToken), cancellationToken);
        // In any other step, the workflow rejects the review.
        if (status.Step != LoanStep.UnderReview) return;
        var skipped = ReviewView.Skipped(status, await loans.ReviewCaseAsync(id, cancellationToken));
        if (skipped.Count == 0) return;
        var what = string.Join(" and ", skipped);
        if (!session.Terminal.CanAsk)
            throw new StarterException(ExitCodes.Usage, $"Not done: {what}. Nothing was decided.", "Add --yes to approve anyway.");
        session.Terminal.Note($"[yellow]Not done:[/] {what}.");
        if (!session.Terminal.Ask("Approve anyway?")) throw new StarterException(ExitCodes.RunFailed, "Nothing was decided.");
    }
}
