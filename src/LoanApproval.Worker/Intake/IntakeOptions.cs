namespace LoanApproval.Worker.Intake;

/// <summary>Section <c>Intake</c>.</summary>
public sealed class IntakeOptions
{
    public const string SectionName = "Intake";

    /// <summary>The one folder that batches are read from and written to; empty: <c>intake</c> beside the ledger.</summary>
    public string Directory { get; set; } = "";
}
