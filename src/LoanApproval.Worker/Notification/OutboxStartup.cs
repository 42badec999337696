namespace LoanApproval.Worker.Notification;

// Makes sure at startup that the outbox can be written, and removes the drafts of killed workers.
internal sealed class OutboxStartup(TimeProvider time, OutboxFolder? outbox = null) : IHostedService
{
    private static readonly TimeSpan DraftAge = TimeSpan.FromHours(1);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (outbox is null) return Task.CompletedTask;
        try
        {
            outbox.Create();
            outbox.RemoveDrafts(time.GetUtcNow() - DraftAge);
            using var draft = outbox.CreateDraft();
            File.Delete(draft.Name);
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingException(
                $"{NotificationOptions.SectionName}:{nameof(NotificationOptions.Outbox)}: the folder '{outbox.Path}' cannot be written: {e.Message}", e);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
