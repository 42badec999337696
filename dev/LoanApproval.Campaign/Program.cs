using LoanApproval.Campaign.Run;
using LoanApproval.DevHost.Console;

var command = CampaignCommand.Create(options => new CampaignRun(options, Console.Out).RunAsync(), Console.Error);
return await UsageErrors.InvokeAsync(command, args, "LoanApproval.Campaign", Console.Error);
