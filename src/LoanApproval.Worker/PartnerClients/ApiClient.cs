namespace LoanApproval.Worker.PartnerClients;

/// <summary>Gets JSON from the hosts of the allow-list (OWASP ASVS 5.0, 1.3.6).</summary>
internal sealed class ApiClient(PartnerHttp http, CallApiOptions options, AllowedHosts allowedHosts) : IApiClient
{
    private readonly PartnerCall _call = new() { Partner = "The API", Timeout = options.Timeout };

    public async Task<JsonElement> GetAsync(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address.UserInfo.Length > 0
            || !allowedHosts.Contains(address))
        {
            // Without the URL: it may contain a secret, and many may read the history.
            throw new ApplicationFailureException(
                $"The URL is not an http or https URL of an allowed host ({allowedHosts}). Add its host and port to {CallApiOptions.SectionName}:{nameof(options.AllowedHosts)}",
                ErrorTypes.HostNotAllowed,
                nonRetryable: true);
        }
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return (await http.SendAsync(_call, request, cancellationToken))!.Value;
    }
}
