namespace LoanApproval.Workflows.Batches;

/// <summary>A batch file with its two outputs, opened by one attempt.</summary>
public interface IBatchFile : IAsyncDisposable
{
    /// <summary>The number of rows in the file.</summary>
    long TotalRows { get; }

    /// <summary>The name of the file of results.</summary>
    string ResultFile { get; }

    /// <summary>The name of the file of rejected rows.</summary>
    string RejectedFile { get; }

    /// <summary>Reads the rows one at a time, so a file of any size takes the memory of one row.</summary>
    /// <param name="skip">The number of rows to skip.</param>
    /// <exception cref="ApplicationFailureException">
    /// <c>InvalidIntakeFile</c>, non-retryable: the rest cannot be split into rows.
    /// </exception>
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
