using LoanApproval.PartnerSimulator;
using LoanApproval.PartnerSimulator.Hosting;
using Microsoft.AspNetCore.Connections;

WebApplication app;
try
{
    app = PartnerSimulatorApp.Build(args);
}
catch (WrongSettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCodes.WrongSetting;
}

await using (app)
{
    try
    {
        await app.RunAsync();
        return ExitCodes.StoppedAsAsked;
    }
    catch (IOException e) when (e.InnerException is AddressInUseException)
    {
        await Console.Error.WriteLineAsync($"{e.Message.TrimEnd('.')}: choose another with --urls or ASPNETCORE_URLS.");
        return ExitCodes.AddressUnavailable;
    }
}
