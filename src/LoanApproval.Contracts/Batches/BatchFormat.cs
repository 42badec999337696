namespace LoanApproval.Contracts.Batches;

/// <summary>How a batch file is written.</summary>
public enum BatchFormat
{
    /// <summary>A header with the field names of an application, then a row each; <c>documentIds</c> are separated by <c>;</c>, <c>|</c> or a space.</summary>
    Csv,

    /// <summary>An application as JSON on each line.</summary>
    Jsonl,
}
