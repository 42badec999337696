using LoanApproval.Worker.Batches;
using LoanApproval.Worker.Hosting;
using LoanApproval.Worker.Ledger;
using LoanApproval.Worker.Notification;
using LoanApproval.Worker.PartnerClients;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;

namespace LoanApproval.Worker;

/// <summary>Builds and runs the worker; the program and the tests build it the same way.</summary>
public static class WorkerApp
{
    /// <summary>Builds the worker's host.</summary>
    /// <param name="args">The command line; settings such as <c>--Worker:TaskQueues loan-documents</c>.</param>
    /// <param name="configure">Changes the registrations before the host is built.</param>
    public static IHost Build(string[] args, Action<IHostApplicationBuilder>? configure = null)
    {
        // The settings file lies beside the program, whichever folder the worker is started from.
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = WorkerSettings.Read(builder.Configuration);

        builder.AddSerilogLogging();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings.Startup);
        builder.Services.AddLedger(builder.Configuration);
        builder.Services.AddHostedService<LedgerStartup>();
        builder.Services.AddNotification(builder.Configuration);
        builder.Services.AddPartners(settings);
        builder.AddBatches();
        builder.Services.AddLoanTemporalClient();
        builder.Services.AddLoanWorkers(settings);
        builder.Services.Configure<HostOptions>(host =>
        {
            // In sequence, the workers of the two task queues would take their grace periods twice.
            host.ServicesStopConcurrently = true;
            // Longer than the grace period, so the host does not cut it short.
            host.ShutdownTimeout = settings.Worker.GracefulShutdownTimeout + TimeSpan.FromSeconds(5);
        });
        configure?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>Builds and runs the worker until it stops.</summary>
    /// <returns>The exit code; see <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Action<IHostApplicationBuilder>? configure = null)
    {
        Log.Logger = LoggingRegistration.Bootstrap();
        try
        {
            using var host = Build(args, configure);
            return await host.RunToExitCodeAsync();
        }
#pragma warning disable CA1031 // The process's last handler turns every failure into one line and an exit code.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return WorkerHost.Explain(e);
        }
        finally
        {
            await Log.CloseAndFlushAsync();
        }
    }
}
