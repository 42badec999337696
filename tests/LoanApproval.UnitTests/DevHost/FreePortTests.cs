using System.Net;
using System.Net.Sockets;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.UnitTests.DevHost;

public sealed class FreePortTests
{
    [Fact]
    public void Preferred_port_is_chosen_when_free()
    {
        var free = FreePort.Choose();

        FreePort.Choose(free).Should().Be(free);
    }

    [Fact]
    public void Another_port_is_chosen_when_the_preferred_one_is_in_use()
    {
        using var busy = new TcpListener(IPAddress.Loopback, FreePort.Choose());
        busy.Start();
        var port = ((IPEndPoint)busy.LocalEndpoint).Port;

        FreePort.Choose(port).Should().NotBe(port);
    }

    [Fact]
    public void Port_in_use_on_all_addresses_is_not_free()
    {
        using var busy = new TcpListener(IPAddress.Any, FreePort.Choose());
        busy.Start();

        FreePort.IsFree(((IPEndPoint)busy.LocalEndpoint).Port).Should().BeFalse();
    }
}
