using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Once;

// Mail over SMTP with a working server, an unavailable server and a lost response.
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

    private async Task<LoanDecision> DecideAsync(string id, int port)
    {
        await _system.StartWorkerAsync(
            ("Smtp:Host", "127.0.0.1"), ("Smtp:Port", port.ToString(CultureInfo.InvariantCulture)),
                ("ActivityPolicies:SendNotification:MaximumAttempts", "2"));
        return await (await _system.StartLoanAsync(LoanSystem.Application(id, "alice"))).GetResultAsync().WaitAsync(LoanSystem.Deadline);
    }
}
