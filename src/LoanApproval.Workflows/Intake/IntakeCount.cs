using LoanApproval.Contracts.Intake;

namespace LoanApproval.Workflows.Intake;

/// <summary>Counts a batch.</summary>
public static class IntakeCount
{
    /// <summary>One more row that was submitted.</summary>
    public static IntakeProgress Add(this IntakeProgress progress, IntakeRowStatus status)
    {
        var counted = progress with { Rows = progress.Rows + 1, Submitted = progress.Submitted + 1 };
        return status switch
        {
            IntakeRowStatus.Approved => counted with { Approved = counted.Approved + 1 },
            IntakeRowStatus.Declined => counted with { Declined = counted.Declined + 1 },
            IntakeRowStatus.Referred => counted with { Referred = counted.Referred + 1 },
            IntakeRowStatus.Expired => counted with { Expired = counted.Expired + 1 },
            _ => counted with { Failed = counted.Failed + 1 },
        };
    }

    /// <summary>One more row that was rejected.</summary>
    public static IntakeProgress AddRejected(this IntakeProgress progress) =>
        progress with { Rows = progress.Rows + 1, Rejected = progress.Rejected + 1 };

    public static IntakeResult Result(this IntakeProgress progress, IIntakeFile file) => new()
    {
        Rows = progress.Rows,
        Submitted = progress.Submitted,
        Approved = progress.Approved,
        Declined = progress.Declined,
        Referred = progress.Referred,
        Expired = progress.Expired,
        Failed = progress.Failed,
        Rejected = progress.Rejected,
        ResultFile = file.ResultFile,
        RejectedFile = file.RejectedFile,
    };
}
