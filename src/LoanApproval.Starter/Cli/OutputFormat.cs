namespace LoanApproval.Starter.Cli;

/// <summary>The form of the result on standard output.</summary>
internal enum OutputFormat
{
    Text,
    Json,
    Jsonl,
}
