using LoanApproval.Worker.Hosting;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>Section <c>DocumentVerification</c>.</summary>
public sealed class DocumentVerificationOptions : PartnerOptions
{
    public const string SectionName = "DocumentVerification";

    // A document takes seconds; a minute is a long one, and past it the call fails and is retried with the same key.
    public DocumentVerificationOptions() => Timeout = TimeSpan.FromSeconds(60);

    /// <summary>Documents of one application that are checked at a time.</summary>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>How long heartbeats vouch for one document before its verifier counts as stuck.</summary>
    public TimeSpan StuckAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <inheritdoc cref="PartnerOptions.Check"/>
    public void Check()
    {
        if (MaxConcurrency is < 1 or > 100) throw new SettingException($"{SectionName}:MaxConcurrency is {MaxConcurrency}; it must be 1-100.");
        if (StuckAfter <= TimeSpan.Zero) throw new SettingException($"{SectionName}:Patience is {StuckAfter}; it must be over 00:00:00.");
        Check(SectionName);
    }
}
