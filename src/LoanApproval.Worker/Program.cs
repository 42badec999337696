using LoanApproval.Worker;

return await WorkerApp.RunAsync(args);
