using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;
using LoanApproval.Worker.Notification;

namespace LoanApproval.FaultTests.Once;

// Mail by SMTP with a working server, an unavailable server and a lost response; and the outbox.
[Collection(FaultCollections.Once)]
public sealed class NotificationTests(ServerFixture server) : IAsyncLifetime
{
    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await DrillSystem.StartAsync(server, "mail");

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Fact]
    public async Task Mail_is_sent_once_with_an_id_derived_from_the_notification_id()
    {
        await using var mail = new MailServer();
        var decision = await DecideAsync("one-mail", mail.Port);
        decision.Notification.Should().Be(NotificationStatus.Sent);
        mail.MessageIds.Should().Equal("<one-mail.notification@loan-approval.example>");
        mail.Mails.Single().Should().Contain(decision.LoanId).And.Contain("477.53");
        Directory.Exists(_system.Folder["outbox"]).Should().BeFalse();
    }

    [Fact]
    public async Task Mail_is_resent_with_the_same_id_when_the_response_is_lost()
    {
        await using var mail = new MailServer(lostResponses: 1);
        (await DecideAsync("lost-response", mail.Port)).Notification.Should().Be(NotificationStatus.Sent);
        mail.MessageIds.Should().HaveCount(2).And.OnlyContain(id => id == "<lost-response.notification@loan-approval.example>");
    }

    [Fact]
    public async Task Decision_is_unchanged_when_the_mail_server_is_unavailable()
    {
        var decision = await DecideAsync("away", FreePort.Choose());
        decision.Notification.Should().Be(NotificationStatus.Failed);
        decision.Approved.Should().BeTrue();
        (await _system.GatherAsync()).Of("away", decision).LoanIds.Should().Equal(decision.LoanId);
    }

    [Fact]
    public async Task Outbox_stores_a_notification_once()
    {
        var folder = _system.Folder["outbox"];
        var mails = new DecisionMail(new SmtpOptions(), new NotificationOptions(), new KeylessLedger(_system.Folder["unused.db"]));
        var outbox = new OutboxNotifier(folder, mails);
        var decision = new LoanDecision
        {
            ApplicationId = "A-1",
            ApplicantId = "alice",
            Outcome = LoanOutcome.Declined,
            Approved = false,
            Amount = 1m,
            Currency = "USD",
            TermMonths = 60,
            DecidedAt = DateTimeOffset.UnixEpoch,
            DecidedBy = "rules",
        };
        var sent = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => outbox.NotifyAsync("A-1:notification", decision, CancellationToken.None)));
        sent.Should().ContainSingle(first => first);
        (await outbox.NotifyAsync("A-1:notification", decision, CancellationToken.None)).Should().BeFalse();
        Directory.GetFiles(folder).Select(Path.GetFileName).Should().ContainSingle().Which.Should().Match("A-1.notification.*.eml");
    }

    private async Task<LoanDecision> DecideAsync(string id, int port)
    {
        await _system.StartWorkerAsync(
            ("Smtp:Host", "127.0.0.1"), ("Smtp:Port", port.ToString(CultureInfo.InvariantCulture)),
                ("ActivityPolicies:SendNotification:MaximumAttempts", "2"));
        return await (await _system.StartLoanAsync(LoanSystem.Application(id, "alice"))).GetResultAsync().WaitAsync(LoanSystem.Deadline);
    }
}
