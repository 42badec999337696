using System.Net.Sockets;
using LoanApproval.PartnerSimulator.Credit;
using LoanApproval.PartnerSimulator.Documents;
using LoanApproval.PartnerSimulator.Faults;
using LoanApproval.PartnerSimulator.Hosting;
using LoanApproval.PartnerSimulator.Idempotency;
using LoanApproval.PartnerSimulator.Stats;

namespace LoanApproval.PartnerSimulator;

internal static class PartnerSimulatorApp
{
    // Runs until it is stopped, and returns the exit code. The error output has one sentence for each problem.
    public static async Task<int> RunAsync(string[] args, TextWriter error)
    {
        try
        {
            await using var app = Build(args);
            await StartAsync(app);
            await app.WaitForShutdownAsync();
            return ExitCodes.Stopped;
        }
        catch (InvalidSettingException e)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCodes.InvalidSetting;
        }
        catch (AddressUnavailableException e)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCodes.AddressUnavailable;
        }
    }

    // The arguments are settings, such as --urls http://127.0.0.1:0. Throws InvalidSettingException, whose message names the setting.
    public static WebApplication Build(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = CreateBuilder(args);
        builder.AddPartnerLogging();
        builder.AddPartnerTelemetry();
        builder.AddPartnerServer();
        builder.AddPartnerStore();
        builder.AddIdempotency();
        builder.AddFaults();
        builder.AddCreditBureau();
        builder.AddDocumentVerifier();
        builder.AddStats();
        configure?.Invoke(builder.Services);
        PartnerSettings.Of(builder).ThrowIfInvalid();

        var app = ReadingSettings(builder.Build);
        app.OpenStore();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapCreditBureau();
        app.MapDocumentVerifier();
        app.MapStats();
        app.MapHealth();
        return app;
    }

    // Watching configuration files would need an inotify instance, and a machine may have none left.
    private static WebApplicationBuilder CreateBuilder(string[] args) =>
        ReadingSettings(() => WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]));

    private static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new AddressUnavailableException(app.Configuration[WebHostDefaults.ServerUrlsKey], e);
        }
        catch (Exception e) when (IsSettingFailure(e))
        {
            throw new InvalidSettingException(e);
        }
    }

    private static T ReadingSettings<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (IsSettingFailure(e))
        {
            throw new InvalidSettingException(e);
        }
    }

    // What .NET throws for a command line, a file or a setting of its own that is not valid. Its messages name the setting.
    private static bool IsSettingFailure(Exception e) =>
        e is FormatException or InvalidDataException or InvalidOperationException or ArgumentException or IOException;
}
