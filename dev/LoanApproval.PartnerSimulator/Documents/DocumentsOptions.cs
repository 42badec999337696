namespace LoanApproval.PartnerSimulator.Documents;

/// <summary>How the verifier works.</summary>
internal sealed class DocumentsOptions
{
    public const string Section = "Documents";

    /// <summary>How long one document takes.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(2);
}
