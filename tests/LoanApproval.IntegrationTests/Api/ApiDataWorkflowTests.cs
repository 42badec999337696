using System.Text.Json;
using LoanApproval.Contracts;
using LoanApproval.IntegrationTests.Loans;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.IntegrationTests.Api;

/// <summary>The first lesson: an activity that calls an API, its allow-list, and what a bad status does.</summary>
[Collection(TemporalCollection.Name)]
public sealed class ApiDataWorkflowTests(ApiDataWorkflowTests.Fixture fixture) : IClassFixture<ApiDataWorkflowTests.Fixture>
{
    private readonly LoanSystem system = fixture.System;

    [Fact]
    public async Task It_answers_the_JSON_of_an_allowed_host()
    {
        var answer = await (await StartAsync($"{system.Partners.BaseUrl}/health")).GetResultAsync<JsonElement>().WaitAsync(LoanSystem.Deadline);
        answer.GetProperty("status").GetString().Should().Be("ok");
    }

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("not a url")]
    public async Task A_host_that_is_not_on_the_list_is_refused_without_a_second_attempt(string url) => await ShouldRefuseAsync(url, ErrorTypes.HostNotAllowed);

    [Fact]
    public async Task Another_port_or_a_user_in_front_of_an_allowed_host_is_refused()
    {
        var partners = new Uri(system.Partners.BaseUrl);
        await ShouldRefuseAsync($"http://{partners.Host}:1/health", ErrorTypes.HostNotAllowed);
        await ShouldRefuseAsync($"http://user@{partners.Authority}/health", ErrorTypes.HostNotAllowed);
        await ShouldRefuseAsync($"http://{partners.Authority}@example.com/", ErrorTypes.HostNotAllowed);
    }

    [Fact]
    public async Task A_bad_status_raises_and_a_404_is_not_tried_again() =>
        await ShouldRefuseAsync($"{system.Partners.BaseUrl}/nowhere", ErrorTypes.PartnerRefused);

    [Fact]
    public async Task An_input_that_is_no_URL_in_a_string_fails_the_workflow_at_once()
    {
        var failure = await FailureAsync(await system.Client.StartWorkflowAsync(
            WorkflowNames.ApiData, [5], new($"api-{Guid.NewGuid()}", TaskQueues.LoanApproval)));
        failure.Should().BeOfType<ApplicationFailureException>().Which.ErrorType.Should().Be(ErrorTypes.InvalidInput);
    }

    private async Task ShouldRefuseAsync(string url, string type)
    {
        var handle = await StartAsync(url);
        (await FailureAsync(handle)).Should().BeOfType<ActivityFailureException>()
            .Which.InnerException.Should().BeOfType<ApplicationFailureException>().Which.ErrorType.Should().Be(type);
        var history = await LoanSystem.HistoryAsync(handle);
        history.Started("CallApi").Attempt.Should().Be(1);
        history.Failed("CallApi").RetryState.Should().Be(RetryState.NonRetryableFailure);
    }

    private Task<WorkflowHandle> StartAsync(string url) =>
        system.Client.StartWorkflowAsync(WorkflowNames.ApiData, [url], new($"api-{Guid.NewGuid()}", TaskQueues.LoanApproval));

    private static async Task<Exception?> FailureAsync(WorkflowHandle handle) =>
        (await FluentActions.Awaiting(() => handle.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Should().ThrowAsync<WorkflowFailedException>()).Which.InnerException;

    public sealed class Fixture(ServerFixture server) : LoanSystemFixture(server);
}
