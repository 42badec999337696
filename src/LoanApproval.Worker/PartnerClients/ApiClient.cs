using System.Text.Json;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Api;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>GETs JSON from the hosts of the allow-list (OWASP ASVS 5.0, 1.3.6).</summary>
public sealed class ApiClient(PartnerHttp http, CallApiOptions options, IReadOnlySet<string> allowedHosts) : IApiClient
{
    public async Task<JsonElement> GetAsync(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address.UserInfo.Length > 0
            || !allowedHosts.Contains(CallApiOptions.HostAndPort(address)))
        {
            // Without the URL: it may hold a secret, and the history is for everyone to read.
            throw new ApplicationFailureException(
                $"The URL is not http or https to one of the allowed hosts ({string.Join(", ", allowedHosts)}); add its host to {CallApiOptions.SectionName}:{nameof(options.AllowedHosts)}",
                ErrorTypes.HostNotAllowed,
                nonRetryable: true);
        }
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await http.SendAsync("The API", request, options.Timeout, cancellationToken)
            ?? throw new ApplicationFailureException("The API has nothing at this URL (404)", ErrorTypes.PartnerRefused, nonRetryable: true);
    }
}
