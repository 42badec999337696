namespace LoanApproval.PartnerSimulator.Idempotency;

/// <summary>Where answers and counts are kept.</summary>
internal sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>A file; by default <c>.data/partners.db</c> under the current directory, or under the temporary one where that cannot be written.</summary>
    public string? Path { get; set; }
}
