using LoanApproval.Worker.Hosting;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>Sections <c>CreditBureau</c> and <c>DocumentVerification</c>.</summary>
public class PartnerOptions
{
    /// <summary>Where the partner answers; http or https.</summary>
    public string BaseUrl { get; set; } = "http://localhost:7010";

    /// <summary>One call, from the first byte sent to the last one read. Under the activity's start-to-close, so that the failure names the partner.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary><see cref="BaseUrl"/> with a slash at its end, so that paths are added to it.</summary>
    public Uri Address => new(Slashed);

    private string Slashed => BaseUrl.TrimEnd('/') + "/";

    /// <exception cref="SettingException">No absolute http or https address, or a time-out that is none.</exception>
    public void Check(string section)
    {
        if (Timeout <= TimeSpan.Zero) throw new SettingException($"{section}:Timeout is {Timeout}; it must be over 00:00:00.");
        if (!Uri.TryCreate(Slashed, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SettingException($"{section}:BaseUrl is '{BaseUrl}'; it must be an absolute http or https address, such as http://localhost:7010.");
    }
}
