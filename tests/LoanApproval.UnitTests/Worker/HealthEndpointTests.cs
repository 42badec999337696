using System.Net;
using System.Net.Sockets;
using LoanApproval.Worker.Health;
using LoanApproval.Worker.Settings;
using LoanApproval.Worker.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace LoanApproval.UnitTests.Worker;

public sealed class HealthEndpointTests
{
    [Fact]
    public async Task Worker_is_live_at_once_and_ready_while_it_accepts_tasks()
    {
        using var lifetime = new FakeLifetime();
        var address = FreeAddress();
        using var endpoint = new HealthEndpoint(new() { Address = IPEndPoint.Parse(address) }, lifetime);
        await endpoint.StartAsync(CancellationToken.None);

        (await GetAsync(address, "live")).Should().Be(HttpStatusCode.OK);
        (await GetAsync(address, "ready")).Should().Be(HttpStatusCode.ServiceUnavailable);
        await lifetime.Started.CancelAsync();
        (await GetAsync(address, "ready")).Should().Be(HttpStatusCode.OK);
        endpoint.IsServerReachable = false;
        (await GetAsync(address, "ready")).Should().Be(HttpStatusCode.ServiceUnavailable);
        endpoint.IsServerReachable = true;
        lifetime.StopApplication();
        (await GetAsync(address, "ready")).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await GetAsync(address, "other")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Busy_port_is_an_invalid_setting()
    {
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        var address = busy.LocalEndpoint.ToString()!;
        using var lifetime = new FakeLifetime();
        using var endpoint = new HealthEndpoint(new() { Address = IPEndPoint.Parse(address) }, lifetime);
        (await FluentActions.Awaiting(() => endpoint.StartAsync(CancellationToken.None)).Should().ThrowAsync<SettingException>())
            .Which.Message.Should().StartWith($"Health:Address: cannot listen on {address}");
        FluentActions.Invoking(() => CoreRuntime.Create(new() { Prometheus = IPEndPoint.Parse(address) }, NullLoggerFactory.Instance))
            .Should().Throw<SettingException>()
            .Which.Message.Should().StartWith($"Telemetry:Prometheus: cannot listen on {address}");
    }

    [Fact]
    public async Task Metrics_are_served_for_Prometheus()
    {
        var address = FreeAddress();
        CoreRuntime.Create(new() { Prometheus = IPEndPoint.Parse(address) }, NullLoggerFactory.Instance).Should().NotBeNull();
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri($"http://{address}/metrics"));
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("127.0.0.1:9464", "127.0.0.1:9464")]
    [InlineData("localhost:9464", "127.0.0.1:9464")]
    [InlineData("0.0.0.0:80", "0.0.0.0:80")]
    [InlineData("[::1]:80", "[::1]:80")]
    [InlineData("9464", null)]
    [InlineData(":9464", null)]
    [InlineData("127.0.0.1", null)]
    [InlineData("127.0.0.1:0", null)]
    [InlineData("127.0.0.1:70000", null)]
    [InlineData("http://127.0.0.1:80", null)]
    [InlineData("worker:9464", null)]
    public void Listen_address_is_an_IP_address_or_localhost_with_a_port(string text, string? address) =>
        (SettingValue.ReaderOf(typeof(IPEndPoint))!(text, null).Value?.ToString()).Should().Be(address);

    private static async Task<HttpStatusCode> GetAsync(string address, string path)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri($"http://{address}/health/{path}"));
        return response.StatusCode;
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener.LocalEndpoint.ToString()!;
    }

    private sealed class FakeLifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationTokenSource Started { get; } = new();

        public CancellationToken ApplicationStarted => Started.Token;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose()
        {
            _stopping.Dispose();
            Started.Dispose();
        }
    }
}
