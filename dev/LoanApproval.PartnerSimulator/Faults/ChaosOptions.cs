namespace LoanApproval.PartnerSimulator.Faults;

/// <summary>Faults for campaigns: which calls they strike is a pure function of seed, key and call number.</summary>
internal sealed class ChaosOptions
{
    public const string Section = "Chaos";

    /// <summary>The share of calls that are struck; 0 is none.</summary>
    public double Rate { get; set; }

    public int Seed { get; set; }

    /// <summary>So many faults at most in the life of a key. Two leave the third and last attempt of the credit check free.</summary>
    public int MaxFaultsPerKey { get; set; } = 2;
}
