using System.Text.Json;
using LoanApproval.Contracts.Wire;
using Microsoft.Extensions.Logging;
using Temporalio.Activities;

namespace LoanApproval.Workflows.Api;

/// <summary>The first lesson: an activity is a method that does I/O, logs, and lets its exceptions out.</summary>
public sealed partial class ApiActivities(IApiClient client, ILogger<ApiActivities> logger)
{
    /// <summary>GETs a URL and answers its JSON.</summary>
    /// <remarks>Safe to retry: a GET changes nothing. There is no retry loop here; the policy of the workflow's call decides.</remarks>
    /// <exception cref="Temporalio.Exceptions.ApplicationFailureException">
    /// <c>HostNotAllowed</c>, <c>PartnerRefused</c> (not retryable); <c>PartnerUnavailable</c>, <c>GarbledAnswer</c> (retryable).
    /// </exception>
    [Activity(ActivityNames.CallApi)]
    public async Task<JsonElement> CallApiAsync(string url)
    {
        var answer = await client.GetAsync(url, ActivityExecutionContext.Current.CancellationToken);
        Log.Called(logger, ActivityExecutionContext.Current.Info.Attempt);
        return answer;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The API answered at attempt {Attempt}")]
        public static partial void Called(ILogger logger, int attempt);
    }
}
