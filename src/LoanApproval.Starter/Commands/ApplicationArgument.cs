namespace LoanApproval.Starter.Commands;

internal static class ApplicationArgument
{
    public static Argument<string> Create()
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
}
