using System.Diagnostics;
using System.Net;
using System.Text;
using LoanApproval.Worker;
using LoanApproval.Worker.PartnerClients;
using Microsoft.Extensions.DependencyInjection;

namespace LoanApproval.UnitTests.Worker;

public sealed class PartnerHttpTests
{
    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'1', 0 })]
    public async Task Body_that_is_not_UTF_8_is_malformed(byte[] body) =>
        (await FluentActions.Awaiting(() => GetAsync(body)).Should().ThrowAsync<ApplicationFailureException>())
            .Which.Should().Match<ApplicationFailureException>(e => e.ErrorType == ErrorTypes.GarbledAnswer && !e.NonRetryable);

    [Theory]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    public async Task Text_that_a_history_cannot_hold_is_malformed(string body) =>
        (await FluentActions.Awaiting(() => GetAsync(Encoding.ASCII.GetBytes(body))).Should().ThrowAsync<ApplicationFailureException>())
            .Which.ErrorType.Should().Be(ErrorTypes.GarbledAnswer);

    [Theory]
    [InlineData("""{"a":"ä€😀","b":"\ud83d\ude00"}""")]
    [InlineData("\uFEFF[1]")]
    public async Task Text_in_UTF_8_is_preserved(string body) =>
        JsonSerializer.Serialize((await GetAsync(Encoding.UTF8.GetBytes(body)))!.Value).Should()
            .Be(JsonSerializer.Serialize(JsonDocument.Parse(body.TrimStart('\uFEFF')).RootElement));

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public async Task JSON_is_read_up_to_16_levels(int levels, bool isRead)
    {
        var call = FluentActions.Awaiting(() => GetAsync(Encoding.ASCII.GetBytes(new string('[', levels) + new string(']', levels))));
        if (isRead) await call.Should().NotThrowAsync();
        else (await call.Should().ThrowAsync<ApplicationFailureException>()).Which.ErrorType.Should().Be(ErrorTypes.GarbledAnswer);
    }

    [Fact]
    public async Task Call_fails_after_2_seconds_when_the_partner_accepts_no_connection()
    {
        using var full = new FullListener();
        var clock = Stopwatch.StartNew();
        (await FluentActions.Awaiting(() => CallAsync(Client(), full.Address, TimeSpan.FromSeconds(20))).Should()
            .ThrowAsync<ApplicationFailureException>().WithMessage("*no connection within 2s"))
            .Which.ErrorType.Should().Be(ErrorTypes.PartnerUnavailable);
        clock.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(1.9)).And.BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Hundred_concurrent_calls_share_64_connections()
    {
        await using var server = new HoldingServer(until: 64);
        var client = Client();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => CallAsync(client, server.Address, TimeSpan.FromSeconds(30))));
        server.Connections.Should().Be(64);
    }

    [Theory]
    [InlineData("application/problem+json",
        """{"type":"urn:loan-approval:problem:no-credit-file","title":"No credit file","status":404}""", true)]
    [InlineData("application/json", """{"type":"urn:loan-approval:problem:no-credit-file"}""", true)]
    [InlineData("application/problem+json", """{"type":"urn:loan-approval:problem:unknown-path"}""", false)]
    [InlineData("application/problem+json", """{"type":5}""", false)]
    [InlineData("application/json", "[]", false)]
    [InlineData("text/html", "<html>404 page not found</html>", false)]
    [InlineData("text/plain", "", false)]
    public async Task Not_found_is_a_missing_credit_file_only_with_its_problem_type(string mediaType, string body, bool isNoCreditFile)
    {
        using var client = new HttpClient(new Responding(HttpStatusCode.NotFound, Encoding.UTF8.GetBytes(body), mediaType));
        var bureau = new CreditBureauClient(new PartnerHttp(client, TimeProvider.System), new CreditBureauOptions());
        var pull = FluentActions.Awaiting(() => bureau.PullReportAsync("A-1:credit-check", "alice", CancellationToken.None));
        if (isNoCreditFile) (await bureau.PullReportAsync("A-1:credit-check", "alice", CancellationToken.None)).Should().BeNull();
        else (await pull.Should().ThrowAsync<ApplicationFailureException>()).Which.Should()
            .Match<ApplicationFailureException>(e => e.ErrorType == ErrorTypes.PartnerRefused && e.NonRetryable);
    }

    [Fact]
    public async Task Not_found_of_the_verifier_is_never_a_business_result()
    {
        using var client = new HttpClient(
            new Responding(HttpStatusCode.NotFound, """{"type":"urn:loan-approval:problem:no-credit-file"}"""u8.ToArray(),
                "application/problem+json"));
        var verifier = new DocumentVerifierClient(new PartnerHttp(client, TimeProvider.System), new DocumentVerificationOptions());
        (await FluentActions.Awaiting(() => verifier.VerifyAsync("A-1:document:d1", "alice", "d1", CancellationToken.None)).Should()
            .ThrowAsync<ApplicationFailureException>())
            .Which.ErrorType.Should().Be(ErrorTypes.PartnerRefused);
    }

    [Theory]
    [InlineData(409, 30)]
    [InlineData(503, null)]
    public async Task Last_of_three_attempts_starts_after_a_slow_bureau_has_finished(int status, int? seconds)
    {
        using var client = new HttpClient(new Responding((HttpStatusCode)status, [], "text/plain"));
        var bureau = new CreditBureauClient(new PartnerHttp(client, TimeProvider.System), new CreditBureauOptions());
        (await FluentActions.Awaiting(() => bureau.PullReportAsync("A-1:credit-check", "alice", CancellationToken.None)).Should()
            .ThrowAsync<ApplicationFailureException>())
            .Which.NextRetryDelay.Should().Be(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
    }

    [Fact]
    public async Task Request_has_a_content_length()
    {
        using var responding =
            new Responding(HttpStatusCode.OK, """{"documentId":"d1","status":"verified"}"""u8.ToArray(), "application/json");
        using var client = new HttpClient(responding);
        await new DocumentVerifierClient(new PartnerHttp(client, TimeProvider.System), new DocumentVerificationOptions())
            .VerifyAsync("A-1:document:d1", "alice", "d1", CancellationToken.None);
        responding.ContentLength.Should().BePositive();
    }

    [Theory]
    [InlineData("http://localhost:7010/", true)]
    [InlineData("http://127.0.0.1:7010/", true)]
    [InlineData("http://[::1]:7010/", true)]
    [InlineData("https://bureau.example/", false)]
    public void Proxy_is_used_only_for_partners_outside_this_machine(string address, bool isBypassed)
    {
        var proxy = new PartnerHostingExtensions.OutsideProxy(new WebProxy("http://proxy.example:3128"));
        proxy.IsBypassed(new Uri(address)).Should().Be(isBypassed);
        proxy.GetProxy(new Uri(address)).Should().Be(isBypassed ? null : new Uri("http://proxy.example:3128"));
    }

    [Theory]
    [InlineData("http://localhost:7010/x", true)]
    [InlineData("http://127.0.0.1:7010/x", false)]
    [InlineData("https://localhost:7010/x", true)]
    [InlineData("http://localhost/x", false)]
    [InlineData("https://verifier.example/", true)]
    [InlineData("https://VERIFIER.example:443/", true)]
    public async Task Hosts_are_compared_with_their_ports_as_written(string url, bool isAllowed)
    {
        using var client = new HttpClient(new Responding(HttpStatusCode.OK, "{}"u8.ToArray(), "application/json"));
        var api = new ApiClient(new PartnerHttp(client, TimeProvider.System), new CallApiOptions(),
            new CreditBureauOptions { BaseUrl = new("http://localhost:7010") },
            new DocumentVerificationOptions { BaseUrl = new("https://verifier.example") });
        var call = FluentActions.Awaiting(() => api.GetAsync(url, CancellationToken.None));
        if (isAllowed) await call.Should().NotThrowAsync();
        else (await call.Should().ThrowAsync<ApplicationFailureException>()).Which.ErrorType.Should().Be(ErrorTypes.HostNotAllowed);
    }

    // The client as the worker registers it.
    private static PartnerHttp Client() => WorkerApp.Build([]).Services.GetRequiredService<PartnerHttp>();

    private static async Task CallAsync(PartnerHttp client, Uri address, TimeSpan timeout)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        await client.SendAsync(new("The partner", timeout), request, CancellationToken.None);
    }

    private static async Task<JsonElement?> GetAsync(byte[] body)
    {
        using var client = new HttpClient(new Responding(HttpStatusCode.OK, body, "application/json"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("http://partner.example/"));
        return await new PartnerHttp(client, TimeProvider.System).SendAsync(
            new("The partner", TimeSpan.FromSeconds(5)), request, CancellationToken.None);
    }
}
