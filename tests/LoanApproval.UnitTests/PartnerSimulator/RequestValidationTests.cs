using System.Net;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class RequestValidationTests
{
    private const string Alice = """{"applicantId":"alice"}""";

    [Fact]
    public async Task The_bureau_demands_a_key()
    {
        await using var server = await PartnersServer.StartAsync();

        using var answer = await server.PostAsync("/v1/credit-checks", key: null, Alice);

        await Problem.Of(answer, 400, "idempotency-key-missing");
    }

    [Theory]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData(256)]
    public async Task A_key_that_is_none_is_refused(object key)
    {
        await using var server = await PartnersServer.StartAsync();

        using var answer = await server.PostAsync("/v1/credit-checks", key as string ?? new string('k', (int)key), Alice);

        await Problem.Of(answer, 400, "idempotency-key-invalid");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"applicantId":null}""")]
    [InlineData("""{"applicantId":7}""")]
    [InlineData("""{"applicantId":"\ud800"}""")]
    [InlineData("""{"applicantId":"two words"}""")]
    public async Task A_malformed_body_is_refused_and_leaves_no_trace_under_the_key(string body)
    {
        await using var server = await PartnersServer.StartAsync();

        using var refused = await server.PostAsync("/v1/credit-checks", "A-1:credit-check", body);
        using var document = await server.PostAsync("/v1/document-verifications", "A-1:document:p", body);
        using var right = await server.CheckCreditAsync("A-1", "alice");

        await Problem.Of(refused, 400, "malformed-body");
        await Problem.Of(document, 400, "malformed-body");
        right.StatusCode.Should().Be(HttpStatusCode.OK);
        (await server.StatsAsync()).Calls.Should().Be(1);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var server = await PartnersServer.StartAsync();

        using var answer = await server.PostAsync("/v1/credit-checks", "A-1:credit-check", new string(' ', 20_000) + Alice);

        await Problem.Of(answer, 413, "body-too-large");
    }

    [Fact]
    public async Task An_unknown_path_is_a_problem_too_but_not_the_bureaus()
    {
        await using var server = await PartnersServer.StartAsync();

        using var answer = await server.PostAsync("/v1/credit-check", "A-1:credit-check", Alice);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await answer.Content.ReadAsStringAsync()).Should().NotContain("no-credit-file");
    }
}
