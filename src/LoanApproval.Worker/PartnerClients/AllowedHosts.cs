namespace LoanApproval.Worker.PartnerClients;

/// <summary>The hosts and ports that <c>CallApi</c> may call. Names are compared as written: localhost is not 127.0.0.1.</summary>
internal sealed class AllowedHosts(IEnumerable<Uri> hosts)
{
    private readonly HashSet<string> _hosts = [.. hosts.Select(HostAndPort)];

    public bool Contains(Uri address) => _hosts.Contains(HostAndPort(address));

    public override string ToString() => string.Join(", ", _hosts);

    private static string HostAndPort(Uri address) => $"{address.IdnHost}:{address.Port}".ToLowerInvariant();
}
