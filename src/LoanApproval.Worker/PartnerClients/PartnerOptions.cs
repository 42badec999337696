namespace LoanApproval.Worker.PartnerClients;

internal abstract class PartnerOptions
{
    public Uri BaseUrl { get; set; } = new("http://localhost:7010");
    // Shorter than the start-to-close timeout of the activity, so that the failure names the partner.
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
    // The verification of a document takes seconds.
    public DocumentVerificationOptions() => Timeout = TimeSpan.FromSeconds(60);

    // The limit applies to the documents of one application.
    [Range(1, 100)]
    public int MaxConcurrency { get; set; } = 4;
    // How long heartbeats continue while the verifier works on one document. The default is the call timeout.
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan? StuckAfter { get; set; }
    internal VerificationLimits Limits => new(MaxConcurrency, StuckAfter ?? Timeout);
}
