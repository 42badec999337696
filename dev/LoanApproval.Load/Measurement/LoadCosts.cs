namespace LoanApproval.Load.Measurement;

// The cost of one workload. Times are in ms, memory is in MB, CPU is per workflow. Null if a process is not known.
internal record LoadCosts
{
    public required double PerSecond { get; init; }

    public required double P50 { get; init; }

    public required double P95 { get; init; }

    public required double P99 { get; init; }

    public required double Max { get; init; }

    public required double Events { get; init; }

    public required double? WorkerCpu { get; init; }

    public required double? ServerCpu { get; init; }

    public required double ClientCpu { get; init; }

    public required double? WorkerPeakMemory { get; init; }

    // Each cost divided by the same cost of another workload.
    public LoadCosts DividedBy(LoadCosts other) => new()
    {
        PerSecond = PerSecond / other.PerSecond,
        P50 = P50 / other.P50,
        P95 = P95 / other.P95,
        P99 = P99 / other.P99,
        Max = Max / other.Max,
        Events = Events / other.Events,
        WorkerCpu = WorkerCpu / other.WorkerCpu,
        ServerCpu = ServerCpu / other.ServerCpu,
        ClientCpu = ClientCpu / other.ClientCpu,
        WorkerPeakMemory = WorkerPeakMemory / other.WorkerPeakMemory,
    };
}
