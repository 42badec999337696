using LoanApproval.Worker.Batches;
using LoanApproval.Worker.Health;
using LoanApproval.Worker.Hosting;
using LoanApproval.Worker.Notification;
using LoanApproval.Worker.PartnerClients;
using LoanApproval.Worker.Telemetry;
using Serilog;

namespace LoanApproval.Worker;

public static class WorkerApp
{
    public static IHost Build(string[] args, Action<IHostApplicationBuilder>? configure = null)
    {
        var builder = CreateBuilder(args);
        builder.AddSettingsValidation();
        builder.AddSerilogLogging();
        builder.AddTelemetry();
        builder.AddHealth();
        builder.AddLedger();
        builder.AddPartnerClients();
        builder.AddNotification();
        builder.AddBatches();
        builder.AddTemporalConnection();
        builder.AddWorkers();
        builder.Services.AddSingleton(TimeProvider.System);
        configure?.Invoke(builder);
        return builder.Build();
    }

    public static async Task<int> RunAsync(string[] args, Action<IHostApplicationBuilder>? configure = null)
    {
        Log.Logger = LoggingHostingExtensions.Bootstrap();
        try
        {
            using var host = Build(args, configure);
            return await host.RunToExitCodeAsync();
        }
#pragma warning disable CA1031 // The last handler of the process turns every failure into a line and an exit code.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return WorkerHost.Explain(e);
        }
        finally { await Log.CloseAndFlushAsync(); }
    }

    private static HostApplicationBuilder CreateBuilder(string[] args)
    {
        try
        {
            return Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
            {
                // Each file watcher would take one of the machine's few inotify instances.
                Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
                // The settings file is next to the program.
                ContentRootPath = AppContext.BaseDirectory,
            });
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            throw new SettingException($"{e.Message} {e.InnerException?.Message}".TrimEnd(), e);
        }
    }
}
