using System.CommandLine;
using LoanApproval.Starter.Console;
using LoanApproval.Starter.Loans;
using Temporalio.Client;

namespace LoanApproval.Starter.Cli;

/// <summary>One run of the program: its terminal, its connection, and how it speaks of both.</summary>
internal sealed class Session
{
    private readonly TemporalClientConnectOptions _connection;
    private readonly string _given;

    public Session(ParseResult parsed, GlobalOptions globals)
    {
        Terminal = TerminalOf(parsed, globals);
        _connection = ServerConnection.Load(parsed.GetValue(globals.Address), parsed.GetValue(globals.Namespace));
        WebUi = WebUi.For(
            parsed.GetValue(globals.UiAddress) ?? Environment.GetEnvironmentVariable(WebUi.AddressVariable),
            Address,
            Namespace);
        _given = Given("--address", parsed.GetValue(globals.Address)) + Given("--namespace", parsed.GetValue(globals.Namespace));
    }

    public Terminal Terminal { get; }

    public WebUi WebUi { get; }

    public string Address => _connection.TargetHost!;

    public string Namespace => _connection.Namespace;

    public static Terminal TerminalOf(ParseResult parsed, GlobalOptions globals) =>
        Terminal.Create(parsed.GetValue(globals.Color), parsed.GetValue(globals.Output));

    public Task<LoanClient> ConnectAsync(CancellationToken cancellationToken) =>
        ProgressIndicator.WhileAsync(Terminal, $"Connecting to {Address}", async _ => new LoanClient(await ServerConnection.ConnectAsync(_connection, cancellationToken)));

    /// <summary>The next command to type: with the options that lead to the same server.</summary>
    public string Next(string words) => $"{Invocation.Prefix} {words}{_given}";

    private static string Given(string option, string? value) => value is null ? "" : $" {option} {value}";
}
