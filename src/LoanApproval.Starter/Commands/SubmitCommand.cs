namespace LoanApproval.Starter.Commands;

internal static class SubmitCommand
{
    private static readonly Option<string?> _input =
        Options.Text("--file", "A JSON file with the application; - is standard input", "path", "-f");

    private static readonly (ApplicationField Field, Option Option)[] _fields =
        [.. ApplicationFields.All.Select(field => (field, OptionOf(field.Option)))];

    public static Command Create()
    {
        var command = new StarterCommand(
            "submit", "Submit a loan application. Resubmitting the same data attaches to the existing application.", RunAsync,
            "submit --application-id A-1 --applicant-id P-1 --amount 25000 --document passport --document payslip",
            "submit --file application.json --timeout 2m --exit-status --output json");
        foreach (var (_, option) in _fields) command.Add(option);
        command.Add(_input);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_input) is not null && _fields.Any(f => result.GetResult(f.Option) is not null))
                result.AddError("--file contains the whole application: omit --application-id, --amount and the other fields.");
        });
        LoanWait.AddOptions(command);
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var application = await ReadAsync(session.Parsed, cancellationToken);
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
        if (!session.Get(LoanWait.NoWait)) return await LoanWait.ForResultAsync(session, loans, id, cancellationToken);
        terminal.Hint("Next", session.Next(outcome.Kind == StartKind.AlreadyDecided ? "result" : "status", id));
        terminal.Result(
            text => text.WriteLine(outcome.WorkflowId),
            new { applicationId = id, outcome.WorkflowId, outcome.RunId, state = outcome.Kind });
        return ExitCodes.Done;
    }

    private static async Task<LoanApplication> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_input);
        LoanApplication? application;
        var errors = file is null
            ? LoanApplicationReader.ReadText(Values(parsed), out application)
            : LoanApplicationReader.Read(
                await InputFile.ReadAsync(file, stream => InputFile.TextAsync(stream, cancellationToken)), out application);
        return application ?? throw new StarterException(
            ExitCodes.Usage, $"The application{(file is null or "-" ? "" : $" in {file}")} is not valid. Nothing was started.",
            [.. errors.Select(error => file is null ? $"{OptionName(error.Field)}: {error.Rule}" : error.ToString())]);
    }

    // The user knows the options, not the fields: documentIds[1] becomes --document.
    private static string OptionName(string field) =>
        _fields.FirstOrDefault(f => f.Field.Name == field.Split('[')[0]).Option?.Name ?? field;

    private static Option OptionOf(ApplicationOption option) => option.IsRepeatable
        ? new Option<string[]>(option.Name) { Description = option.Description, HelpName = option.ValueName }
        : new Option<string>(option.Name) { Description = option.Description, HelpName = option.ValueName };

    private static Dictionary<string, IReadOnlyList<string>> Values(ParseResult parsed) => _fields.ToDictionary(
        f => f.Field.Name,
        IReadOnlyList<string> (f) => [.. parsed.GetResult(f.Option)?.Tokens.Select(token => token.Value) ?? []]);
}
