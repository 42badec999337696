namespace LoanApproval.Workflows.Api;

/// <summary>Sends GET requests to the hosts on the worker's allow-list.</summary>
public interface IApiClient
{
    /// <summary>Returns the JSON body of a 2xx response. Redirects are not followed.</summary>
    /// <exception cref="ApplicationFailureException">See <see cref="ApiActivities.CallApiAsync"/>.</exception>
    Task<JsonElement> GetAsync(string url, CancellationToken cancellationToken);
}
