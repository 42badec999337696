namespace LoanApproval.Load.Reports;

internal sealed record LoadRatios
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

    public static LoadRatios Of(LoadFigures loans, LoadFigures floor) => new()
    {
        PerSecond = loans.PerSecond / floor.PerSecond,
        P50 = loans.P50 / floor.P50,
        P95 = loans.P95 / floor.P95,
        P99 = loans.P99 / floor.P99,
        Max = loans.Max / floor.Max,
        Events = loans.Events / floor.Events,
        WorkerCpu = loans.WorkerCpu / floor.WorkerCpu,
        ServerCpu = loans.ServerCpu / floor.ServerCpu,
        ClientCpu = loans.ClientCpu / floor.ClientCpu,
        WorkerPeakMemory = loans.WorkerPeakMemory / floor.WorkerPeakMemory,
    };
}
