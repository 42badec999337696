using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Loans;

/// <summary>What a <see cref="LoanSystem"/> is made of. Setting names have colons.</summary>
public sealed record LoanSystemOptions
{
    /// <summary>Settings of the partner simulator. Documents take no time by default.</summary>
    public IReadOnlyList<(string Name, string Value)> Partners { get; init; } = [];

    /// <summary>Settings of every worker.</summary>
    public IReadOnlyList<(string Name, string Value)> Worker { get; init; } = [];

    /// <summary>Base address of another credit bureau. If both addresses are set, the simulator is not started.</summary>
    public string? BureauUrl { get; init; }

    /// <summary>Base address of another document verifier.</summary>
    public string? VerifierUrl { get; init; }

    /// <summary>A folder that outlives the system; by default it has its own.</summary>
    public TestFolder? Folder { get; init; }
}
