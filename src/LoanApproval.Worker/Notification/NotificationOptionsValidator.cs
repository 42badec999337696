using MimeKit;

namespace LoanApproval.Worker.Notification;

internal sealed class NotificationOptionsValidator : IValidateOptions<NotificationOptions>
{
    public ValidateOptionsResult Validate(string? name, NotificationOptions options) =>
        MailboxAddress.TryParse($"a@{options.RecipientDomain}", out _)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"{NotificationOptions.SectionName}:{nameof(options.RecipientDomain)}: '{options.RecipientDomain}' is not a valid mail domain. Example: applicants.example");
}
