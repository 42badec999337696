using LoanApproval.Starter.Cli;

return await StarterProgram.RunAsync(args);
