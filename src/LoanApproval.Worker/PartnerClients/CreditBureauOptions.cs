namespace LoanApproval.Worker.PartnerClients;

/// <summary>Section <c>CreditBureau</c>.</summary>
public sealed class CreditBureauOptions : PartnerOptions
{
    public const string SectionName = "CreditBureau";
}
