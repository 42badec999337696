using System.ComponentModel.DataAnnotations;

namespace LoanApproval.Partners.Credit;

/// <summary>How the bureau works.</summary>
public sealed class BureauOptions
{
    public const string Section = "Bureau";

    /// <summary>How long a credit check takes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ParseLimitsInInvariantCulture = true,
        ErrorMessage = "Bureau:Delay must be from 00:00:00 to 01:00:00, as hh:mm:ss.fff.")]
    public TimeSpan Delay { get; set; }
}
