using LoanApproval.Scenarios.Commands;

return await ScenarioCommands.RunAsync(args);
