using System.Runtime.Versioning;
using LoanApproval.UnitTests.Activities;
using LoanApproval.Worker.Notification;
using LoanApproval.Worker.Settings;

namespace LoanApproval.UnitTests.Worker;

public sealed class OutboxNotifierTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("outbox-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Outbox_that_cannot_be_written_fails_the_notification()
    {
        var failure = (await FluentActions.Awaiting(() => NotifyAsync(BelowAFile(), "A-1")).Should()
            .ThrowAsync<ApplicationFailureException>()).Which;
        failure.ErrorType.Should().Be(ErrorTypes.NotificationFailed);
        failure.NonRetryable.Should().BeFalse();
    }

    [Fact]
    public void Outbox_that_cannot_be_written_is_an_invalid_setting_at_startup() =>
        FluentActions.Invoking(() => Outbox(BelowAFile()).Prepare(DateTimeOffset.UtcNow)).Should().Throw<SettingException>()
            .Which.Message.Should().StartWith("Notification:Outbox: the folder '");

    [Fact]
    public async Task Outbox_stores_a_notification_once()
    {
        var outbox = Outbox(_folder);
        var key = IdempotencyKeys.Notification("A-1");
        var sent = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => outbox.NotifyAsync(key, Samples.Decision, CancellationToken.None)));
        sent.Should().ContainSingle(first => first);
        (await outbox.NotifyAsync(key, Samples.Decision, CancellationToken.None)).Should().BeFalse();
        Mails().Should().ContainSingle().Which.Should().Match("A-1.notification.*.eml");
    }

    [Fact]
    public async Task Application_ids_that_differ_only_in_case_get_separate_mails()
    {
        (await NotifyAsync(_folder, "A-1")).Should().BeTrue();
        (await NotifyAsync(_folder, "a-1")).Should().BeTrue();
        (await NotifyAsync(_folder, "A-1")).Should().BeFalse();
        Mails().Select(name => name!.ToUpperInvariant()).Should().HaveCount(2).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("CON")]
    [InlineData("nul")]
    [InlineData("Com1")]
    [InlineData("-n1")]
    public void Mail_file_name_is_not_a_device(string applicationId) =>
        new[] { "CON", "NUL", "COM1" }.Should()
            .NotContain(OutboxNotifier.NameOf(IdempotencyKeys.Notification(applicationId)).Split('.')[0].ToUpperInvariant());

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Mails_are_readable_only_by_their_owner()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no file modes.");
        var folder = Path.Combine(_folder, "new");
        await NotifyAsync(folder, "A-1");
        File.GetUnixFileMode(folder).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(Directory.GetFiles(folder).Single()).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Drafts_of_killed_workers_are_removed_at_startup_and_recent_ones_are_kept()
    {
        var outbox = Outbox(_folder);
        await using var old = outbox.CreateDraft();
        await using var young = outbox.CreateDraft();
        File.SetLastWriteTimeUtc(old.Name, DateTime.UtcNow.AddHours(-2));
        outbox.Prepare(DateTimeOffset.UtcNow);
        File.Exists(old.Name).Should().BeFalse();
        File.Exists(young.Name).Should().BeTrue();
    }

    private static Task<bool> NotifyAsync(string folder, string applicationId) =>
        Outbox(folder).NotifyAsync(IdempotencyKeys.Notification(applicationId), Samples.Decision, CancellationToken.None);

    private static OutboxNotifier Outbox(string folder) =>
        new(folder, new DecisionMail(new SmtpOptions(), new NotificationOptions(), new FakeLedger()));

    private string BelowAFile()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        return Path.Combine(file, "outbox");
    }

    private IEnumerable<string?> Mails() => Directory.GetFiles(_folder).Select(Path.GetFileName);
}
