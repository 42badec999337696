namespace LoanApproval.Workflows.Batches;

/// <summary>Opens the files in the batch directory.</summary>
public interface IBatchFiles
{
    /// <summary>Opens a batch file and its outputs for one attempt at a time.</summary>
    /// <exception cref="ApplicationFailureException">
    /// <c>InvalidIntakeFile</c>; retryable only while another attempt has the files open.
    /// </exception>
    Task<IBatchFile> OpenAsync(BatchRequest request, CancellationToken cancellationToken);
}

/// <summary>A batch file with its two outputs, opened by one attempt.</summary>
public interface IBatchFile : IAsyncDisposable
{
    long TotalRows { get; }
    string ResultFile { get; }
    string RejectedFile { get; }

    /// <summary>Reads the rows one at a time, so a file of any size takes the memory of one row.</summary>
    /// <exception cref="ApplicationFailureException"><c>InvalidIntakeFile</c>: the rest cannot be split into rows.</exception>
    IEnumerable<BatchRow> Rows(long skip);

    /// <summary>Truncates both outputs to the lengths in the last heartbeat.</summary>
    /// <returns>False if an output is shorter than that; both are then empty.</returns>
    Task<bool> TruncateAsync(long resultBytes, long rejectedBytes);

    /// <summary>Appends a line to the results. Writes ignore cancellation: an interrupted write could leave half a line.</summary>
    Task WriteAsync(BatchRowResult result);

    /// <summary>Appends the original row and its errors to the rejected rows.</summary>
    Task WriteRejectedAsync(BatchRow row, IReadOnlyList<FieldError> errors);

    /// <summary>Passes all written lines to the operating system, so they survive a killed process.</summary>
    /// <returns>The lengths of both outputs.</returns>
    Task<(long ResultBytes, long RejectedBytes)> FlushAsync();
}

// One row of a batch file: its first line (1-based), a valid application or every broken rule, the line of an earlier row with the same
// application, and the row as it was submitted: the cells of CSV, or one line of JSON; empty if it is too long to keep.
public sealed record BatchRow
{
    public required long Line { get; init; }
    public LoanApplication? Application { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public long? DuplicateOf { get; init; }
    public IReadOnlyList<string> Original { get; init; } = [];
}
