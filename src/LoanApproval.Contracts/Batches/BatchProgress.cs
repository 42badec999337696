namespace LoanApproval.Contracts.Batches;

/// <summary>
/// How far a batch is: the heartbeat of <c>ProcessApplicationFile</c>. Every row up to <see cref="Rows"/> is done and written,
/// none after it: another worker goes on from there.
/// </summary>
public sealed record BatchProgress
{
    /// <summary>The lines of the file that may be rows; an upper bound, for a bar.</summary>
    public required long Lines { get; init; }

    /// <summary>Rows that are done: <see cref="Submitted"/> and <see cref="Rejected"/>.</summary>
    public long Rows { get; init; }

    /// <summary>Rows that are an application, whatever became of it.</summary>
    public long Submitted { get; init; }

    public long Approved { get; init; }
    public long Declined { get; init; }

    /// <summary>Waiting for a person.</summary>
    public long Referred { get; init; }

    public long Expired { get; init; }

    /// <summary>Cancelled, terminated or failed without a decision.</summary>
    public long Failed { get; init; }

    /// <summary>Rows that break the contract, each of them in the file of rejected rows with every reason.</summary>
    public long Rejected { get; init; }

    /// <summary>How much of the two output files belongs to these rows; what lies behind it is written anew.</summary>
    public long ResultBytes { get; init; }

    public long RejectedBytes { get; init; }
}
