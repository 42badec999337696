namespace LoanApproval.PartnerSimulator.Documents;

internal sealed class DocumentVerifierOptions
{
    public const string SectionName = "Documents";

    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(2);
}
