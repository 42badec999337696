using System.Net;
using System.Net.Sockets;
using FluentAssertions.Extensions;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.DevHost;

[Collection(ParallelCollections.DevHost)]
public sealed class DevServerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Server_starts_on_other_ports_when_the_preferred_ones_are_in_use()
    {
        using var busy = new TcpListener(IPAddress.Loopback, FreePort.Choose());
        using var busyToo = new TcpListener(IPAddress.Loopback, FreePort.Choose());
        busy.Start();
        busyToo.Start();

        await using var server = await StartAsync(DurableSettings() with
        {
            WebUi = true,
            PreferredPort = ((IPEndPoint)busy.LocalEndpoint).Port,
            PreferredWebUiPort = ((IPEndPoint)busyToo.LocalEndpoint).Port,
        });

        server.Port.Should().NotBe(((IPEndPoint)busy.LocalEndpoint).Port);
        using var http = new HttpClient();
        (await http.GetAsync(new Uri(server.WebUiUrl!))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Killed_server_restarts_on_its_ports_with_its_open_workflows()
    {
        await using var server = await StartAsync(DurableSettings());
        var (address, client) = (server.Address, await server.ConnectAsync());
        var handle = await client.StartWorkflowAsync("AnyWorkflow", [], new WorkflowOptions("open", TaskQueues.LoanApproval));

        await server.KillAsync();
        await server.RestartAsync();

        server.Address.Should().Be(address);
        // A client that was connected before the kill also continues.
        var described = await handle.DescribeAsync(new WorkflowDescribeOptions { Rpc = new RpcOptions { Timeout = 10.Seconds() } });
        described.Status.Should().Be(WorkflowExecutionStatus.Running);
    }

    [Fact]
    public async Task Stopped_server_exits_with_0_and_the_next_one_finds_the_open_workflows()
    {
        await using (var first = await StartAsync(DurableSettings()))
        {
            var client = await first.ConnectAsync();
            await client.StartWorkflowAsync("AnyWorkflow", [], new WorkflowOptions("open", TaskQueues.LoanApproval));
            await first.StopAsync();
            (await first.Exited).Should().Be(0);
        }

        await using var second = await StartAsync(DurableSettings());

        var described = await (await second.ConnectAsync()).GetWorkflowHandle("open").DescribeAsync();
        described.Status.Should().Be(WorkflowExecutionStatus.Running);
    }

    [SkippableFact]
    public async Task Program_that_is_not_a_server_is_an_error_with_its_last_lines()
    {
        var program = await ScriptAsync("echo 'unknown command' >&2\nexit 3\n");

        var starting = () => DevServer.StartAsync(program, DurableSettings());

        (await starting.Should().ThrowAsync<LocalServerException>()).WithMessage("*exited with code 3*unknown command*");
    }

    [SkippableFact]
    public async Task Server_that_is_not_ready_by_the_deadline_is_killed_and_reported()
    {
        var program = await ScriptAsync("exec tail -f /dev/null\n");

        var starting = () => DevServer.StartAsync(program, DurableSettings() with { StartDeadline = 500.Milliseconds() });

        (await starting.Should().ThrowAsync<LocalServerException>()).WithMessage("*was not ready within*");
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<DevServer> StartAsync(DevServerSettings settings) =>
        await DevServer.StartAsync(await ServerFixture.FindProgramAsync(), settings);

    private async Task<string> ScriptAsync(string lines)
    {
        Skip.If(OperatingSystem.IsWindows(), "The test replaces the server with a shell script, which Windows cannot run.");
        var path = _folder["temporal"];
        await File.WriteAllTextAsync(path, "#!/bin/sh\n" + lines);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    private DevServerSettings DurableSettings() => new()
    {
        LogFile = _folder["temporal.log"],
        DatabaseFile = _folder["temporal.db"],
        WebUi = false,
        PreferredPort = null,
        PreferredWebUiPort = null,
    };
}
