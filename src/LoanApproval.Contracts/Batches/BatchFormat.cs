namespace LoanApproval.Contracts.Batches;

/// <summary>The format of a batch file.</summary>
public enum BatchFormat
{
    /// <summary>A header that names the fields of an application, then one row per application.</summary>
    Csv,

    /// <summary>One application per line, as a JSON object.</summary>
    Jsonl,
}
