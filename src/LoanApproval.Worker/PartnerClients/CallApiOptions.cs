using LoanApproval.Worker.Hosting;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>Section <c>CallApi</c>: the lesson about HTTP calls.</summary>
public sealed class CallApiOptions
{
    public const string SectionName = "CallApi";

    /// <summary>Hosts with their ports that may be called, separated by commas (<c>localhost:7010,api.example.com:443</c>); the partners' where empty.</summary>
    public string AllowedHosts { get; set; } = "";

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Host and port of each entry, in lower case.</summary>
    /// <exception cref="SettingException">An entry that is no host, or a time-out that is none.</exception>
    public IReadOnlySet<string> Check(params Uri[] partners)
    {
        if (Timeout <= TimeSpan.Zero) throw new SettingException($"{SectionName}:Timeout is {Timeout}; it must be over 00:00:00.");
        var entries = AllowedHosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (entries.Length == 0) return partners.Select(HostAndPort).ToHashSet(StringComparer.Ordinal);
        return entries.Select(Parse).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The form in which hosts are compared.</summary>
    public static string HostAndPort(Uri address) => $"{address.IdnHost}:{address.Port}".ToLowerInvariant();

    private static string Parse(string entry) =>
        Uri.TryCreate($"http://{entry}/", UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.AbsolutePath == "/"
            ? HostAndPort(address)
            : throw new SettingException($"{SectionName}:AllowedHosts has '{entry}'; each entry is a host with its port, such as localhost:7010.");
}
