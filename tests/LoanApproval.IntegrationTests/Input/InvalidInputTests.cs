using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.Failure.V1;

namespace LoanApproval.IntegrationTests.Input;

// Invalid arguments fail the workflow or are rejected by the update immediately, with their error type.
[Collection(ParallelCollections.Decisions)]
public sealed class InvalidInputTests(InputSystemFixture system) : IClassFixture<InputSystemFixture>
{
    private const string Application = """{"applicationId":"A-1","applicantId":"alice","amount":100,"documentIds":["a"]""";
    private const string Batch = """{"fileName":"a.csv","contentHash":"00","format":"csv"}""";
    private const int MaxFailure = 16 * 1024;

    [Theory]
    [InlineData(WorkflowNames.LoanApproval, ErrorTypes.InvalidApplication)]
    [InlineData(WorkflowNames.LoanIntake, ErrorTypes.InvalidIntakeFile)]
    [InlineData(WorkflowNames.ApiData, ErrorTypes.InvalidInput)]
    public async Task Workflow_fails_at_once_with_its_error_type_when_it_cannot_read_its_argument(string workflow, string errorType)
    {
        var started = new Dictionary<string, WorkflowHandle>();
        foreach (var (name, arguments) in RawPayloads.Invalid) started[name] = await system.StartAsync(workflow, arguments);
        foreach (var (name, handle) in started) (await FailureAsync(handle, name)).ApplicationFailureInfo.Type.Should().Be(errorType, name);
    }

    [Fact]
    public async Task Status_of_an_invalid_application_is_a_typed_failure()
    {
        var handle = await system.StartAsync(WorkflowNames.LoanApproval, RawPayloads.Json("{}"));
        await FailureAsync(handle, "{}");

        (await FluentActions.Awaiting(() => handle.QueryAsync<LoanStatus>(WorkflowNames.StatusQuery, [])).Should()
            .ThrowAsync<WorkflowQueryFailedException>()).WithMessage("*The application was not valid*");
    }

    [Theory]
    [InlineData(WorkflowNames.LoanApproval, Application + "}", ErrorTypes.InvalidApplication)]
    [InlineData(WorkflowNames.LoanIntake, Batch, ErrorTypes.InvalidIntakeFile)]
    [InlineData(WorkflowNames.ApiData, "\"http://localhost\"", ErrorTypes.InvalidInput)]
    public async Task Workflow_fails_when_it_has_more_than_one_argument(string workflow, string argument, string errorType)
    {
        foreach (var more in new[] { "null", "{}" })
        {
            var failure = await FailureAsync(await system.StartAsync(workflow, RawPayloads.Json(argument), RawPayloads.Json(more)), more);
            failure.ApplicationFailureInfo.Type.Should().Be(errorType);
            failure.Message.Should().EndWith("$: must be the only argument");
        }
    }

    [Theory]
    [InlineData(WorkflowNames.LoanApproval, Application + ",\"amount\":9000000}", "amount: must not appear more than once")]
    [InlineData(WorkflowNames.LoanIntake, """{"fileName":"a.csv","fileName":"b.csv","contentHash":"00","format":"csv"}""",
        "fileName: must not appear more than once")]
    [InlineData(WorkflowNames.LoanIntake, """{"fileName":"a.csv","contentHash":"00","format":"xml","maxInFlight":0}""",
        "format: must be csv or jsonl; maxInFlight: must be an integer from 1 to 500")]
    public async Task Workflow_failure_names_each_broken_field(string workflow, string argument, string message) =>
        (await FailureAsync(await system.StartAsync(workflow, RawPayloads.Json(argument)), argument)).Message.Should().EndWith(message);

    [Theory]
    [InlineData("""{"applicationId":"bad 1","amount":"5"}""", "applicationId", "applicantId", "amount", "documentIds")]
    [InlineData("\"hello\"", "$")]
    [InlineData("[1,2]", "$")]
    public async Task Workflow_failure_lists_each_broken_field_in_its_details(string input, params string[] fields)
    {
        var handle = await system.StartAsync(WorkflowNames.LoanApproval, RawPayloads.Json(input));
        var failure = (await FluentActions.Awaiting(() => handle.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Should()
            .ThrowAsync<WorkflowFailedException>())
            .Which.InnerException.Should().BeOfType<ApplicationFailureException>().Which;
        failure.Details.ElementAt<FieldError[]>(0).Select(error => error.Field).Should().Equal(fields);
    }

    [Fact]
    public async Task Batch_starts_its_activity_when_the_file_name_is_as_long_as_possible()
    {
        var batch = Batch.Replace("a.csv", new string('<', 255), StringComparison.Ordinal);
        var handle = await system.StartAsync(WorkflowNames.LoanIntake, RawPayloads.Json(batch));
        await Eventually.Async(
            async () => (await InputSystemFixture.HistoryAsync(handle))
                .Any(e => e.EventType == EventType.ActivityTaskScheduled), LoanSystem.Deadline, "the activity is scheduled");
        (await InputSystemFixture.HistoryAsync(handle)).Should().NotContain(e => e.EventType == EventType.WorkflowTaskFailed);
        await handle.TerminateAsync();
    }

    [Fact]
    public async Task Review_is_rejected_with_its_error_type_when_it_cannot_be_read()
    {
        var handle = await ReferredAsync();
        foreach (var (name, arguments) in RawPayloads.Invalid)
        {
            var response = await system.UpdateAsync(handle.Id, arguments);
            response.Outcome.Failure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.ReviewRefused, name);
            response.CalculateSize().Should().BeLessThan(MaxFailure, name);
        }
        await ShouldStillBeUnderReviewAsync(handle);
    }

    [Fact]
    public async Task Review_rejection_names_each_broken_field()
    {
        var handle = await ReferredAsync();
        foreach (var (review, message) in new[]
        {
            ("""{"reviewer":"rita"}""", "approve: is required; it must be true or false"),
            ("""{"approve":"yes"}""", "approve: must be true or false, not a string; reviewer: is required; it must be a string"),
            ("""{"approve":false,"approve":true,"reviewer":"rita"}""", "approve: must not appear more than once"),
            ("""{"approve":true,"reviewer":"\ud800"}""", "reviewer: must be valid Unicode text"),
            ($$"""{"approve":true,"reviewer":"rita","note":"{{new string('<', 300_000)}}"}""", "note: must have at most 2000 characters"),
        })
        {
            var failure = (await system.UpdateAsync(handle.Id, RawPayloads.Json(review))).Outcome.Failure;
            failure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.ReviewRefused);
            failure.Message.Should().Be($"The review is not valid: {message}");
        }
        var two = await system.UpdateAsync(handle.Id, RawPayloads.Json("""{"approve":true,"reviewer":"rita"}"""), RawPayloads.Json("1"));
        two.Outcome.Failure.Message.Should().Be("The review is not valid: $: must be the only argument");
        await ShouldStillBeUnderReviewAsync(handle);
    }

    private async Task<WorkflowHandle> ReferredAsync()
    {
        var handle = await system.StartAsync(WorkflowNames.LoanApproval, RawPayloads.Json(Application + "}"));
        await Eventually.Async(
            async () => await StepAsync(handle) == LoanStep.UnderReview, LoanSystem.Deadline, "the application is under review");
        return handle;
    }

    private static async Task ShouldStillBeUnderReviewAsync(WorkflowHandle handle)
    {
        (await StepAsync(handle)).Should().Be(LoanStep.UnderReview);
        (await InputSystemFixture.HistoryAsync(handle)).Should().NotContain(e =>
            e.EventType == EventType.WorkflowTaskFailed || e.EventType == EventType.WorkflowExecutionUpdateAccepted);
    }

    private static async Task<LoanStep> StepAsync(WorkflowHandle handle) =>
        (await handle.QueryAsync<LoanStatus>(WorkflowNames.StatusQuery, [])).Step;

    private static async Task<Failure> FailureAsync(WorkflowHandle handle, string because)
    {
        await Record.ExceptionAsync(() => handle.GetResultAsync().WaitAsync(LoanSystem.Deadline));
        var history = await InputSystemFixture.HistoryAsync(handle);
        history.Should().NotContain(e => e.EventType == EventType.WorkflowTaskFailed, because);
        history[^1].EventType.Should().Be(EventType.WorkflowExecutionFailed, because);
        var failure = history[^1].WorkflowExecutionFailedEventAttributes.Failure;
        failure.CalculateSize().Should().BeLessThan(MaxFailure, because);
        failure.ApplicationFailureInfo.NonRetryable.Should().BeTrue(because);
        return failure;
    }
}
