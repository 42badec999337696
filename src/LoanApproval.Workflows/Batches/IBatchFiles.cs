namespace LoanApproval.Workflows.Batches;

/// <summary>Opens the files in the batch directory.</summary>
public interface IBatchFiles
{
    /// <summary>Opens a batch file and its outputs. Only one attempt can have them open at a time.</summary>
    /// <exception cref="ApplicationFailureException"><c>InvalidIntakeFile</c>; retryable if another attempt has them open.</exception>
    Task<IBatchFile> OpenAsync(BatchRequest request, CancellationToken cancellationToken);
}

/// <summary>A batch file with its two outputs, opened by one attempt.</summary>
public interface IBatchFile : IAsyncDisposable
{
    long TotalRows { get; }
    string ResultFile { get; }
    string RejectedFile { get; }

    /// <summary>Reads the rows one at a time, so a file of any size needs the memory of one row.</summary>
    /// <exception cref="ApplicationFailureException"><c>InvalidIntakeFile</c>: the rest cannot be split into rows.</exception>
    IEnumerable<BatchRow> Rows(long skip);
    /// <summary>Truncates both outputs to the lengths. If one is already shorter, empties both and returns false.</summary>
    Task<bool> TruncateAsync(long resultBytes, long rejectedBytes);
    /// <summary>Appends a line to the results. Writes ignore cancellation: an interrupted write could leave half a line.</summary>
    Task WriteAsync(BatchRowResult result);
    /// <summary>Appends the original row and its errors to the rejected rows.</summary>
    Task WriteRejectedAsync(BatchRow row, IReadOnlyList<FieldError> errors);
    /// <summary>Passes all lines to the operating system, so that they survive a killed process. Returns the lengths.</summary>
    Task<(long ResultBytes, long RejectedBytes)> FlushAsync();
}

// One row of a batch file, with a valid application or with every rule that it breaks.
public sealed record BatchRow
{
    public required long Line { get; init; }
    public LoanApplication? Application { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    // The line of an earlier row with the same application.
    public long? DuplicateOf { get; init; }
    // The cells of a CSV row, or one line of JSON. Empty if the row is too long to keep.
    public IReadOnlyList<string> Original { get; init; } = [];
}
