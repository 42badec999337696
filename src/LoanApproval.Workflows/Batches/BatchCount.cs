using LoanApproval.Contracts.Batches;

namespace LoanApproval.Workflows.Batches;

/// <summary>Counts a batch.</summary>
public static class BatchCount
{
    /// <summary>One more row that was submitted.</summary>
    public static BatchProgress Add(this BatchProgress progress, BatchRowStatus status)
    {
        var counted = progress with { Rows = progress.Rows + 1, Submitted = progress.Submitted + 1 };
        return status switch
        {
            BatchRowStatus.Approved => counted with { Approved = counted.Approved + 1 },
            BatchRowStatus.Declined => counted with { Declined = counted.Declined + 1 },
            BatchRowStatus.Referred => counted with { Referred = counted.Referred + 1 },
            BatchRowStatus.Expired => counted with { Expired = counted.Expired + 1 },
            _ => counted with { Failed = counted.Failed + 1 },
        };
    }

    /// <summary>One more row that was rejected.</summary>
    public static BatchProgress AddRejected(this BatchProgress progress) =>
        progress with { Rows = progress.Rows + 1, Rejected = progress.Rejected + 1 };

    public static BatchResult Result(this BatchProgress progress, IBatchFile file) => new()
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
