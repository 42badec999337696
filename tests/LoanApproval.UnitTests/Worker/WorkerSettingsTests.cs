using LoanApproval.Worker;
using LoanApproval.Worker.Hosting;
using LoanApproval.Worker.PartnerClients;
using LoanApproval.Worker.Settings;
using LoanApproval.Workflows.Timeouts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Temporalio.Client;

namespace LoanApproval.UnitTests.Worker;

[Collection(ExclusiveCollection.Name)]
public sealed class WorkerSettingsTests
{
    [Fact]
    public void Default_settings_match_the_contract()
    {
        using var host = Build();
        host.ValidateSettings();
        Get<WorkerOptions>(host).Queues().Should().Equal("loan-approval", "loan-documents");
        Get<StartupOptions>(host).ServerWait.Should().Be(TimeSpan.FromSeconds(30));
        Get<LoanWorkflowSettings>(host).ReviewDeadline.Should().Be(TimeSpan.FromDays(3));
        Get<DocumentVerificationOptions>(host).MaxConcurrency.Should().Be(4);
        Get<CreditBureauOptions>(host).BaseUrl.Should().Be(new Uri("http://localhost:7010"));
        Get<CreditBureauOptions>(host).Timeout.Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Policy_is_set_by_its_name()
    {
        using var host = Build(
            "--ActivityPolicies:VerifyDocuments:HeartbeatTimeout=00:00:01.500",
            "--ActivityPolicies:CheckCreditScore:BackoffCoefficient=3.5",
            "--ActivityPolicies:ApproveLoan:ScheduleToCloseTimeout=1h30m");
        var policies = Get<LoanWorkflowSettings>(host).Policies;
        policies.VerifyDocuments.HeartbeatTimeout.Should().Be(TimeSpan.FromMilliseconds(1500));
        policies.VerifyDocuments.StartToCloseTimeout.Should().Be(TimeSpan.FromMinutes(10));
        policies.CheckCreditScore.BackoffCoefficient.Should().Be(3.5f);
        policies.ApproveLoan.ScheduleToCloseTimeout.Should().Be(TimeSpan.FromMinutes(90));
    }

    [Theory]
    [InlineData("true", typeof(GrpcCompression.Gzip))]
    [InlineData("false", typeof(GrpcCompression.None))]
    public void Compression_is_set_for_any_server(string setting, Type compression)
    {
        using var host = Build($"--Worker:GrpcCompression={setting}");
        Get<ITemporalClient>(host).Connection.Options.GrpcCompression.Should().BeOfType(compression);
    }

    [Theory]
    [InlineData("Worker:TaskQueues", "loan-aproval", "Worker:TaskQueues: 'loan-aproval' is not valid. Write loan-approval*")]
    [InlineData("Worker:TaskQueues", ",", "Worker:TaskQueues: ',' is not valid*")]
    [InlineData("Worker:MaxConcurrentActivities", "0",
        "Worker:MaxConcurrentActivities: '0' is not valid. The value must be an integer from 1 to 10000.")]
    [InlineData("Worker:MaxCachedWorkflows", "many",
        "Worker:MaxCachedWorkflows: 'many' is not valid. The value must be an integer from 0 to 1000000.")]
    [InlineData("Worker:GracefulShutdownTimeout", "20",
        "Worker:GracefulShutdownTimeout: '20' is not a valid duration. Examples: 90s, 5m, 1h30m, 00:01:30 (hours below 24)")]
    [InlineData("Review:Deadline", "72:00:00", "Review:Deadline: '72:00:00' is not a valid duration. Examples: *")]
    [InlineData("Review:Deadline", "0s", "Review:Deadline: '0s' is out of range. The duration must be between 1ms and 365d.")]
    [InlineData("Startup:ServerWait", "5", "Startup:ServerWait: '5' is not a valid duration. Examples: *")]
    [InlineData("CreditBureau:Timeout", "60d", "CreditBureau:Timeout: '60d' is out of range. The duration must be between 1ms and 1d.")]
    [InlineData("CreditBureau:BaseUrl", "localhost",
        "CreditBureau:BaseUrl: 'localhost' is not valid. Write an absolute http or https address*")]
    [InlineData("CreditBureau:BaseUrl", "ftp://localhost", "CreditBureau:BaseUrl: 'ftp://localhost' is not valid*")]
    [InlineData("CreditBureau:BaseUrl", "http://rita:hunter2@localhost",
        "CreditBureau:BaseUrl: The address must not contain a user name or a password.")]
    [InlineData("CreditBureau:BaseUrl", "http://localhost?x=1", "CreditBureau:BaseUrl: *")]
    [InlineData("DocumentVerification:MaxConcurrency", "0",
        "DocumentVerification:MaxConcurrency: '0' is not valid. The value must be an integer from 1 to 100.")]
    [InlineData("CallApi:AllowedHosts", "user@host:1", "CallApi:AllowedHosts: 'user@host:1' is not valid. Write each host with its port*")]
    [InlineData("CallApi:AllowedHosts", "api.example.com", "CallApi:AllowedHosts: 'api.example.com' is not valid*")]
    [InlineData("CallApi:AllowedHosts", "foo:80?x", "CallApi:AllowedHosts: 'foo:80?x' is not valid*")]
    [InlineData("CallApi:AllowedHosts", "foo:80#x", "CallApi:AllowedHosts: 'foo:80#x' is not valid*")]
    [InlineData("ActivityPolicies:VerifyDocuments:BackoffCoefficient", "0.5", "ActivityPolicies:VerifyDocuments:BackoffCoefficient*")]
    [InlineData("ActivityPolicies:VerifyDocuments:BackoffCoefficient", "two",
        "ActivityPolicies:VerifyDocuments:BackoffCoefficient: 'two' is not a valid number*")]
    [InlineData("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "00:20:00", "ActivityPolicies:VerifyDocuments:HeartbeatTimeout*")]
    [InlineData("ActivityPolicies:CheckCreditScore:StartToCloseTimeout", "60",
        "ActivityPolicies:CheckCreditScore:StartToCloseTimeout: '60' is not a valid duration*")]
    [InlineData("ActivityPolicies:CheckCreditScore:StartToClose", "60s",
        "*Did you mean ActivityPolicies:CheckCreditScore:StartToCloseTimeout?")]
    [InlineData("ActivityPolicies:VerifyDocument:StartToCloseTimeout", "10s", "*Did you mean ActivityPolicies:VerifyDocuments?")]
    [InlineData("CreditBureau:Timout", "10s", "CreditBureau:Timout is not a known setting. Did you mean CreditBureau:Timeout?")]
    [InlineData("Worker:TaskQueue", "loan-approval", "Worker:TaskQueue is not a known setting. Did you mean Worker:TaskQueues?")]
    [InlineData("Review:Weather", "fine", "Review:Weather is not a known setting. Known settings of Review: Deadline.")]
    [InlineData("ActivityPolicies:CheckCreditScore", "30s",
        "ActivityPolicies:CheckCreditScore is a section, not a value. Known settings of ActivityPolicies:CheckCreditScore: BackoffC*")]
    [InlineData("ActivityPolicy:CheckCreditScore:StartToCloseTimeout", "30s",
        "ActivityPolicy is not a known section. Did you mean ActivityPolicies?")]
    [InlineData("DocumentVerificaton:Timeout", "30s", "DocumentVerificaton is not a known section. Did you mean DocumentVerification?")]
    [InlineData("Notifications:Outbox", "x", "Notifications is not a known section. Did you mean Notification?")]
    [InlineData("Loging:Json", "true", "Loging is not a known section. Did you mean Logging?")]
    [InlineData("Logging:Jsn", "true", "Logging:Jsn is not a known setting. Did you mean Logging:Json?")]
    [InlineData("Logging:Json:Indented", "true", "Logging:Json must be one value, without settings below it.")]
    [InlineData("Wroker:TaskQueues", "loan-approval", "Wroker is not a known section. Did you mean Worker?")]
    [InlineData("Ledger:Provider", "Oracle", "Ledger:Provider: 'Oracle' is not valid. Write Sqlite or Postgres.")]
    [InlineData("Ledger:ConectionString", "x", "*Did you mean Ledger:ConnectionString?")]
    [InlineData("Smtp:Port", "0", "Smtp:Port: '0' is not valid*")]
    [InlineData("Smtp:From", "stranger", "Smtp:From: 'stranger' is not a valid mail address*")]
    [InlineData("Notification:RecipientDomain", "a b", "Notification:RecipientDomain: 'a b' is not a valid mail domain*")]
    [InlineData("Health:Address", "8080", "Health:Address: '8080' is not valid. Write the IP address or localhost with a port*")]
    [InlineData("Telemetry:Prometheus", "metrics", "Telemetry:Prometheus: 'metrics' is not valid*")]
    [InlineData("Intake:Folder", "x", "Intake:Folder is not a known setting*")]
    [InlineData("Logging:Json", "yes", "Logging:Json: 'yes' is not valid. The value must be true or false.")]
    [InlineData("Serilog:MinimumLevel:Default", "Trace",
        "Serilog:MinimumLevel:Default: 'Trace' is not a valid level. Levels: Verbose, Debug, Information, Warning, Error, Fatal.")]
    [InlineData("Serilog:MinimumLevel:Override:Microsoft", "Warn", "Serilog:MinimumLevel:Override:Microsoft: 'Warn' is not a valid level*")]
    public void Invalid_setting_is_named_with_its_value_and_a_valid_form(string setting, string value, string problem) =>
        Problems($"--{setting}={value}").Should().ContainSingle().Which.Should().Match(problem);

    [Fact]
    public void Every_invalid_setting_is_reported_at_once() =>
        Problems("--CreditBureau:Timout=1", "--Review:Deadline=5", "--Review:Dedline=5", "--Smtp:Port=x", "--Serilog:MinimumLevel=Trace",
            "--Legder:Provider=x")
            .Should().HaveCount(6).And.OnlyHaveUniqueItems();

    [Theory]
    [InlineData("Logging:LogLevel:Default", "Debug")]
    [InlineData("Logging:Console:FormatterName", "simple")]
    [InlineData("Logging", "debug")]
    [InlineData("WORKER", "yes")]
    [InlineData("Ledger", "book")]
    [InlineData("Logging:Debug:LogLevel:Default", "Debug")]
    [InlineData("Logging:EventSource:LogLevel:Default", "Debug")]
    [InlineData("Logging:JsonConsole:FormatterOptions:Indented", "true")]
    [InlineData("Serilog:Properties:Region", "eu")]
    [InlineData("Documents:Delay", "5s")]
    [InlineData("Bureau:Delay", "5s")]
    [InlineData("Chaos:Rate", "0.3")]
    [InlineData("Store:Path", "x")]
    [InlineData("ReviewApp", "x")]
    [InlineData("Kestrel:Limits:MaxRequestBodySize", "5")]
    public void Setting_of_another_library_is_accepted(string setting, string value) =>
        Problems($"--{setting}={value}").Should().BeEmpty();

    [Theory]
    [InlineData("Review__Deadline")]
    [InlineData("Logging__Json")]
    [InlineData("Serilog__MinimumLevel__Default")]
    [InlineData("Ledger__Provider")]
    public void Empty_environment_variable_counts_as_absent(string variable)
    {
        Environment.SetEnvironmentVariable(variable, "");
        try
        {
            Problems().Should().BeEmpty();
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    [Fact]
    public void Settings_files_are_not_watched_for_changes()
    {
        using var host = Build();
        ((IConfigurationRoot)host.Services.GetRequiredService<IConfiguration>()).Providers.OfType<JsonConfigurationProvider>()
            .Should().NotBeEmpty().And.OnlyContain(provider => !provider.Source.ReloadOnChange);
    }

    [Fact]
    public void Slow_verifier_needs_only_a_longer_timeout()
    {
        using var host = Build("--DocumentVerification:Timeout=5m");
        Get<LoanApproval.Workflows.Documents.VerificationLimits>(host).StuckAfter.Should().Be(TimeSpan.FromMinutes(5));
    }

    private static IHost Build(params string[] args) => WorkerApp.Build(args);

    private static T Get<T>(IHost host)
        where T : notnull => host.Services.GetRequiredService<T>();

    private static List<string> Problems(params string[] args)
    {
        using var host = Build(args);
        try
        {
            host.ValidateSettings();
            return [];
        }
        catch (OptionsValidationException e)
        {
            return [.. e.Failures];
        }
    }
}
