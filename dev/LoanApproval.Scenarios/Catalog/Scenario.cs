using System.Security.Cryptography;
using LoanApproval.Contracts.Applications;
using LoanApproval.LocalServer.Applications;
using LoanApproval.Scenarios.Actions;

namespace LoanApproval.Scenarios.Catalog;

// A run that has the same outcome each time, and the claims that must hold for it.
internal sealed record Scenario
{
    private const decimal Amount = 25_000m;
    private const int DocumentsByHand = 50;

    // If an applicant's ID begins with the name, the partners play the fault of that name.
    public required string Name { get; init; }

    public required string Story { get; init; }

    public required Expectation Expected { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    // The application of DevHost's tour that this scenario submits.
    public DemoApplication? Demo { get; init; }

    // The beginning of the applicant's ID, if it is not the name.
    public string? Applicant { get; init; }

    // The credit score. Null if the partners play a fault, which has its own score.
    public string? Score { get; init; }

    public IReadOnlyList<string> Documents { get; init; } = ["passport", "payslip"];

    // Creates a new action for each run, because actions have state.
    public Func<ScenarioAction> Action { get; init; } = () => new ScenarioAction();

    public LoanApplication CreateApplication(bool byHand = false)
    {
        // Only letters, because three digits at the end of an applicant's ID would be a credit score.
        var suffix = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", 6);
        if (Demo is { } demo) return demo.Create($"{Name}-{suffix}");
        return new()
        {
            ApplicationId = $"{Name}-{suffix}",
            ApplicantId = Score is null ? $"{Applicant ?? Name}-{suffix}" : $"{Applicant ?? Name}-{suffix}-{Score}",
            Amount = Amount,
            // Twenty-five seconds of work, which is enough to type a command.
            DocumentIds = byHand ? [.. Enumerable.Range(1, DocumentsByHand).Select(number => $"document-{number}")] : Documents,
        };
    }
}
