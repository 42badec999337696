using LoanApproval.Scenarios.Commands;

return await ScenarioProgram.RunAsync(args);
