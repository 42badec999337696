namespace LoanApproval.Load.Measurement;

/// <summary>The costs of one workload, and the figures that are not compared.</summary>
internal sealed record LoadFigures : LoadCosts
{
    public required int Count { get; init; }

    public required double? PartnersCpu { get; init; }

    /// <summary>The resident memory of the largest worker after each round.</summary>
    public required IReadOnlyList<double> WorkerMemory { get; init; }
}
