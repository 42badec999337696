namespace LoanApproval.Workflows.Api;

/// <summary>The first lesson: an activity is a method that performs I/O, logs, and does not catch its exceptions.</summary>
public sealed partial class ApiActivities(IApiClient client, ILogger<ApiActivities> logger)
{
    /// <summary>Sends a GET request and returns the JSON body.</summary>
    /// <remarks>Safe to retry: a GET request changes nothing. A response other than 2xx throws.</remarks>
    /// <exception cref="ApplicationFailureException">HostNotAllowed, PartnerRefused, PartnerUnavailable, GarbledAnswer.</exception>
    [Activity(ActivityNames.CallApi)]
    public async Task<JsonElement> CallApiAsync(string url)
    {
        var body = await client.GetAsync(url, ActivityExecutionContext.Current.CancellationToken);
        Log.Called(logger, ActivityExecutionContext.Current.Info.Attempt);
        return body;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The API responded on attempt {Attempt}")]
        public static partial void Called(ILogger logger, int attempt);
    }
}
