namespace LoanApproval.Worker.PartnerClients;

internal sealed class PartnerOptionsValidator : IValidateOptions<CreditBureauOptions>, IValidateOptions<DocumentVerificationOptions>
{
    public ValidateOptionsResult Validate(string? name, CreditBureauOptions options) => Check(CreditBureauOptions.SectionName, options);

    public ValidateOptionsResult Validate(string? name, DocumentVerificationOptions options) =>
        Check(DocumentVerificationOptions.SectionName, options);

    private static ValidateOptionsResult Check(string section, PartnerOptions options) => PartnerOptions.TryParse(options.BaseUrl, out _)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"{section}:{nameof(options.BaseUrl)}: '{options.BaseUrl}' is not valid. Write an absolute http or https address, such as http://localhost:7010.");
}
