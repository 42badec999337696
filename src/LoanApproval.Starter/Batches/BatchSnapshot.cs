namespace LoanApproval.Starter.Batches;

internal sealed record BatchSnapshot
{
    public required string RunId { get; init; }
    public required bool Open { get; init; }
    public required DateTimeOffset StartTime { get; init; }
    public PendingActivity? Activity { get; init; }

    // The newest heartbeat; null before the first one.
    public BatchProgress? Progress { get; init; }
}
