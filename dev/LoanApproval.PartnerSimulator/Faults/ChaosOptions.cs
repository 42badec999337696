using System.ComponentModel.DataAnnotations;

namespace LoanApproval.PartnerSimulator.Faults;

// Faults for campaigns. Which calls fail is a pure function of seed, key and call number.
internal sealed class ChaosOptions
{
    public const string SectionName = "Chaos";

    // The share of calls that fail, from 0 to 1.
    [Range(0d, 1d)]
    public double Rate { get; set; }

    public int Seed { get; set; }

    // Two faults leave the third and last attempt of the credit check free.
    [Range(0, 1000)]
    public int MaxFaultsPerKey { get; set; } = 2;
}
