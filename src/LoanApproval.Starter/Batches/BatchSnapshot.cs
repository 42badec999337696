using LoanApproval.Contracts.Batches;
using LoanApproval.Starter.Loans;

namespace LoanApproval.Starter.Batches;

/// <summary>A batch as the server describes it.</summary>
internal sealed record BatchSnapshot
{
    public required string RunId { get; init; }
    public required bool Open { get; init; }
    public required DateTimeOffset StartTime { get; init; }
    public PendingActivity? Activity { get; init; }

    /// <summary>The newest heartbeat; null before the first.</summary>
    public BatchProgress? Progress { get; init; }
}
