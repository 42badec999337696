namespace LoanApproval.Worker.Health;

internal sealed class HealthOptionsValidator : IValidateOptions<HealthOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthOptions options) =>
        options.Address.Length == 0 || ListenAddress.Parse(options.Address) is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(ListenAddress.Problem($"{HealthOptions.SectionName}:{nameof(options.Address)}", options.Address));
}
