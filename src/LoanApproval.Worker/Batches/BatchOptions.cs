namespace LoanApproval.Worker.Batches;

/// <summary>Section <c>Batch</c>.</summary>
public sealed class BatchOptions
{
    public const string SectionName = "Intake";

    /// <summary>The one folder that batches are read from and written to; empty: <c>intake</c> beside the ledger.</summary>
    public string Directory { get; set; } = "";
}
