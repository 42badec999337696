using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Api;

// The lesson about HTTP calls: a worker process on a real server requests a URL and returns its JSON.
[Collection(ParallelCollections.Decisions)]
public sealed class ApiDataWorkflowTests(ApiSystemFixture fixture) : IClassFixture<ApiSystemFixture>
{
    private const string Activity = ActivityNames.CallApi;

    [Fact]
    public async Task Workflow_returns_the_JSON_of_an_allowed_host_after_one_call()
    {
        var (result, history) = await CallAsync($"{fixture.System.Partners.BaseUrl}/stats");
        result.GetProperty("calls").GetInt32().Should().Be(0);
        history.Scheduled.Should().Equal(Activity);
        history.Started(Activity).Attempt.Should().Be(1);
    }

    [Fact]
    public async Task Workflow_returns_numbers_and_letters_unchanged() =>
        (await CallAsync($"{fixture.Api.BaseUrl}/money")).Result.GetProperty("price").GetRawText().Should().Be("1234567890.1234567890");

    [Fact]
    public async Task Temporal_retries_the_call_while_the_API_returns_503()
    {
        var (result, history) = await CallAsync($"{fixture.Api.BaseUrl}/busy");
        result.GetProperty("path").GetString().Should().Be("/busy");
        history.Started(Activity).Attempt.Should().Be(3);
        history.Started(Activity).LastFailure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.PartnerUnavailable);
        fixture.Api.Calls("/busy").Should().HaveCount(3);
    }

    [Fact]
    public async Task Temporal_waits_for_Retry_After_before_the_next_attempt()
    {
        var (_, history) = await CallAsync($"{fixture.Api.BaseUrl}/limited");
        history.Started(Activity).Attempt.Should().Be(2);
        var calls = fixture.Api.Calls("/limited");
        (calls[1].At - calls[0].At).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1.99));
    }

    [Theory]
    [InlineData("/redirect", ErrorTypes.PartnerRefused, RetryState.NonRetryableFailure, 1)]
    [InlineData("/missing", ErrorTypes.PartnerRefused, RetryState.NonRetryableFailure, 1)]
    [InlineData("/large", ErrorTypes.GarbledAnswer, RetryState.MaximumAttemptsReached, 3)]
    [InlineData("/half-a-pair", ErrorTypes.GarbledAnswer, RetryState.MaximumAttemptsReached, 3)]
    [InlineData("/silent", ErrorTypes.PartnerUnavailable, RetryState.MaximumAttemptsReached, 3)]
    public async Task Workflow_fails_with_the_error_type_when_the_response_is_not_valid(
        string path, string errorType, RetryState state, int attempts)
    {
        var history = await ShouldFailAsync($"{fixture.Api.BaseUrl}{path}", errorType);
        history.Failed(Activity).RetryState.Should().Be(state);
        history.Started(Activity).Attempt.Should().Be(attempts);
        fixture.Api.Calls(path).Should().HaveCount(attempts);
        fixture.Api.Calls("/elsewhere").Should().BeEmpty("a redirect may lead anywhere");
    }

    [Theory]
    [InlineData("http://{stranger}/trick")]
    [InlineData("http://{api}@{stranger}/trick")]
    [InlineData("http://user:secret@{api}/trick")]
    [InlineData("http://{stranger}/trick?{api}")]
    [InlineData("http://{stranger}/trick#@{api}/")]
    [InlineData("http://{stranger}\\@{api}/trick")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/trick")]
    [InlineData("http://localhost:{port}/trick")]
    [InlineData("http://0.0.0.0:{port}/trick")]
    [InlineData("http://127.0.0.2:{port}/trick")]
    [InlineData("http://127.0.0.1.:{port}/trick")]
    [InlineData("http://127.0.0.1.nip.io:{port}/trick")]
    [InlineData("http://127.0.0.1:1/trick")]
    [InlineData("http://{api}@example.com/")]
    [InlineData("http://example.com/")]
    [InlineData("http://{server}/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("ftp://{api}/trick")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//{api}/trick")]
    [InlineData("/trick")]
    [InlineData("")]
    public async Task Workflow_fails_without_a_call_when_the_host_is_not_allowed(string trick)
    {
        var url = trick.Replace("{api}", fixture.Api.Authority, StringComparison.Ordinal)
            .Replace("{port}", fixture.Api.Authority.Split(':')[1], StringComparison.Ordinal)
            .Replace("{stranger}", fixture.Stranger.Authority, StringComparison.Ordinal)
            .Replace("{server}", fixture.Server.Address, StringComparison.Ordinal);
        var history = await ShouldFailAsync(url, ErrorTypes.HostNotAllowed);
        history.Failed(Activity).RetryState.Should().Be(RetryState.NonRetryableFailure);
        history.Failed(Activity).Failure.Message.Should().NotContain("secret");
        history.Started(Activity).Attempt.Should().Be(1);
        fixture.Api.Calls("/trick").Should().BeEmpty();
        fixture.Stranger.MostOpenConnections.Should().Be(0);
    }

    [Theory]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[\"http://localhost\"]")]
    public async Task Workflow_fails_at_once_when_the_input_is_not_a_string(string input)
    {
        var history = await ShouldFailAsync(JsonSerializer.Deserialize<JsonElement>(input), ErrorTypes.InvalidInput);
        history.Scheduled.Should().BeEmpty();
    }

    private async Task<(JsonElement Result, LoanHistory History)> CallAsync(string url)
    {
        var handle = await StartAsync(url);
        var result = await handle.GetResultAsync<JsonElement>().WaitAsync(LoanSystem.Deadline);
        return (result, await LoanSystem.HistoryAsync(handle));
    }

    private async Task<LoanHistory> ShouldFailAsync(object input, string errorType)
    {
        var handle = await StartAsync(input);
        var failure = (await FluentActions.Awaiting(() => handle.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Should()
            .ThrowAsync<WorkflowFailedException>()).Which;
        var cause = failure.InnerException is ActivityFailureException activity ? activity.InnerException : failure.InnerException;
        cause.Should().BeOfType<ApplicationFailureException>().Which.ErrorType.Should().Be(errorType);
        var history = await LoanSystem.HistoryAsync(handle);
        history.Last.EventType.Should().Be(EventType.WorkflowExecutionFailed);
        history.FailedWorkflowTasks.Should().Be(0);
        return history;
    }

    private Task<WorkflowHandle> StartAsync(object input) => fixture.System.Namespace.Client.StartWorkflowAsync(
        WorkflowNames.ApiData, [input], new($"api-{Guid.NewGuid()}", TaskQueues.LoanApproval));
}
