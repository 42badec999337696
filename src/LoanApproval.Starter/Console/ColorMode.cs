namespace LoanApproval.Starter.Console;

internal enum ColorMode
{
    Auto,
    Always,
    Never,
}
