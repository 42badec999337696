namespace LoanApproval.Load.Measurement;

/// <summary>What one workload cost. Times are milliseconds, memory is MB, CPU is per workflow; null where a process is not known.</summary>
internal sealed record LoadFigures
{
    public required int Count { get; init; }

    public required double PerSecond { get; init; }

    public required double P50 { get; init; }

    public required double P95 { get; init; }

    public required double P99 { get; init; }

    public required double Max { get; init; }

    public required double Events { get; init; }

    public required double? WorkerCpu { get; init; }

    public required double? ServerCpu { get; init; }

    public required double? PartnersCpu { get; init; }

    public required double ClientCpu { get; init; }

    public required double? WorkerPeakMemory { get; init; }

    /// <summary>The resident memory of the largest worker after each round.</summary>
    public required IReadOnlyList<double> WorkerMemory { get; init; }
}
