namespace LoanApproval.IntegrationTests.Decisions;

/// <summary>What happens to one application.</summary>
/// <param name="Applicant">See <see cref="FakePartners"/>.</param>
/// <param name="Faults">One per write of the ledger, in order; later writes succeed.</param>
/// <param name="Actions">Played one after the other.</param>
public sealed record LoanSequence(string Applicant, LedgerFault[] Faults, LoanAction[] Actions)
{
    public override string ToString() => $"{Applicant} [{string.Join(", ", Faults)}] [{string.Join(", ", Actions)}]";
}
