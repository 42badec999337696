using System.Text.Json;

namespace LoanApproval.Workflows.Api;

/// <summary>GETs JSON from hosts that the worker's allow-list holds.</summary>
public interface IApiClient
{
    /// <summary>GETs a URL; no redirect is followed.</summary>
    /// <exception cref="Temporalio.Exceptions.ApplicationFailureException">See <see cref="ApiActivities.CallApiAsync"/>.</exception>
    Task<JsonElement> GetAsync(string url, CancellationToken cancellationToken);
}
