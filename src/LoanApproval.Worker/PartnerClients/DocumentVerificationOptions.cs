using System.ComponentModel.DataAnnotations;

namespace LoanApproval.Worker.PartnerClients;

internal sealed class DocumentVerificationOptions : PartnerOptions
{
    public const string SectionName = "DocumentVerification";

    // A document takes seconds; a minute is long, and then the call fails and is retried with the same key.
    public DocumentVerificationOptions() => Timeout = TimeSpan.FromSeconds(60);

    /// <summary>The maximum number of documents of one application that are verified concurrently.</summary>
    [Range(1, 100)]
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>
    /// How long heartbeats continue while the verifier works on one document; then it counts as stuck. By default the timeout of the
    /// call, so that a longer timeout is enough for a slow verifier.
    /// </summary>
    [Duration(Maximum = "1d"), FormerName("Patience")]
    public TimeSpan? StuckAfter { get; set; }
}
