using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using LoanApproval.Contracts.Wire;
using LoanApproval.Worker.Hosting;
using LoanApproval.Worker.PartnerClients;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Temporalio.Exceptions;

namespace LoanApproval.UnitTests.Worker;

public sealed class PartnerHttpTests
{
    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'1', 0 })]
    public async Task What_is_not_UTF_8_is_no_JSON(byte[] body) =>
        (await FluentActions.Awaiting(() => AskAsync(body)).Should().ThrowAsync<ApplicationFailureException>())
            .Which.Should().Match<ApplicationFailureException>(e => e.ErrorType == ErrorTypes.GarbledAnswer && !e.NonRetryable);

    [Theory]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    public async Task What_cannot_be_written_into_a_history_is_no_JSON(string body) =>
        (await FluentActions.Awaiting(() => AskAsync(Encoding.ASCII.GetBytes(body))).Should().ThrowAsync<ApplicationFailureException>())
            .Which.ErrorType.Should().Be(ErrorTypes.GarbledAnswer);

    [Theory]
    [InlineData("""{"a":"ä€😀","b":"\ud83d\ude00"}""")]
    [InlineData("\uFEFF[1]")]
    public async Task Any_text_in_UTF_8_is_kept(string body) =>
        JsonSerializer.Serialize((await AskAsync(Encoding.UTF8.GetBytes(body)))!.Value).Should().Be(JsonSerializer.Serialize(JsonDocument.Parse(body.TrimStart('\uFEFF')).RootElement));

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public async Task Sixteen_levels_are_read_and_no_more(int levels, bool isRead)
    {
        var ask = FluentActions.Awaiting(() => AskAsync(Encoding.ASCII.GetBytes(new string('[', levels) + new string(']', levels))));
        if (isRead) await ask.Should().NotThrowAsync();
        else (await ask.Should().ThrowAsync<ApplicationFailureException>()).Which.ErrorType.Should().Be(ErrorTypes.GarbledAnswer);
    }

    [Fact]
    public async Task A_partner_whose_queue_of_connections_is_full_is_given_up_after_two_seconds()
    {
        using var full = new FullListener();
        var clock = Stopwatch.StartNew();
        (await FluentActions.Awaiting(() => CallAsync(Client(), full.Address, TimeSpan.FromSeconds(20))).Should().ThrowAsync<ApplicationFailureException>().WithMessage("*no connection within 2 s"))
            .Which.ErrorType.Should().Be(ErrorTypes.PartnerUnavailable);
        clock.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(1.9)).And.BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_hundred_calls_at_once_share_64_connections()
    {
        await using var server = new HoldingServer(until: 64);
        var client = Client();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => CallAsync(client, server.Address, TimeSpan.FromSeconds(30))));
        server.Connections.Should().Be(64);
    }

    // As the worker registers it.
    private static PartnerHttp Client() => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddPartners(WorkerSettings.Read(new ConfigurationBuilder().Build()))
        .BuildServiceProvider()
        .GetRequiredService<PartnerHttp>();

    private static async Task CallAsync(PartnerHttp client, Uri address, TimeSpan timeout)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        await client.SendAsync("The partner", request, timeout, CancellationToken.None);
    }

    private static async Task<JsonElement?> AskAsync(byte[] body)
    {
        using var client = new HttpClient(new Answering(body));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("http://partner.example/"));
        return await new PartnerHttp(client, TimeProvider.System).SendAsync("The partner", request, TimeSpan.FromSeconds(5), CancellationToken.None);
    }

    private sealed class Answering(byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) });
    }
}
