namespace LoanApproval.Worker.PartnerClients;

// Gets JSON from the hosts on the allow-list (OWASP ASVS 5.0, 1.3.6).
internal sealed class ApiClient(
    PartnerHttp http, CallApiOptions options, CreditBureauOptions bureau, DocumentVerificationOptions verifier) : IApiClient
{
    // Host names are compared as written: localhost is not 127.0.0.1.
    private readonly HashSet<string> _allowedHosts = [.. (options.Entries.Count > 0
        ? options.Entries.Select(entry => CallApiOptions.Parse(entry)!)
        : [bureau.BaseUrl, verifier.BaseUrl]).Select(HostAndPort)];

    public async Task<JsonElement> GetAsync(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address is not { Scheme: "http" or "https", UserInfo.Length: 0 }
            || !_allowedHosts.Contains(HostAndPort(address)))
        {
            // The message omits the URL, because it may contain a secret and many people may read the history.
            throw new ApplicationFailureException(
                $"The URL is not an http or https URL of an allowed host ({string.Join(", ", _allowedHosts)}). "
                + $"Add its host and port to {CallApiOptions.SectionName}:{nameof(options.AllowedHosts)}",
                ErrorTypes.HostNotAllowed, nonRetryable: true);
        }
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return (await http.SendAsync(new("The API", options.Timeout), request, cancellationToken))!.Value;
    }

    private static string HostAndPort(Uri address) => $"{address.IdnHost}:{address.Port}".ToLowerInvariant();
}
