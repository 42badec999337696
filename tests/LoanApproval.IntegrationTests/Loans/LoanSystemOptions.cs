using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Loans;

/// <summary>The parts and settings of a <see cref="LoanSystem"/>. Setting names have colons.</summary>
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

    /// <summary>A folder that is kept after the system has ended; by default the system deletes its own folder.</summary>
    public TestFolder? Folder { get; init; }
}
