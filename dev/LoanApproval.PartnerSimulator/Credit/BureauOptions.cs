namespace LoanApproval.PartnerSimulator.Credit;

/// <summary>How the bureau works.</summary>
internal sealed class BureauOptions
{
    public const string Section = "Bureau";

    /// <summary>How long a credit check takes.</summary>
    public TimeSpan Delay { get; set; }
}
