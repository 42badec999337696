using System.ComponentModel.DataAnnotations;

namespace LoanApproval.Partners.Documents;

/// <summary>How the verifier works.</summary>
public sealed class DocumentsOptions
{
    public const string Section = "Documents";

    /// <summary>How long one document takes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ParseLimitsInInvariantCulture = true,
        ErrorMessage = "Documents:Delay must be from 00:00:00 to 01:00:00, as hh:mm:ss.fff.")]
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(2);
}
