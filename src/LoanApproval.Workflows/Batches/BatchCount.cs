namespace LoanApproval.Workflows.Batches;

internal static class BatchCount
{
    public static BatchProgress Add(this BatchProgress progress, BatchRowStatus status)
    {
        var submitted = status == BatchRowStatus.Duplicate ? 0 : 1;
        var counted = progress with { Rows = progress.Rows + 1, Submitted = progress.Submitted + submitted };
        return status switch
        {
            BatchRowStatus.Approved => counted with { Approved = counted.Approved + 1 },
            BatchRowStatus.Declined => counted with { Declined = counted.Declined + 1 },
            BatchRowStatus.Referred => counted with { Referred = counted.Referred + 1 },
            BatchRowStatus.Expired => counted with { Expired = counted.Expired + 1 },
            BatchRowStatus.Duplicate => counted with { Duplicates = counted.Duplicates + 1 },
            _ => counted with { Failed = counted.Failed + 1 },
        };
    }

    public static BatchProgress AddRejected(this BatchProgress progress) =>
        progress with { Rows = progress.Rows + 1, Rejected = progress.Rejected + 1 };
}
