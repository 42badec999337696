namespace LoanApproval.Contracts.Batches;

/// <summary>The input of <c>LoanBatchWorkflow</c>: a file that lies in the worker's intake directory.</summary>
public sealed record BatchRequest
{
    public const int DefaultMaxInFlight = 20;
    public const int HighestMaxInFlight = 500;

    /// <summary>The file's plain name below <c>Batch:Directory</c>; a name that leads elsewhere is refused.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content, 64 small hexadecimal digits: the same file again is the same batch.</summary>
    public required string ContentHash { get; init; }

    public required BatchFormat Format { get; init; }

    /// <summary>How many applications may be undecided at a time, 1-500.</summary>
    public int MaxInFlight { get; init; } = DefaultMaxInFlight;
}
