namespace LoanApproval.FaultTests.Decisions;

/// <summary>The faults and actions of one application.</summary>
/// <param name="Applicant">See <see cref="FakePartners"/>.</param>
/// <param name="Faults">One fault for each write of the ledger, in order. Later writes succeed.</param>
/// <param name="Actions">The actions, in order.</param>
public sealed record LoanSequence(string Applicant, LedgerFault[] Faults, LoanAction[] Actions)
{
    public override string ToString() => $"{Applicant} [{string.Join(", ", Faults)}] [{string.Join(", ", Actions)}]";
}
