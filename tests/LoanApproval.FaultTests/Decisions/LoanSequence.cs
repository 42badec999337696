namespace LoanApproval.FaultTests.Decisions;

// The faults and actions of one application.
// Applicant: See FakePartners.
// Faults: One fault for each write of the ledger, in order. Later writes succeed.
// Actions: The actions, in order.
public sealed record LoanSequence(string Applicant, LedgerFault[] Faults, LoanAction[] Actions)
{
    public override string ToString() => $"{Applicant} [{string.Join(", ", Faults)}] [{string.Join(", ", Actions)}]";
}
