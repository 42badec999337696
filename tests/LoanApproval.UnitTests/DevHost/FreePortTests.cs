using System.Net;
using System.Net.Sockets;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.UnitTests.DevHost;

/// <summary>Busy ports are no obstacle.</summary>
public sealed class FreePortTests
{
    [Fact]
    public void The_preferred_port_is_taken_where_it_is_free()
    {
        var free = FreePort.Choose();

        FreePort.Choose(free).Should().Be(free);
    }

    [Fact]
    public void Another_port_is_taken_where_the_preferred_one_is_busy()
    {
        using var busy = new TcpListener(IPAddress.Loopback, FreePort.Choose());
        busy.Start();
        var port = ((IPEndPoint)busy.LocalEndpoint).Port;

        FreePort.Choose(port).Should().NotBe(port);
    }

    [Fact]
    public void A_port_that_another_program_has_on_all_addresses_is_busy()
    {
        using var busy = new TcpListener(IPAddress.Any, FreePort.Choose());
        busy.Start();

        FreePort.IsFree(((IPEndPoint)busy.LocalEndpoint).Port).Should().BeFalse();
    }
}
