namespace LoanApproval.Worker.PartnerClients;

// The settings that both partners have.
internal abstract class PartnerOptions
{
    // The base address of the partner; http or https.
    public Uri BaseUrl { get; set; } = new("http://localhost:7010");

    // The timeout of one call. Below the start-to-close timeout of the activity, so that the failure names the partner.
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}

internal sealed class CreditBureauOptions : PartnerOptions
{
    public const string SectionName = "CreditBureau";
}

internal sealed class DocumentVerificationOptions : PartnerOptions
{
    public const string SectionName = "DocumentVerification";

    // A document takes seconds; a minute is long, and then the call fails and is retried with the same key.
    public DocumentVerificationOptions() => Timeout = TimeSpan.FromSeconds(60);

    // The maximum number of documents of one application that are verified concurrently.
    [Range(1, 100)]
    public int MaxConcurrency { get; set; } = 4;

    // How long heartbeats continue while the verifier works on one document; then it counts as stuck. By default the timeout of the call,
    // so that a longer timeout is enough for a slow verifier.
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan? StuckAfter { get; set; }

    internal VerificationLimits Limits => new(MaxConcurrency, StuckAfter ?? Timeout);
}
