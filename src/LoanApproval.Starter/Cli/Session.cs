namespace LoanApproval.Starter.Cli;

internal sealed class Session(ParseResult parsed)
{
    private readonly Lazy<(TemporalClientConnectOptions Options, WebUi WebUi, bool IsDevHost)> _server = new(() => ServerOf(parsed));
    public ParseResult Parsed => parsed;
    public string Id => parsed.GetRequiredValue(CommonOptions.Id);
    public Terminal Terminal { get; } = Terminal.Create(parsed.GetValue(CommonOptions.Color), parsed.GetValue(CommonOptions.Output));
    public WebUi WebUi => _server.Value.WebUi;
    public string Address => _server.Value.Options.TargetHost!;
    public string Namespace => _server.Value.Options.Namespace;
    private string Given => string.Concat(new[] { CommonOptions.Address, CommonOptions.Namespace }
        .Select(option => Get(option) is { } value ? $" {option.Name} {Invocation.Quote(value)}" : ""));

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    public Task<LoanClient> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_server.Value.IsDevHost) Terminal.Note($"[grey]Using the DevHost that runs in this folder, at {Address}.[/]");
        return Terminal.WhileAsync(
            $"Connecting to {Address}", () => LoanClient.ConnectAsync(_server.Value.Options, cancellationToken, ReportAvailability));
    }

    // If the user or the limit ends the wait, prints what continues.
    public async Task<T> WaitAsync<T>(
        string unfinished, string continues, TimeSpan? limit, Func<Task<T>> wait, CancellationToken cancellationToken,
        params (string Label, string Command)[] next)
    {
        try { return await wait(); }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Terminal.Note($"Interrupted. {continues}");
            foreach (var (label, command) in next) Terminal.Hint(label, command);
            throw;
        }
        catch (Exception e) when (e is OperationCanceledException or LoanClientException { Error: LoanClientError.LimitPassed })
        {
            throw new StarterException(
                ExitCodes.LimitPassed, $"{unfinished} within {DisplayText.Duration(limit ?? TimeSpan.Zero)}. {continues}",
                [.. next.Select(hint => $"{hint.Label}:  {hint.Command}")]);
        }
    }

    public void LinkTo(string workflowId) => Terminal.Link("Web UI", WebUi.Workflow(workflowId), workflowId);
    public string Next(string words) => $"{Invocation.Prefix} {words}{Given}";

    // Everything after "--" is an argument, so the options come first.
    public string Next(string command, string id, string options = "") => id.StartsWith('-')
        ? $"{Next($"{command} {options}".TrimEnd())} -- {id}" : Next($"{command} {Invocation.Quote(id)} {options}".TrimEnd());

    private void ReportAvailability(ServerAvailability availability) => Terminal.Note(availability switch
    {
        ServerAvailability.Unavailable =>
            $"[yellow]Temporal is unavailable;[/] retrying. Running applications continue when the server is back.",
        ServerAvailability.Throttled => $"[yellow]The server is throttling requests;[/] retrying more slowly.",
        _ => (FormattableString)$"Temporal is available again.",
    });

    private static (TemporalClientConnectOptions Options, WebUi WebUi, bool IsDevHost) ServerOf(ParseResult parsed)
    {
        try
        {
            var address = parsed.GetValue(CommonOptions.Address);
            var devHost = RunningDevHost.Find();
            var used = address is null && RunningDevHost.IsWanted ? devHost : null;
            var devHostNamespace = OpenTelemetryExport.Variable("TEMPORAL_NAMESPACE") is null ? used?.TemporalNamespace : null;
            var options = ConnectionSettings.Load(
                address ?? used?.TemporalAddress, parsed.GetValue(CommonOptions.Namespace) ?? devHostNamespace);
            // The starter itself reports that the server is unavailable, so the SDK's own log would only repeat it.
            options.Runtime = new(new() { Telemetry = new() { Logging = null } });
            var webUi = parsed.GetValue(CommonOptions.UiAddress) ?? OpenTelemetryExport.Variable(WebUi.AddressVariable)
                ?? (devHost?.TemporalAddress == options.TargetHost ? devHost?.WebUi : null);
            return (options, WebUi.For(webUi, options.TargetHost!, options.Namespace), used is not null);
        }
        catch (InvalidOperationException e) { throw new StarterException(ExitCodes.Usage, e.Message); }
    }
}

internal sealed class StarterCommand : Command
{
    public StarterCommand(
        string name, string description, Func<Session, CancellationToken, Task<int>> run, params IReadOnlyList<string> examples)
        : base(name, description)
    {
        Examples = examples;
        SetAction((parsed, cancellationToken) => RunAsync(new Session(parsed), run, cancellationToken));
    }

    public IReadOnlyList<string> Examples { get; }

    private static async Task<int> RunAsync(
        Session session, Func<Session, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        try { return await run(session, cancellationToken); }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { return ExitCodes.Interrupted; }
        catch (Exception e) when (ErrorMap.Explain(e, session) is { } explained)
        {
            session.Terminal.Failure(explained.Message, explained.Hints);
            return explained.ExitCode;
        }
    }
}
