namespace LoanApproval.Starter.Loans;

/// <summary>What a submission found.</summary>
internal enum StartKind
{
    Started,
    AlreadyRunning,
    AlreadyDecided,
}
