using System.Diagnostics.CodeAnalysis;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>The settings that both partners have.</summary>
internal abstract class PartnerOptions
{
    /// <summary>The base address of the partner; http or https.</summary>
    public string BaseUrl { get; set; } = "http://localhost:7010";

    /// <summary>The timeout of one call. Below the start-to-close timeout of the activity, so that the failure names the partner.</summary>
    [Duration(Maximum = "1d")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    internal Uri Address =>
        TryParse(BaseUrl, out var address) ? address : throw new InvalidOperationException("The base address was not validated.");

    // With a slash at its end, so that paths are added to it.
    internal static bool TryParse(string baseUrl, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(baseUrl.TrimEnd('/') + "/", UriKind.Absolute, out address)
        && address is { Scheme: "http" or "https", Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 };
}
