namespace LoanApproval.Starter.Commands;

internal static class ReviewCommand
{
    private static readonly Option<bool> _approve = Options.Flag("--approve", "Approve the application and book the loan");
    private static readonly Option<bool> _decline = Options.Flag("--decline", "Decline the application");
    private static readonly Option<string?> _reviewer = Options.Text("--reviewer", "The name of the reviewer who decides", "name");
    private static readonly Option<string?> _note =
        Options.Text("--note", "The reason for the decision; if you decline, the applicant receives it", "text");
    private static readonly Option<bool> _yes = Options.Flag("--yes", "Approve without confirmation, even if checks were not done", "-y");

    public static Command Create()
    {
        var command = new StarterCommand(
            "review", "Show an application under review, or decide it with --approve or --decline.",
            (session, cancellationToken) => session.Get(_approve) || session.Get(_decline)
                ? DecideAsync(session, cancellationToken) : StatusCommand.ShowAsync(session, forReview: true, cancellationToken),
            "review A-1", "review A-1 --approve --reviewer jane --note \"Documents checked\"",
            "review A-1 --decline --reviewer jane --note \"Employer unknown\"")
        { CommonOptions.Id, _approve, _decline, _reviewer, _note, _yes, CommonOptions.ExitStatus };
        command.Validators.Add(result =>
        {
            var (approves, declines) = (result.GetResult(_approve) is not null, result.GetResult(_decline) is not null);
            if (approves && declines) result.AddError("Use either --approve or --decline.");
            // Reads the token, because the library throws for the value of an option without an argument.
            if ((approves || declines) && string.IsNullOrWhiteSpace(result.GetResult(_reviewer)?.Tokens.SingleOrDefault()?.Value))
                result.AddError("--reviewer is required to decide an application.");
            if (!approves && !declines && (result.GetResult(_reviewer) ?? result.GetResult(_note)) is not null)
                result.AddError("Add --approve or --decline.");
        });
        return command;
    }

    private static async Task<int> DecideAsync(Session session, CancellationToken cancellationToken)
    {
        var (id, terminal) = (session.Id, session.Terminal);
        var request = new ReviewRequest { Approve = session.Get(_approve), Reviewer = session.Get(_reviewer)!, Note = session.Get(_note) };
        var loans = await session.ConnectAsync(cancellationToken);
        if (request.Approve && !session.Get(_yes)) await ConfirmAsync(session, loans, cancellationToken);
        var decision = await session.WaitAsync(
            "Not reviewed", "The review may still be accepted; run the same command again to see its result.", null,
            () => terminal.WhileAsync($"{id}: sending the review", SendAsync), cancellationToken);
        terminal.Result(text => LoanView.Write(text, decision), decision);
        return ExitCodes.Of(new() { Step = LoanStep.Decided, Decision = decision }, session.Get(CommonOptions.ExitStatus));

        async Task<LoanDecision> SendAsync()
        {
            var review = loans.ReviewAsync(id, request, null, cancellationToken);
            if (await Task.WhenAny(review, Task.Delay(WorkerWarnings.After, cancellationToken)) != review)
                await new WorkerWarnings(session, loans, "the review").AskAsync(null, cancellationToken);
            return await review;
        }
    }

    private static async Task ConfirmAsync(Session session, LoanClient loans, CancellationToken cancellationToken)
    {
        var status = await loans.StatusAsync(await loans.DescribeAsync(session.Id, cancellationToken), cancellationToken);
        if (status.Step != LoanStep.UnderReview) return;
        var review = await loans.ReviewCaseAsync(session.Id, cancellationToken);
        List<string> skipped = [];
        if (!review.CreditChecked) skipped.Add("credit check");
        if (!review.DocumentsChecked)
            skipped.Add($"verification of {status.DocumentsTotal - status.DocumentsVerified} of {status.DocumentsTotal} documents");
        if (skipped.Count == 0) return;
        var what = string.Join(" and ", skipped);
        if (!session.Terminal.CanAsk)
            throw new StarterException(ExitCodes.Usage, $"Not done: {what}. Nothing was decided.", "Add --yes to approve anyway.");
        session.Terminal.Note($"[yellow]Not done:[/] {what}.");
        if (!session.Terminal.Ask("Approve anyway?")) throw new StarterException(ExitCodes.RunFailed, "Nothing was decided.");
    }
}
