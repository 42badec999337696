using System.ComponentModel.DataAnnotations;

namespace LoanApproval.PartnerSimulator.Credit;

internal sealed class CreditBureauOptions
{
    public const string SectionName = "Bureau";

    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Delay { get; set; }
}
