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

internal sealed partial class CallApiOptions : IValidatableObject
{
    public const string SectionName = "CallApi";
    // Hosts with ports, separated by commas (localhost:7010,api.example.com:443). The default is the partners' hosts.
    public string AllowedHosts { get; set; } = "";
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    internal IReadOnlyList<string> Entries =>
        AllowedHosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Entries.Where(entry => Parse(entry) is null).Select(entry => new ValidationResult(
            $"'{entry}' is not valid. Write each host with its port, such as localhost:7010,api.example.com:443.", [nameof(AllowedHosts)]));

    // Without a port, the default would be the port of http, and https would be rejected.
    internal static Uri? Parse(string entry) =>
        HostAndPort().IsMatch(entry) && Uri.TryCreate($"http://{entry}/", UriKind.Absolute, out var uri) && uri.Port > 0 ? uri : null;

    [GeneratedRegex(@"\A[^/?#@\s\\]+:[0-9]{1,5}\z")]
    private static partial Regex HostAndPort();
}
