using LoanApproval.DevHost.Console;
using LoanApproval.Load;

// Long enough to stop the processes of the run after Ctrl+C.
return await UsageErrors.InvokeAsync(
    LoadCommand.Create(), args, "LoanApproval.Load", Console.Error, new() { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
