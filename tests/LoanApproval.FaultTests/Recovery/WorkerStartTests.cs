using System.Diagnostics;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Recovery;

// How the worker starts and exits: its exit codes, and the one line that names the cause.
[Collection(FaultCollections.Timed)]
public sealed class WorkerStartTests(ServerFixture server) : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Worker__TaskQueues", "loan-aproval", "Worker:TaskQueues: 'loan-aproval'")]
    [InlineData("Worker__TaskQueue", "loan-approval", "Did you mean Worker:TaskQueues?")]
    [InlineData("Wroker__TaskQueues", "loan-approval", "Did you mean Worker?")]
    [InlineData("Review__Deadline", "72:00:00", "Review:Deadline: '72:00:00' is not a valid duration. Examples: 90s, 5m, 1h30m, 00:01:30")]
    [InlineData("Startup__ServerWait", "5", "Startup:ServerWait: '5' is not a valid duration")]
    [InlineData("CreditBureau__Timeout", "60d", "CreditBureau:Timeout: '60d' is out of range")]
    [InlineData("ActivityPolicies__VerifyDocuments__BackoffCoefficient", "0.5", "ActivityPolicies:VerifyDocuments:BackoffCoefficient")]
    [InlineData("ActivityPolicies__VerifyDocuments__HeartbeatTimeout", "00:20:00", "ActivityPolicies:VerifyDocuments:HeartbeatTimeout")]
    [InlineData("ActivityPolicies__CheckCreditScore__StartToCloseTimeout", "soon",
        "ActivityPolicies:CheckCreditScore:StartToCloseTimeout: 'soon'")]
    [InlineData("Ledger__Provider", "Oracle", "Ledger:Provider: 'Oracle'")]
    [InlineData("Ledger__ConnectionString", "Data Source=/proc/loans/loans.db",
        "Ledger:ConnectionString: The ledger /proc/loans/loans.db cannot be created")]
    [InlineData("Notification__Outbox", "/proc/outbox", "Notification:Outbox: the folder '/proc/outbox' cannot be written")]
    [InlineData("Smtp__Port", "0", "Smtp:Port: '0'")]
    [InlineData("Serilog__MinimumLevel__Default", "Trace", "Levels: Verbose, Debug, Information, Warning, Error, Fatal.")]
    [InlineData("Logging__Json", "yes", "Logging:Json: 'yes'")]
    [InlineData("TEMPORAL_ADDRESS", "http://127.0.0.1:7233", "Write host:port, without http://")]
    public async Task Worker_exits_with_64_and_names_the_setting_when_it_is_not_valid(string setting, string value, string problem)
    {
        await using var worker = Start(server.Namespace, (setting, value));
        (await worker.ExitCodeAsync()).Should().Be(64, worker.Log);
        worker.Lines.Should().ContainSingle(line => line.Contains("Invalid setting: ", StringComparison.Ordinal)).Which.Should()
            .Contain(problem);
        worker.Log.Should().NotContain("   at ");
    }

    [SkippableFact]
    public async Task Worker_exits_with_0_on_SIGHUP()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        Skip.If(IgnoredSignals.IncludeHangup, SkipReasons.IgnoredSignal);
        await using var worker = Start(server.Namespace);
        await worker.WaitForLineAsync("Connected to Temporal at");
        worker.Send(UnixSignal.Hangup);
        (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
    }

    [Fact]
    public async Task Worker_exits_with_69_after_the_wait_when_the_ledger_is_unavailable()
    {
        await using var worker = Start(
            server.Namespace,
            ("Ledger__Provider", "Postgres"),
            ("Ledger__ConnectionString", $"Host=127.0.0.1;Port={FreePort.Choose()};Database=loans;Username=loans;Timeout=2"),
            ("Startup__ServerWait", "1s"));
        (await worker.ExitCodeAsync()).Should().Be(69, worker.Log);
        worker.Log.Should().Contain("Waiting up to 1s").And.Contain("The PostgreSQL ledger cannot be reached")
            .And.NotContain("   at ");
    }

    [SkippableFact]
    public async Task Worker_of_the_document_queue_starts_without_a_ledger()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        await using var worker = Start(
            server.Namespace,
            ("Worker__TaskQueues", "loan-documents"),
            ("Ledger__ConnectionString", "Data Source=/proc/loans/loans.db"),
            ("Notification__Outbox", "/proc/outbox"));
        await worker.WaitForLineAsync("Connected to Temporal at");
        worker.Send(UnixSignal.Terminate);
        (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
    }

    [SkippableFact]
    public async Task Worker_treats_empty_variables_as_absent()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        await using var worker =
            Start(server.Namespace, ("TEMPORAL_API_KEY", ""), ("TEMPORAL_TLS", ""), ("TEMPORAL_PROFILE", ""), ("Review__Deadline", ""));
        await worker.WaitForLineAsync("Connected to Temporal at");
        worker.Send(UnixSignal.Terminate);
        (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
    }

    [Fact]
    public async Task Worker_exits_with_69_after_the_wait_when_no_server_responds()
    {
        await using var worker =
            WorkerProcess.Launch($"127.0.0.1:{FreePort.Choose()}", "default", Settings(("Startup__ServerWait", "00:00:02")));
        (await worker.ExitCodeAsync()).Should().Be(69, worker.Log);
        worker.Log.Should().Contain("No Temporal server responds at").And.Contain("Waiting up to")
            .And.Contain("temporal server start-dev");
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(7, false)]
    [InlineData(16, true)]
    [InlineData(16, false)]
    public async Task Worker_exits_with_69_at_once_when_the_server_rejects_its_credentials(int status, bool systemInfo)
    {
        await using var rejecting = await RefusingServer.StartAsync(status, systemInfo ? [RefusingServer.SystemInfo] : []);
        await using var worker = WorkerProcess.Launch(rejecting.Address, "default", Settings());
        (await worker.ExitCodeAsync(TimeSpan.FromSeconds(15))).Should().Be(69, worker.Log);
        worker.Lines.Should().ContainSingle(line => line.Contains("rejects", StringComparison.Ordinal)).Which.Should()
            .Contain(rejecting.Address).And.Contain("TEMPORAL_API_KEY");
    }

    [Fact]
    public async Task Worker_waits_when_the_server_disappears_while_search_attributes_are_registered()
    {
        await using var unavailable = await RefusingServer.StartAsync(14, RefusingServer.SystemInfo, "DescribeNamespace");
        await using var worker = WorkerProcess.Launch(unavailable.Address, "default", Settings(("Startup__ServerWait", "00:00:01")));
        (await worker.ExitCodeAsync()).Should().Be(69, worker.Log);
        worker.Log.Should().Contain("Waiting up to").And.NotContain("The worker failed");
    }

    [Fact]
    public async Task Worker_exits_with_69_and_prints_the_command_when_search_attributes_are_rejected()
    {
        await using var full = await RefusingServer.StartAsync(3, RefusingServer.SystemInfo, "DescribeNamespace", "ListSearchAttributes");
        await using var worker = WorkerProcess.Launch(full.Address, "default", Settings(("Startup__ServerWait", "00:00:00")));
        (await worker.ExitCodeAsync()).Should().Be(69, worker.Log);
        worker.Log.Should().Contain("responds with an error")
            .And.Contain("temporal operator search-attribute create --name LoanApplicantId");
    }

    [Fact]
    public async Task Worker_exits_with_69_when_it_uses_TLS_and_the_server_does_not()
    {
        await using var worker = Start(server.Namespace, ("Startup__ServerWait", "00:00:01"), ("TEMPORAL_TLS", "true"));
        (await worker.ExitCodeAsync()).Should().Be(69, worker.Log);
        worker.Log.Should().Contain("does not use TLS");
    }

    [Fact]
    public async Task Worker_exits_with_64_when_a_certificate_is_missing()
    {
        await using var worker = Start(
            server.Namespace, ("TEMPORAL_TLS", "true"), ("TEMPORAL_TLS_CLIENT_CERT_PATH", _folder["absent.pem"]));
        (await worker.ExitCodeAsync()).Should().Be(64, worker.Log);
        worker.Log.Should().Contain("absent.pem");
    }

    [Fact]
    public async Task Worker_exits_with_69_when_the_namespace_is_unknown()
    {
        await using var worker = Start("nowhere", ("Startup__ServerWait", "00:00:01"));
        (await worker.ExitCodeAsync()).Should().Be(69, worker.Log);
        worker.Log.Should().Contain("has no namespace 'nowhere'");
    }

    [SkippableFact]
    public async Task Worker_exits_with_0_when_it_is_stopped_while_it_waits()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        await using var worker = WorkerProcess.Launch($"127.0.0.1:{FreePort.Choose()}", "default", Settings());
        await worker.WaitForLineAsync("Waiting up to");
        worker.Send(UnixSignal.Terminate);
        (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
    }

    [SkippableFact]
    public async Task Worker_waits_for_a_server_that_starts_later()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var port = FreePort.Choose();
        await using var worker = WorkerProcess.Launch($"127.0.0.1:{port}", "default", Settings());
        await worker.WaitForLineAsync("Waiting up to");
        await using var late =
            await DevServer.StartAsync(
            server.Program, new DevServerSettings { LogFile = _folder["late.log"], WebUi = false, PreferredPort = port });
        await worker.WaitForLineAsync("Connected to Temporal at");
        worker.Send(UnixSignal.Terminate);
        (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
    }

    [SkippableFact]
    public async Task Idle_worker_stops_within_a_second()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        await using var worker = Start(server.Namespace);
        await worker.WaitForLineAsync("Connected to Temporal at");
        worker.Send(UnixSignal.Terminate);
        var stopping = Stopwatch.StartNew();
        (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
        stopping.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Missing_search_attributes_are_registered_before_the_first_loan()
    {
        var bare = await server.CreateNamespaceAsync("bare", withSearchAttributes: false);
        await using var partners =
            await PartnerSimulatorProcess.StartAsync(_folder, new Dictionary<string, string?> { ["Documents__Delay"] = "00:00:00" });
        await using var worker = await WorkerProcess.StartAsync(bare, WorkerProcess.Settings(_folder, partners.BaseUrl));
        var application = new LoanApplication
        {
            ApplicationId = "first",
            ApplicantId = "alice",
            Amount = 1_000m,
            DocumentIds = ["passport"]
        };
        var loan = await bare.Client.StartWorkflowAsync(
            (ILoanApprovalWorkflow w) => w.RunAsync(application),
            new("loan-first", TaskQueues.LoanApproval));
        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Approved.Should().BeTrue();
        (await LoanSystem.HistoryAsync(loan)).FailedWorkflowTasks.Should().Be(0);
    }

    private WorkerProcess Start(string @namespace, params (string Name, string Value)[] settings) =>
        WorkerProcess.Launch(server.Address, @namespace, Settings(settings));

    private Dictionary<string, string?> Settings(params (string Name, string Value)[] settings)
    {
        var environment = WorkerProcess.Settings(_folder, "http://127.0.0.1:9");
        foreach (var (name, value) in settings) environment[name] = value;
        return environment;
    }
}
