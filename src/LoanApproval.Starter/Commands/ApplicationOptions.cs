namespace LoanApproval.Starter.Commands;

// What the commands about one application have in common.
internal static class ApplicationOptions
{
    public static Argument<string> Id()
    {
        var argument = new Argument<string>("ID") { Description = "The application ID, as submitted" };
        argument.Validators.Add(result =>
        {
            if (!LoanApplicationReader.IsId(result.GetValueOrDefault<string>()))
                result.AddError(
                    $"'{result.GetValueOrDefault<string>()}' is not a valid application ID."
                    + " It must have 1-64 characters of A-Z, a-z, 0-9, _ and -.");
        });
        return argument;
    }

    public static Option<bool> ExitStatus() =>
        new("--exit-status") { Description = "Exit with 10 if declined, 11 if under review, 12 if expired" };

    public static Option<TimeSpan?> Timeout(string description) => OptionReaders.Duration("--timeout", description);
}
