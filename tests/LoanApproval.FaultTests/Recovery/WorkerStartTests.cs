using System.Diagnostics;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Recovery;

/// <summary>How the worker starts and ends: its exit codes, and the one line that names the cause.</summary>
[Collection(FaultCollections.Timed)]
public sealed class WorkerStartTests(ServerFixture server) : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Worker__TaskQueues", "loan-aproval", "Worker:TaskQueues")]
    [InlineData("ActivityPolicies__VerifyDocuments__BackoffCoefficient", "0.5", "ActivityPolicies:VerifyDocuments:BackoffCoefficient")]
    [InlineData("ActivityPolicies__VerifyDocuments__HeartbeatTimeout", "00:20:00", "ActivityPolicies:VerifyDocuments:HeartbeatTimeout")]
    [InlineData("ActivityPolicies__CheckCreditScore__StartToCloseTimeout", "soon", "CheckCreditScore:StartToCloseTimeout")]
    [InlineData("Ledger__Provider", "Oracle", "Ledger:Provider")]
    [InlineData("CrashPoints__Armed", "Nowhere", "CrashPoints:Armed")]
    [InlineData("Smtp__Port", "0", "Smtp:Port")]
    public async Task A_wrong_setting_ends_it_with_64_and_a_sentence_that_names_it(string setting, string value, string named)
    {
        await using var worker = Start(server.Namespace, (setting, value));
        (await worker.ExitCodeAsync()).Should().Be(64, worker.Log);
        worker.Lines.Should().ContainSingle(line => line.Contains("Wrong setting", StringComparison.Ordinal) && line.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_absent_server_ends_it_with_69_after_the_wait()
    {
        await using var worker = WorkerProcess.Launch($"127.0.0.1:{FreePort.Choose()}", "default", Settings(("Startup__ServerWait", "00:00:02")));
        (await worker.ExitCodeAsync()).Should().Be(69, worker.Log);
        worker.Log.Should().Contain("No Temporal server answers at").And.Contain("Waiting for it").And.Contain("temporal server start-dev");
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(7, false)]
    [InlineData(16, true)]
    [InlineData(16, false)]
    public async Task A_server_that_refuses_the_credentials_ends_it_with_69_at_once(int status, bool systemInfo)
    {
        await using var refusing = await RefusingServer.StartAsync(status, systemInfo ? [RefusingServer.SystemInfo] : []);
        await using var worker = WorkerProcess.Launch(refusing.Address, "default", Settings());
        (await worker.ExitCodeAsync(TimeSpan.FromSeconds(15))).Should().Be(69, worker.Log);
        worker.Lines.Should().ContainSingle(line => line.Contains("refuses", StringComparison.Ordinal)).Which.Should().Contain(refusing.Address).And.Contain("TEMPORAL_API_KEY");
    }

    [Fact]
    public async Task A_server_that_goes_away_while_the_search_attributes_are_registered_is_waited_for_like_an_absent_one()
    {
        await using var leaving = await RefusingServer.StartAsync(14, RefusingServer.SystemInfo, "DescribeNamespace");
        await using var worker = WorkerProcess.Launch(leaving.Address, "default", Settings(("Startup__ServerWait", "00:00:01")));
        (await worker.ExitCodeAsync()).Should().Be(69, worker.Log);
        worker.Log.Should().Contain("Waiting for it").And.NotContain("The worker died");
    }

    [Fact]
    public async Task Search_attributes_that_the_server_cannot_take_end_it_with_69_and_the_command_that_adds_them()
    {
        await using var full = await RefusingServer.StartAsync(3, RefusingServer.SystemInfo, "DescribeNamespace", "ListSearchAttributes");
        await using var worker = WorkerProcess.Launch(full.Address, "default", Settings(("Startup__ServerWait", "00:00:00")));
        (await worker.ExitCodeAsync()).Should().Be(69, worker.Log);
        worker.Log.Should().Contain("answers with an error").And.Contain("temporal operator search-attribute create --name LoanApplicantId");
    }

    [Fact]
    public async Task TLS_where_the_server_has_none_ends_it_with_69_and_a_line_that_says_so()
    {
        await using var worker = Start(server.Namespace, ("Startup__ServerWait", "00:00:01"), ("TEMPORAL_TLS", "true"));
        (await worker.ExitCodeAsync()).Should().Be(69, worker.Log);
        worker.Log.Should().Contain("TLS");
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_ends_it_with_64()
    {
        await using var worker = Start(server.Namespace, ("TEMPORAL_TLS", "true"), ("TEMPORAL_TLS_CLIENT_CERT_PATH", folder["absent.pem"]));
        (await worker.ExitCodeAsync()).Should().Be(64, worker.Log);
        worker.Log.Should().Contain("absent.pem");
    }

    [Fact]
    public async Task An_unknown_namespace_ends_it_with_69()
    {
        await using var worker = Start("nowhere", ("Startup__ServerWait", "00:00:01"));
        (await worker.ExitCodeAsync()).Should().Be(69, worker.Log);
        worker.Log.Should().Contain("There is no namespace 'nowhere'");
    }

    [Fact]
    public async Task Asked_to_stop_while_it_waits_it_ends_with_0()
    {
        await using var worker = WorkerProcess.Launch($"127.0.0.1:{FreePort.Choose()}", "default", Settings());
        await worker.WaitForLineAsync("Waiting for it");
        worker.Send(UnixSignal.Terminate);
        (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
    }

    [Fact]
    public async Task A_server_that_comes_late_is_waited_for()
    {
        var port = FreePort.Choose();
        await using var worker = WorkerProcess.Launch($"127.0.0.1:{port}", "default", Settings());
        await worker.WaitForLineAsync("Waiting for it");
        await using var late = await DevServer.StartAsync(server.Program, new DevServerSettings { LogFile = folder["late.log"], WebUi = false, PreferredPort = port });
        await worker.WaitForLineAsync("Connected to Temporal at");
        worker.Send(UnixSignal.Terminate);
        (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
    }

    [Fact]
    public async Task An_idle_worker_stops_within_a_second()
    {
        await using var worker = Start(server.Namespace);
        await worker.WaitForLineAsync("Connected to Temporal at");
        worker.Send(UnixSignal.Terminate);
        var stopping = Stopwatch.StartNew();
        (await worker.ExitCodeAsync()).Should().Be(0, worker.Log);
        stopping.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task It_registers_the_search_attributes_where_they_are_missing_and_the_first_loan_is_not_held_up()
    {
        var bare = await server.CreateNamespaceAsync("bare", withSearchAttributes: false);
        await using var partners = await PartnerSimulatorProcess.StartAsync(folder, new Dictionary<string, string?> { ["Documents__Delay"] = "00:00:00" });
        await using var worker = await WorkerProcess.StartAsync(bare, WorkerProcess.Settings(folder, partners.BaseUrl));
        var application = new LoanApplication { ApplicationId = "first", ApplicantId = "alice", Amount = 1_000m, DocumentIds = ["passport"] };
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
        var environment = WorkerProcess.Settings(folder, "http://127.0.0.1:9");
        foreach (var (name, value) in settings) environment[name] = value;
        return environment;
    }
}
