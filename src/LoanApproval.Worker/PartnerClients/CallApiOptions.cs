using System.Text.RegularExpressions;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>The settings of the HTTP lesson.</summary>
internal sealed partial class CallApiOptions
{
    public const string SectionName = "CallApi";

    /// <summary>
    /// The hosts with their ports, separated by commas (<c>localhost:7010,api.example.com:443</c>); by default those of the
    /// partners.
    /// </summary>
    public string AllowedHosts { get; set; } = "";

    [Duration(Maximum = "1d")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    internal IReadOnlyList<string> Entries =>
        AllowedHosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // With a port always: without one, https to the host would be refused, because the default port is that of http.
    internal static Uri? Parse(string entry) =>
        HostAndPort().IsMatch(entry) && Uri.TryCreate($"http://{entry}/", UriKind.Absolute, out var address) && address.Port > 0
            ? address
            : null;

    [GeneratedRegex(@"\A[^/?#@\s\\]+:[0-9]{1,5}\z")]
    private static partial Regex HostAndPort();
}
