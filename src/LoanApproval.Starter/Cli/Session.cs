using LoanApproval.Client.Connection;
using LoanApproval.Client.Tracing;
using Temporalio.Client;

namespace LoanApproval.Starter.Cli;

// One run of the program: its terminal, its connection, and the commands that it prints.
internal sealed class Session
{
    private readonly TemporalClientConnectOptions _connection;
    private readonly string _given;
    private readonly bool _usesDevHost;

    public Session(ParseResult parsed, GlobalOptions globals)
    {
        Terminal = TerminalOf(parsed, globals);
        var address = parsed.GetValue(globals.Address);
        var devHost = RunningDevHost.Find();
        var used = address is null && RunningDevHost.IsWanted ? devHost : null;
        _connection = Load(address ?? used?.Address, parsed.GetValue(globals.Namespace) ?? used?.Namespace);
        _usesDevHost = used is not null;
        WebUi = WebUi.For(
            parsed.GetValue(globals.UiAddress) ?? OpenTelemetryExport.Variable(WebUi.AddressVariable)
                ?? (devHost?.Address == Address ? devHost.WebUi : null),
            Address,
            Namespace);
        _given = Given("--address", address) + Given("--namespace", parsed.GetValue(globals.Namespace));
    }

    public Terminal Terminal { get; }

    public WebUi WebUi { get; }

    public string Address => _connection.TargetHost!;

    public string Namespace => _connection.Namespace;

    public static Terminal TerminalOf(ParseResult parsed, GlobalOptions globals) =>
        Terminal.Create(parsed.GetValue(globals.Color), parsed.GetValue(globals.Output));

    public Task<LoanClient> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_usesDevHost) Terminal.Note($"[grey]Using the DevHost of this folder at {Address}.[/]");
        return ProgressIndicator.WhileAsync(
            Terminal,
            $"Connecting to {Address}",
            async _ => new LoanClient(await ServerConnection.ConnectAsync(_connection, cancellationToken), SayAvailability));
    }

    // Says what continues, and how to look at it, when the user or the limit ends a wait.
    public async Task<T> WaitAsync<T>(
        string unfinished, string continues, TimeSpan? limit, Func<Task<T>> wait, CancellationToken cancellationToken,
        params (string Label, string Command)[] next)
    {
        try
        {
            return await wait();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Terminal.Note($"Interrupted. {continues}");
            foreach (var (label, command) in next) Terminal.Hint(label, command);
            throw;
        }
        catch (Exception e) when (e is OperationCanceledException or LoanClientException { Error: LoanClientError.LimitPassed })
        {
            throw new StarterException(
                ExitCodes.LimitPassed,
                $"{unfinished} within {DurationDisplay.Say(limit ?? TimeSpan.Zero)}. {continues}",
                [.. next.Select(hint => $"{hint.Label}:  {hint.Command}")]);
        }
    }

    public void LinkTo(string workflowId) => Terminal.Link("Web UI", WebUi.Workflow(workflowId), workflowId);

    // The next command to type, with the options that lead to the same server.
    public string Next(string words) => $"{Invocation.Prefix} {words}{_given}";

    // The next command about an application.
    public string Next(string command, string id, string options = "")
    {
        var more = options.Length == 0 ? "" : $" {options}";
        // After "--" everything is an argument, so the options come first.
        return id.StartsWith('-')
            ? $"{Invocation.Prefix} {command}{more}{_given} -- {ShellText.Quote(id)}"
            : Next($"{command} {ShellText.Quote(id)}{more}");
    }

    private void SayAvailability(ServerAvailability availability) => Terminal.Note(availability switch
    {
        ServerAvailability.Unavailable =>
            $"[yellow]Temporal is unavailable;[/] retrying. Running applications continue when it is back.",
        ServerAvailability.Throttled => $"[yellow]The server is throttling requests;[/] retrying more slowly.",
        _ => (FormattableString)$"Temporal responds again.",
    });

    private static TemporalClientConnectOptions Load(string? address, string? @namespace)
    {
        try
        {
            return ConnectionSettings.Load(address, @namespace);
        }
        catch (InvalidOperationException e)
        {
            throw new StarterException(ExitCodes.Usage, e.Message);
        }
    }

    private static string Given(string option, string? value) => value is null ? "" : $" {option} {ShellText.Quote(value)}";
}
