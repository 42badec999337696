using LoanApproval.Screenshots;

return await ScreenshotsCommand.Create().Parse(args).InvokeAsync();
