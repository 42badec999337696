namespace LoanApproval.Workflows.Api;

public interface IApiClient
{
    /// <summary>Returns the JSON body of a 2xx response of a host on the worker's allow-list. Redirects are not followed.</summary>
    /// <exception cref="ApplicationFailureException">See <see cref="ApiActivities.CallApiAsync"/>.</exception>
    Task<JsonElement> GetAsync(string url, CancellationToken cancellationToken);
}
