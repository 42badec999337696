namespace LoanApproval.Starter.Commands;

// submit: starts an application, or finds the one that was started before.
internal static class SubmitCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var input = new ApplicationInput();
        var waiting = new WaitOptions();
        var command = new Command("submit", "Submit a loan application. Resubmitting the same data attaches to the existing application.");
        input.AddTo(command);
        waiting.AddTo(command);
        command.SetSessionAction(
            globals, (session, parsed, cancellationToken) => RunAsync(session, input, waiting, parsed, cancellationToken));
        Help.SetExamples(
            command,
            "submit --application-id A-1 --applicant-id P-1 --amount 25000 --document passport --document payslip",
            "submit --file application.json --timeout 2m --exit-status --output json");
        return command;
    }

    private static async Task<int> RunAsync(
        Session session, ApplicationInput input, WaitOptions waiting, ParseResult parsed, CancellationToken cancellationToken)
    {
        var application = await input.ReadAsync(parsed, cancellationToken);
        var loans = await session.ConnectAsync(cancellationToken);
        var outcome = await loans.StartAsync(application, cancellationToken);
        var (id, terminal) = (application.ApplicationId, session.Terminal);
        terminal.Note(outcome.Kind switch
        {
            StartKind.Started => $"Started [bold]{outcome.WorkflowId}[/]",
            StartKind.AlreadyRunning => $"[bold]{outcome.WorkflowId}[/] is already running. Nothing was started.",
            _ => (FormattableString)$"[bold]{outcome.WorkflowId}[/] is already decided. Nothing was started.",
        });
        session.LinkTo(outcome.WorkflowId);
        if (waiting.Waits(parsed)) return await waiting.WaitAsync(session, loans, id, parsed, cancellationToken);
        terminal.Hint("Next", session.Next(outcome.Kind == StartKind.AlreadyDecided ? "result" : "status", id));
        terminal.Result(
            text => text.WriteLine(outcome.WorkflowId),
            new { applicationId = id, outcome.WorkflowId, outcome.RunId, state = outcome.Kind });
        return ExitCodes.Done;
    }
}
