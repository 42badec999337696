namespace LoanApproval.PartnerSimulator.Credit;

internal sealed class CreditBureauOptions
{
    public const string SectionName = "Bureau";

    public TimeSpan Delay { get; set; }
}
