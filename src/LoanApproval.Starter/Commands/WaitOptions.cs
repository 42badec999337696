namespace LoanApproval.Starter.Commands;

// The options of the commands that wait for a decision.
internal sealed class WaitOptions
{
    private readonly Option<bool> _wait = new("--wait")
    {
        Description = "Wait until the application is decided or under review (the default)",
    };

    private readonly Option<bool> _noWait = new("--no-wait") { Description = "Do not wait" };

    public Option<TimeSpan?> Timeout { get; } = TimeoutOption("Maximum wait: 90s, 5m, 1h30m");

    public Option<bool> Notification { get; } = new("--wait-notification")
    {
        Description = "Also wait until the applicant is notified (up to 24 hours)",
    };

    public Option<bool> ExitStatus { get; } = ExitStatusOption();

    public static Option<bool> ExitStatusOption() =>
        new("--exit-status") { Description = "Exit with 10 if declined, 11 if under review, 12 if expired" };

    public static Option<TimeSpan?> TimeoutOption(string description) => DurationOption("--timeout", description);

    public static Option<TimeSpan?> DurationOption(string name, string description) => new(name)
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
        command.Options.Add(Notification);
        command.Options.Add(ExitStatus);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_noWait) && (result.GetValue(_wait) || result.GetValue(Notification)))
                result.AddError("--no-wait excludes --wait and --wait-notification.");
        });
    }

    public bool Waits(ParseResult parsed) => !parsed.GetValue(_noWait);
}
