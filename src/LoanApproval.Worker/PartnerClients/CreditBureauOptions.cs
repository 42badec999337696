namespace LoanApproval.Worker.PartnerClients;

internal sealed class CreditBureauOptions : PartnerOptions
{
    public const string SectionName = "CreditBureau";
}
