namespace LoanApproval.Starter.Commands;

// review: shows an application under review, or decides it.
internal static class ReviewCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var id = ApplicationOptions.Id();
        var approve = new Option<bool>("--approve") { Description = "Approve the application and book the loan" };
        var decline = new Option<bool>("--decline") { Description = "Decline the application" };
        var reviewer = new Option<string?>("--reviewer") { Description = "Who decides", HelpName = "name" };
        var note = new Option<string?>("--note") { Description = "The reason for the decision", HelpName = "text" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Approve without confirmation, even if checks were not done" };
        var exitStatus = ApplicationOptions.ExitStatus();
        var command = new Command("review", "Show an application under review, or decide it with --approve or --decline.")
        {
            id, approve, decline, reviewer, note, yes, exitStatus,
        };
        command.Validators.Add(result =>
        {
            var (approves, declines) = (result.GetResult(approve) is not null, result.GetResult(decline) is not null);
            if (approves && declines) result.AddError("Use either --approve or --decline.");
            // Not the value: the library throws for an option without its argument.
            if ((approves || declines) && string.IsNullOrWhiteSpace(result.GetResult(reviewer)?.Tokens.SingleOrDefault()?.Value))
                result.AddError("--reviewer is required to decide an application.");
            if (!approves && !declines && (result.GetResult(reviewer) ?? result.GetResult(note)) is not null)
                result.AddError("Add --approve or --decline.");
        });
        command.SetSessionAction(globals, (session, parsed, cancellationToken) =>
        {
            var (application, exits) = (parsed.GetRequiredValue(id), parsed.GetValue(exitStatus));
            if (!parsed.GetValue(approve) && !parsed.GetValue(decline)) return ShowAsync(session, application, exits, cancellationToken);
            var request = new ReviewRequest
            {
                Approve = parsed.GetValue(approve),
                Reviewer = parsed.GetValue(reviewer)!,
                Note = parsed.GetValue(note),
            };
            return DecideAsync(session, application, request, parsed.GetValue(yes), exits, cancellationToken);
        });
        Help.SetExamples(
            command,
            "review A-1",
            "review A-1 --approve --reviewer jane --note \"Seen the documents\"",
            "review A-1 --decline --reviewer jane --note \"Employer unknown\"");
        return command;
    }

    private static async Task<int> ShowAsync(Session session, string id, bool exitStatus, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var snapshot = await loans.DescribeAsync(id, cancellationToken);
        var status = await loans.StatusAsync(snapshot, cancellationToken);
        var review = await loans.ReviewCaseAsync(id, cancellationToken);
        var application = await loans.ReadStartedAsync(snapshot, cancellationToken);
        var terminal = session.Terminal;
        terminal.Result(
            text => LoanView.Write(text, status, snapshot, DateTimeOffset.UtcNow, review, application),
            StatusJson.Of(status, snapshot.Activities, review));
        if (status.Step == LoanStep.UnderReview)
        {
            var reviewer = $"--reviewer {ShellText.Quote(Environment.UserName)}";
            terminal.Hint("Approve", session.Next("review", id, $"--approve {reviewer}"));
            terminal.Hint("Decline", session.Next("review", id, $"--decline {reviewer}"));
        }
        else terminal.Note($"{id} is not under review.");
        return ExitCodes.Of(status, exitStatus);
    }

    private static async Task<int> DecideAsync(
        Session session, string id, ReviewRequest request, bool yes, bool exitStatus, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        if (request.Approve && !yes) await ConfirmAsync(session.Terminal, loans, id, cancellationToken);
        var decision = await session.WaitAsync(
            "Not reviewed",
            "The review may still be accepted; run the same command again to see its result.",
            null,
            () => ProgressIndicator.WhileAsync(session.Terminal, $"{id}: sending the review", SendAsync),
            cancellationToken);
        session.Terminal.Result(text => LoanView.Write(text, decision), decision);
        return ExitCodes.Of(decision.Outcome, exitStatus);

        async Task<LoanDecision> SendAsync(ProgressIndicator indicator)
        {
            var review = loans.ReviewAsync(id, request, null, cancellationToken);
            if (await Task.WhenAny(review, Task.Delay(WorkerWarnings.After, cancellationToken)) != review
                && !await loans.Pollers.ForWorkflowsAsync(cancellationToken))
                indicator.Note(WorkerWarnings.Text(TaskQueues.LoanApproval, "the review"));
            return await review;
        }
    }

    private static async Task ConfirmAsync(Terminal terminal, LoanClient loans, string id, CancellationToken cancellationToken)
    {
        var status = await loans.StatusAsync(await loans.DescribeAsync(id, cancellationToken), cancellationToken);
        // In any other step, the workflow rejects the review.
        if (status.Step != LoanStep.UnderReview) return;
        var review = await loans.ReviewCaseAsync(id, cancellationToken);
        List<string> skipped = [];
        if (!review.CreditChecked) skipped.Add("credit check");
        var unverified = status.DocumentsTotal - status.DocumentsVerified;
        if (!review.DocumentsChecked)
            skipped.Add(string.Create(CultureInfo.InvariantCulture, $"verification of {unverified} of {status.DocumentsTotal} documents"));
        if (skipped.Count == 0) return;
        var what = string.Join(" and ", skipped);
        if (!terminal.CanAsk)
            throw new StarterException(ExitCodes.Usage, $"Not done: {what}. Nothing was decided.", "Add --yes to approve anyway.");
        terminal.Note($"[yellow]Not done:[/] {what}.");
        if (!terminal.Ask("Approve anyway?")) throw new StarterException(ExitCodes.RunFailed, "Nothing was decided.");
    }
}
