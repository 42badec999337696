namespace LoanApproval.Worker.PartnerClients;

internal sealed class CallApiOptionsValidator : IValidateOptions<CallApiOptions>
{
    public ValidateOptionsResult Validate(string? name, CallApiOptions options)
    {
        var problems = options.Entries.Where(entry => CallApiOptions.Parse(entry) is null).Select(entry =>
            $"{CallApiOptions.SectionName}:{nameof(options.AllowedHosts)}: '{entry}' is not valid. Write each host with its port, such as localhost:7010,api.example.com:443.").ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
