using LoanApproval.Starter.Commands;

return await StarterProgram.RunAsync(args);
