namespace LoanApproval.Workflows.Batches;

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
    Task WriteRejectedAsync(BatchRow row, IReadOnlyList<FieldError> errors);
    /// <summary>Passes all lines to the operating system, so that they survive a killed process. Returns the lengths.</summary>
    Task<(long ResultBytes, long RejectedBytes)> FlushAsync();
}
