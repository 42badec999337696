namespace LoanApproval.Worker.Batches;

internal sealed class BatchOptions
{
    public const string SectionName = "Intake";
    public string Directory { get; set; } = "";
}
