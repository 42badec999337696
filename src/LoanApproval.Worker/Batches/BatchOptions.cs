namespace LoanApproval.Worker.Batches;

internal sealed class BatchOptions
{
    public const string SectionName = "Intake";

    // Empty: the directory "intake" next to the ledger.
    public string Directory { get; set; } = "";
}
