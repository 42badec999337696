namespace LoanApproval.Load.Measurement;

// The costs of one workload, and the figures that are not compared.
internal sealed record LoadFigures : LoadCosts
{
    public required int Count { get; init; }

    public required double? PartnersCpu { get; init; }

    // The resident memory of the largest worker after each round.
    public required IReadOnlyList<double> WorkerMemory { get; init; }
}
