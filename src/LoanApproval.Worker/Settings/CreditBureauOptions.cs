namespace LoanApproval.Worker.Settings;

/// <summary>Section <c>CreditBureau</c>.</summary>
public sealed class CreditBureauOptions : PartnerOptions
{
    public const string SectionName = "CreditBureau";
}
