return await LoanApproval.Starter.Commands.StarterCommands.RunAsync(args);
