using LoanApproval.Worker.Hosting;
using LoanApproval.Worker.PartnerClients;
using Microsoft.Extensions.Configuration;

namespace LoanApproval.UnitTests.Worker;

public sealed class WorkerSettingsTests
{
    [Fact]
    public void Without_settings_the_defaults_of_the_contract_stand()
    {
        var settings = Read();
        settings.Worker.Queues().Should().Equal("loan-approval", "loan-documents");
        settings.Startup.ServerWait.Should().Be(TimeSpan.FromSeconds(30));
        settings.Workflow.ReviewDeadline.Should().Be(TimeSpan.FromDays(3));
        settings.DocumentVerification.MaxConcurrency.Should().Be(4);
        settings.CreditBureau.BaseUrl.Should().Be("http://localhost:7010");
        settings.CreditBureau.Timeout.Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_policy_is_set_by_its_name()
    {
        var settings = Read(("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "00:00:01.500"), ("ActivityPolicies:CheckCreditScore:BackoffCoefficient", "3.5"));
        settings.Workflow.Policies.VerifyDocuments.HeartbeatTimeout.Should().Be(TimeSpan.FromMilliseconds(1500));
        settings.Workflow.Policies.VerifyDocuments.StartToCloseTimeout.Should().Be(TimeSpan.FromMinutes(10));
        settings.Workflow.Policies.CheckCreditScore.BackoffCoefficient.Should().Be(3.5f);
    }

    [Theory]
    [InlineData("Worker:TaskQueues", "loan-aproval")]
    [InlineData("Worker:TaskQueues", ",")]
    [InlineData("Worker:MaxConcurrentActivities", "0")]
    [InlineData("Review:Deadline", "00:00:00")]
    [InlineData("Review:Deadline", "soon")]
    [InlineData("Startup:ServerWait", "-00:00:01")]
    [InlineData("CreditBureau:BaseUrl", "localhost")]
    [InlineData("CreditBureau:BaseUrl", "ftp://localhost")]
    [InlineData("DocumentVerification:MaxConcurrency", "0")]
    [InlineData("DocumentVerification:Timeout", "00:00:00")]
    [InlineData("CallApi:AllowedHosts", "user@host:1")]
    [InlineData("ActivityPolicies:VerifyDocuments:BackoffCoefficient", "0.5")]
    [InlineData("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "00:20:00")]
    [InlineData("ActivityPolicies:VerifyDocuments:StartToCloseTimeout", "ten")]
    [InlineData("ActivityPolicies:VerifyDocument:StartToCloseTimeout", "00:00:10")]
    public void A_wrong_setting_is_named(string setting, string value) =>
        FluentActions.Invoking(() => Read((setting, value))).Should().Throw<SettingException>()
            .Which.Message.Should().Contain(setting.Split(':')[0]).And.Contain(setting.Split(':')[^1] == "StartToCloseTimeout" ? setting.Split(':')[1] : setting.Split(':')[^1]);

    [Fact]
    public void The_allow_list_is_the_partners_by_default()
    {
        new CallApiOptions().Check(new Uri("http://localhost:7010"), new Uri("https://verifier.example")).Should().BeEquivalentTo("localhost:7010", "verifier.example:443");
        new CallApiOptions { AllowedHosts = "API.example, 127.0.0.1:8080" }.Check(new Uri("http://localhost")).Should().BeEquivalentTo("api.example:80", "127.0.0.1:8080");
    }

    private static WorkerSettings Read(params (string Key, string Value)[] settings) =>
        WorkerSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
}
