using System.Net;
using System.Net.Sockets;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.DevHost;

[Collection(ParallelCollections.DevHost)]
public sealed class DevHostTests : IDisposable
{
    private const int Columns = 80;

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Once_option_decides_every_application_as_expected_and_leaves_nothing_running()
    {
        var (port, webUiPort) = (FreePort.Choose(), FreePort.Choose());
        // A semicolon would end the path of the database in a connection string.
        await using var host = DevHostProcess.Launch(_folder["a;b"], ["--once", "--port", $"{port}", "--ui-port", $"{webUiPort}"]);
        await host.WaitForLineAsync("Submitting approved, low-score, no-credit-file, bad-document.",
            DevHostProcess.TourDeadline);
        var started = host.State.Processes;

        (await host.ExitCodeAsync(DevHostProcess.TourDeadline)).Should().Be(0, host.Log);

        host.Lines.Should().ContainSingle(line => line.Contains("alice") && line.Contains("Approved  25,000 USD at 5.5 %, 477.53 a month"))
            .And.ContainSingle(line => line.Contains("bob-612") && line.Contains("Declined  Insufficient credit score"))
            .And.ContainSingle(line => line.Contains("someone-nofile") && line.Contains("Declined  No credit file"))
            .And.ContainSingle(line => line.Contains("carol-720") && line.Contains("Declined  Document verification failed"));
        host.Lines.Should().Contain(line => line.Contains("/namespaces/default/workflows/loan-tour-"));
        // Paths and the command to paste depend on the machine.
        host.Lines.Where(line => line.Length > Columns)
            .Where(line => !line.Contains(_folder["a;b"]) && !line.Contains("/temporal-") && !line.StartsWith("export"))
            .Should().BeEmpty();
        host.Log.Should().Contain(
            $"export TEMPORAL_ADDRESS=127.0.0.1:{port} TEMPORAL_UI_ADDRESS=http://127.0.0.1:{webUiPort}",
            "these are not the default ports");
        started.Where(ProcessIdentity.IsRunning).Should().BeEmpty();
        File.Exists(host.StatePath).Should().BeFalse();
        File.Exists(Path.Combine(host.Folder, "loans.db")).Should().BeTrue();
    }

    [SkippableFact]
    public async Task SIGTERM_ends_every_process_that_DevHost_started()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        await using var host = await DevHostProcess.StartAsync(_folder["data"]);
        var started = host.State.Processes;
        started.Select(process => process.Name).Should().Equal("worker-1", "worker-2", "partners", "temporal");
        started.Should().OnlyContain(process => ProcessIdentity.IsRunning(process));

        host.Send(UnixSignal.Terminate);

        (await host.ExitCodeAsync()).Should().Be(0, host.Log);
        started.Where(ProcessIdentity.IsRunning).Should().BeEmpty();
        File.Exists(host.StatePath).Should().BeFalse();
    }

    [Fact]
    public async Task Port_in_use_is_an_error_that_names_the_option()
    {
        using var busy = new TcpListener(IPAddress.Loopback, FreePort.Choose());
        busy.Start();
        var port = $"{((IPEndPoint)busy.LocalEndpoint).Port}";

        await using var host = DevHostProcess.Launch(_folder["data"], ["--port", port]);

        (await host.ExitCodeAsync()).Should().Be(1);
        host.Log.Should().Contain($"Port {port} is in use. Choose another one with --port.");
    }

    [Fact]
    public async Task Invalid_setting_stops_DevHost_with_the_message_of_the_worker()
    {
        await using var host = DevHostProcess.Launch(
            _folder["data"], ["--once"], new Dictionary<string, string?> { ["Ledger__Provider"] = "Oracle" });

        (await host.ExitCodeAsync(DevHostProcess.TourDeadline)).Should().Be(1);

        host.Lines.Should().Contain(line => line.Contains("failed to start: ") && line.Contains("Ledger:Provider"));
        host.Log.Should().NotContain("restarted as");
    }

    [Theory]
    [InlineData("")]
    [InlineData("file")]
    [InlineData("file/below")]
    public async Task Unusable_data_folder_is_reported_in_one_sentence(string folder)
    {
        await File.WriteAllTextAsync(_folder["file"], "");

        await using var host = DevHostProcess.Launch(folder.Length == 0 ? "" : _folder[folder], ["--once"]);

        (await host.ExitCodeAsync()).Should().Be(1);
        host.Log.Should().Contain("cannot be used: ").And.Contain("--data DIR").And.NotContain("   at ");
    }

    [Fact]
    public async Task Address_with_a_scheme_is_an_error_without_a_stack_trace()
    {
        await using var host = DevHostProcess.Launch(
            _folder["data"], ["--once"], new Dictionary<string, string?> { ["TEMPORAL_ADDRESS"] = "http://127.0.0.1:7233" });

        (await host.ExitCodeAsync()).Should().Be(1);
        host.Log.Should().Contain("TEMPORAL_ADDRESS").And.NotContain("   at ");
    }

    public void Dispose() => _folder.Dispose();
}
