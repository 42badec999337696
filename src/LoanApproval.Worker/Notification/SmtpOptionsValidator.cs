using MimeKit;

namespace LoanApproval.Worker.Notification;

internal sealed class SmtpOptionsValidator : IValidateOptions<SmtpOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions options) =>
        MailboxAddress.TryParse(options.From, out var from) && from.Domain.Length > 0
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"{SmtpOptions.SectionName}:{nameof(options.From)}: '{options.From}' is not a valid mail address. Example: loans@example.com");
}
