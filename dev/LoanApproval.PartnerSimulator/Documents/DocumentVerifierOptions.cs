using System.ComponentModel.DataAnnotations;

namespace LoanApproval.PartnerSimulator.Documents;

internal sealed class DocumentVerifierOptions
{
    public const string SectionName = "Documents";

    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(2);
}
