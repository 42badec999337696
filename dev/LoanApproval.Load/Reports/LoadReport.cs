namespace LoanApproval.Load.Reports;

// The figures of a run, and the circumstances that are needed to interpret them.
internal sealed record LoadReport
{
    public required int Count { get; init; }

    public required int Concurrency { get; init; }

    public required int Rounds { get; init; }

    public required int WorkerProcesses { get; init; }

    public required int Processors { get; init; }

    // The load average of the last minute before the run. Null if the system does not report one.
    public required double? LoadAverage { get; init; }

    public required LoadFigures Loans { get; init; }

    public required LoadFigures? Floor4 { get; init; }

    public LoadFigures? ContractFloor { get; init; }

    // The figures of the loans divided by those of Floor4.
    public LoadCosts? Ratios => Floor4 is null ? null : Loans.DividedBy(Floor4);

    // The figures of the loans divided by those of the contract's floor.
    public LoadCosts? ContractRatios => ContractFloor is null ? null : Loans.DividedBy(ContractFloor);
}
