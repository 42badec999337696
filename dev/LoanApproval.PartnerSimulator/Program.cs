using LoanApproval.PartnerSimulator;
using LoanApproval.PartnerSimulator.Hosting;
using Microsoft.AspNetCore.Connections;

WebApplication app;
try
{
    app = PartnerSimulatorApp.Build(args);
}
catch (InvalidSettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCodes.InvalidSetting;
}

await using (app)
{
    try
    {
        await app.RunAsync();
        return ExitCodes.Stopped;
    }
    catch (IOException e) when (e.InnerException is AddressInUseException)
    {
        await Console.Error.WriteLineAsync($"{e.Message.TrimEnd('.')}. Choose another address with --urls or ASPNETCORE_URLS.");
        return ExitCodes.AddressUnavailable;
    }
}
