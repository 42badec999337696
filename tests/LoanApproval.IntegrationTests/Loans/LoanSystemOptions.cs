using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Loans;

// The parts and settings of a LoanSystem. Setting names have colons.
public sealed record LoanSystemOptions
{
    // Settings of the partner simulator. Documents take no time by default.
    public IReadOnlyList<(string Name, string Value)> Partners { get; init; } = [];

    // Settings of every worker.
    public IReadOnlyList<(string Name, string Value)> Worker { get; init; } = [];

    // Base address of another credit bureau. If both addresses are set, the simulator is not started.
    public string? BureauUrl { get; init; }

    // Base address of another document verifier.
    public string? VerifierUrl { get; init; }

    // A folder that is kept after the system has ended; by default the system deletes its own folder.
    public TestFolder? Folder { get; init; }
}
