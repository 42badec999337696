using System.Net;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class RequestValidationTests
{
    private const string Alice = """{"applicantId":"alice"}""";

    [Fact]
    public async Task Bureau_requires_a_key()
    {
        await using var server = await PartnersServer.StartAsync();

        using var response = await server.PostAsync("/v1/credit-checks", key: null, Alice);

        await Problem.Of(response, 400, "idempotency-key-missing");
    }

    [Theory]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData(256)]
    [InlineData("\"unterminated")]
    [InlineData("\"\"")]
    [InlineData("\"a\";p=1")]
    [InlineData("\"a\\b\"")]
    public async Task Invalid_key_is_rejected(object key)
    {
        await using var server = await PartnersServer.StartAsync();

        using var response = await server.PostAsync("/v1/credit-checks", key as string ?? new string('k', (int)key), Alice);

        await Problem.Of(response, 400, "idempotency-key-invalid");
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
    public async Task Malformed_body_is_rejected_and_not_stored_under_the_key(string body)
    {
        await using var server = await PartnersServer.StartAsync();

        using var rejected = await server.PostAsync("/v1/credit-checks", "A-1:credit-check", body);
        using var document = await server.PostAsync("/v1/document-verifications", "A-1:document:p", body);
        using var right = await server.CheckCreditAsync("A-1", "alice");

        await Problem.Of(rejected, 400, "malformed-body");
        await Problem.Of(document, 400, "malformed-body");
        right.StatusCode.Should().Be(HttpStatusCode.OK);
        (await server.StatsAsync()).Calls.Should().Be(1);
    }

    [Fact]
    public async Task Body_that_is_too_large_is_rejected()
    {
        await using var server = await PartnersServer.StartAsync();

        using var response = await server.PostAsync("/v1/credit-checks", "A-1:credit-check", new string(' ', 20_000) + Alice);

        await Problem.Of(response, 413, "body-too-large");
    }

    [Fact]
    public async Task Unknown_path_is_a_404_without_the_problem_type_of_the_bureau()
    {
        await using var server = await PartnersServer.StartAsync();

        using var response = await server.PostAsync("/v1/credit-check", "A-1:credit-check", Alice);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await response.Content.ReadAsStringAsync()).Should().NotContain("no-credit-file");
    }
}
