using LoanApproval.Contracts.Batches;
using Temporalio.Exceptions;

namespace LoanApproval.Workflows.Batches;

/// <summary>A batch file that is being worked on, with its results and its rejected rows beside it.</summary>
public interface IBatchFile : IAsyncDisposable
{
    /// <summary>The lines that may be rows; an upper bound.</summary>
    long Lines { get; }

    string ResultFile { get; }

    string RejectedFile { get; }

    /// <summary>The rows, one at a time: a file of any size takes the memory of a row.</summary>
    /// <param name="skip">Rows that are done.</param>
    /// <exception cref="ApplicationFailureException"><c>InvalidIntakeFile</c>, not retryable: what follows cannot be told apart into rows.</exception>
    IEnumerable<BatchRow> Rows(long skip);

    /// <summary>Cuts the outputs back to what the last heartbeat vouches for: what was written after it is written anew.</summary>
    /// <returns>False when a file is shorter than that, somebody having taken it away: then both are empty.</returns>
    Task<bool> RewindAsync(long resultBytes, long rejectedBytes, CancellationToken cancellationToken);

    Task WriteAsync(BatchRowResult result, CancellationToken cancellationToken);

    Task WriteAsync(BatchRejection rejection, CancellationToken cancellationToken);

    /// <summary>Hands what was written to the operating system, so that a killed process does not take it along.</summary>
    Task<(long ResultBytes, long RejectedBytes)> FlushAsync(CancellationToken cancellationToken);
}
