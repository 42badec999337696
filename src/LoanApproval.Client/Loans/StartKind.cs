namespace LoanApproval.Client.Loans;

/// <summary>What a submission found.</summary>
public enum StartKind
{
    Started,
    AlreadyRunning,
    AlreadyDecided,
}
