using LoanApproval.DrillWorker;
using LoanApproval.Worker;

return await WorkerApp.RunAsync(args, builder => builder.AddCrashPoints());
