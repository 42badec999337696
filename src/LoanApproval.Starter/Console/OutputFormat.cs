namespace LoanApproval.Starter.Console;

internal enum OutputFormat
{
    Text,
    Json,
    Jsonl,
}
