using LoanApproval.Contracts.Wire;
using LoanApproval.UnitTests.Activities;
using LoanApproval.Worker.Notification;
using Temporalio.Exceptions;

namespace LoanApproval.UnitTests.Worker;

public sealed class OutboxNotifierTests
{
    [Fact]
    public async Task An_outbox_that_cannot_be_made_fails_with_the_type_of_a_notification()
    {
        var file = Path.GetTempFileName();
        try
        {
            // No folder can be below a file.
            var notifier = new OutboxNotifier(Path.Combine(file, "outbox"), new SmtpOptions(), new NotificationOptions());
            var failure = (await FluentActions.Awaiting(() => notifier.NotifyAsync("A-1:notification", Samples.Decision, CancellationToken.None))
                .Should().ThrowAsync<ApplicationFailureException>()).Which;
            failure.ErrorType.Should().Be(ErrorTypes.NotificationFailed);
            failure.NonRetryable.Should().BeFalse();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
