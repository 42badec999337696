using LoanApproval.Contracts.Intake;
using LoanApproval.Starter.Loans;

namespace LoanApproval.Starter.Batch;

/// <summary>A batch as the server describes it.</summary>
internal sealed record BatchSnapshot
{
    public required string RunId { get; init; }
    public required bool Open { get; init; }
    public required DateTimeOffset StartTime { get; init; }
    public PendingActivity? Activity { get; init; }

    /// <summary>The newest heartbeat; null before the first.</summary>
    public IntakeProgress? Progress { get; init; }
}
