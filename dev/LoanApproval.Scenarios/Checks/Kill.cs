namespace LoanApproval.Scenarios.Checks;

// A worker or a server that was killed while documents were verified.
internal sealed record Kill
{
    // The documents in the last heartbeat before the kill.
    public required int Completed { get; init; }

    // The documents in the last heartbeat before the next attempt. The next attempt continues after these.
    public required int ResumedAfter { get; init; }

    // The calls that the verifier had received by the time the process was dead.
    public required int CallsBefore { get; init; }

    public required int ProcessId { get; init; }

    // The process ID after the restart. Null for a worker.
    public int? RestartedAs { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"killed pid {ProcessId} after {Completed} documents, resumed after {ResumedAfter}");
}
