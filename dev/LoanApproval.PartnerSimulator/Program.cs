using LoanApproval.PartnerSimulator;

return await PartnerSimulatorApp.RunAsync(args, Console.Error);
