using System.CommandLine;
using LoanApproval.Starter.Cli;

namespace LoanApproval.Starter.Commands;

/// <summary>The options of the commands that wait for a decision.</summary>
internal sealed class WaitOptions
{
    private readonly Option<bool> _wait = new("--wait") { Description = "Wait until it is decided or a person is asked (the default)" };
    private readonly Option<bool> _noWait = new("--no-wait") { Description = "Do not wait" };

    public Option<TimeSpan?> Timeout { get; } = TimeoutOption("Wait no longer than this: 90s, 5m, 00:01:30");

    public Option<bool> ExitStatus { get; } = ExitStatusOption();

    public static Option<bool> ExitStatusOption() => new("--exit-status") { Description = "Exit with 10 when declined, 11 when under review, 12 when expired" };

    public static Option<TimeSpan?> TimeoutOption(string description) => new("--timeout")
    {
        Description = description,
        HelpName = "duration",
        CustomParser = Durations.Parse,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_wait);
        command.Options.Add(_noWait);
        command.Options.Add(Timeout);
        command.Options.Add(ExitStatus);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_wait) && result.GetValue(_noWait)) result.AddError("--wait and --no-wait exclude each other.");
        });
    }

    public bool Waits(ParseResult parsed) => !parsed.GetValue(_noWait);
}
