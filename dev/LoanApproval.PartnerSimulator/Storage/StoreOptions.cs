namespace LoanApproval.PartnerSimulator.Storage;

internal sealed class StoreOptions
{
    public const string SectionName = "Store";

    // Default: .data/partners.db in the current directory, or in the temporary directory if that is not writable.
    public string? Path { get; set; }
}
