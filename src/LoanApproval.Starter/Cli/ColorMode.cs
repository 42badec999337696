namespace LoanApproval.Starter.Cli;

/// <summary>When to use colour.</summary>
internal enum ColorMode
{
    Auto,
    Always,
    Never,
}
