using LoanApproval.Campaign.Once;
using LoanApproval.IntegrationTests.Loans;

namespace LoanApproval.FaultTests.Once;

// Checks that each effect of a system exists once and that each decision is as expected.
public static class EffectChecks
{
    public static LedgerLocation Ledger(this LoanSystem system)
    {
        var settings = system.Settings();
        return new(settings.GetValueOrDefault("Ledger__Provider") ?? LedgerLocation.Sqlite, settings["Ledger__ConnectionString"]!);
    }

    public static Task<Evidence> GatherAsync(this LoanSystem system) =>
        Evidence.GatherAsync(system.Partners.BaseUrl, system.Ledger(), system.Folder["outbox"]);

    // Checks partners, ledger and outbox. Empty if there is no problem.
    public static async Task<IReadOnlyList<Problem>> ProblemsAsync(
        this LoanSystem system, LoanApplication application, LoanDecision? decision, Expected? expected = null) =>
        OnceCheck.Problems(application, expected ?? Oracle.Of(application), (await system.GatherAsync())
            .Of(application.ApplicationId, decision));

    // Waits for the decision and checks.
    public static async Task<IReadOnlyList<Problem>> ProblemsAsync(
        this LoanSystem system, LoanApplication application, WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan) =>
        await system.ProblemsAsync(application, await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline));
}
