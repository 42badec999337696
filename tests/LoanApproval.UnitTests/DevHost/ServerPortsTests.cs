using System.Net;
using System.Net.Sockets;
using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.UnitTests.DevHost;

public sealed class ServerPortsTests
{
    [Fact]
    public void Preferred_pair_is_chosen_when_both_ports_are_free()
    {
        var free = FreePair();

        ServerPorts.Choose(Settings(free)).Should().Be(free);
    }

    [Fact]
    public void Next_pair_is_chosen_when_the_port_of_the_Web_UI_is_in_use()
    {
        var pair = FreePair();
        using var busy = Listen(pair.WebUiPort);

        ServerPorts.Choose(Settings(pair)).Should().Be(new ServerPorts(pair.Port + 1, pair.WebUiPort + 1));
    }

    [Fact]
    public void Required_port_that_is_in_use_is_an_error_that_names_the_option()
    {
        var pair = FreePair();
        using var busy = Listen(pair.Port);

        FluentActions.Invoking(() => ServerPorts.Choose(Settings(pair) with { RequirePreferredPorts = true }))
            .Should().Throw<LocalServerException>().WithMessage($"Port {pair.Port} is in use. Choose another one with --port.");
    }

    [Fact]
    public void Required_Web_UI_port_that_is_in_use_is_an_error_that_names_the_option()
    {
        var pair = FreePair();
        using var busy = Listen(pair.WebUiPort);

        FluentActions.Invoking(() => ServerPorts.Choose(Settings(pair) with { RequirePreferredPorts = true }))
            .Should().Throw<LocalServerException>().WithMessage("*Web UI is in use*--ui-port*");
    }

    // Two consecutive free pairs.
    private static ServerPorts FreePair()
    {
        while (true)
        {
            var pair = new ServerPorts(FreePort.Choose(), FreePort.Choose());
            if (Math.Abs(pair.Port - pair.WebUiPort) > 1 && new ServerPorts(pair.Port + 1, pair.WebUiPort + 1).AreFree()) return pair;
        }
    }

    private static DevServerSettings Settings(ServerPorts ports) =>
        new() { LogFile = "unused", PreferredPort = ports.Port, PreferredWebUiPort = ports.WebUiPort };

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }
}
