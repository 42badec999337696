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
        return command.WithExamples(
            "submit --application-id A-1 --applicant-id P-1 --amount 25000 --document passport --document payslip",
            "submit --file application.json --timeout 2m --exit-status --output json");
    }

    private static async Task<int> RunAsync(
        Session session, ApplicationInput input, WaitOptions waiting, ParseResult parsed, CancellationToken cancellationToken)
    {
        var application = await input.ReadAsync(parsed, cancellationToken);
        var loans = await session.ConnectAsync(cancellationToken);
        var outcome = await loans.StartAsync(application, cancellationToken);
        var id = application.ApplicationId;
        Announce(session, outcome, id);

        if (waiting.Waits(parsed))
        {
            var end = await new DecisionWait(session, loans).RunAsync(
                id, parsed.GetValue(waiting.Timeout), parsed.GetValue(waiting.Notification), cancellationToken);
            return WaitReport.Write(session, end, parsed.GetValue(waiting.ExitStatus));
        }
        if (session.Terminal.Format == OutputFormat.Text) session.Terminal.Line(outcome.WorkflowId);
        else session.Terminal.Json(new { applicationId = id, outcome.WorkflowId, outcome.RunId, state = outcome.Kind });
        return ExitCodes.Done;
    }

    private static void Announce(Session session, StartOutcome outcome, string id)
    {
        var terminal = session.Terminal;
        switch (outcome.Kind)
        {
            case StartKind.Started: terminal.Note($"Started [bold]{outcome.WorkflowId}[/]"); break;
            case StartKind.AlreadyRunning: terminal.Note($"[bold]{outcome.WorkflowId}[/] is already running. Nothing was started."); break;
            default: terminal.Note($"[bold]{outcome.WorkflowId}[/] is already decided. Nothing was started."); break;
        }
        terminal.Note($"  Web UI:  {session.WebUi.Workflow(outcome.WorkflowId)}");
        terminal.Note($"  Next:    {session.Next(outcome.Kind == StartKind.AlreadyDecided ? "result" : "status", id)}");
    }
}
