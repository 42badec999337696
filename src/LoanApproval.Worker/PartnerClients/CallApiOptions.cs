namespace LoanApproval.Worker.PartnerClients;

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
