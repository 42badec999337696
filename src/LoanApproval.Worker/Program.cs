using LoanApproval.Worker.Batches;
using LoanApproval.Worker.Drills;
using LoanApproval.Worker.Hosting;
using LoanApproval.Worker.Ledger;
using LoanApproval.Worker.Notification;
using LoanApproval.Worker.PartnerClients;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;

Log.Logger = LoggingRegistration.Bootstrap();
try
{
    // The settings lie beside the program, wherever it is started from.
    var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
    var settings = WorkerSettings.Read(builder.Configuration);

    builder.AddSerilogLogging();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSingleton(settings.Startup);
    builder.Services.AddCrashPoints(builder.Configuration);
    builder.Services.AddLedger(builder.Configuration);
    builder.Services.AddHostedService<LedgerStartup>();
    builder.Services.AddNotification(builder.Configuration);
    builder.Services.AddPartners(settings);
    builder.Services.AddBatch(builder.Configuration);
    builder.Services.AddLoanTemporalClient();
    builder.Services.AddLoanWorkers(settings);
    builder.Services.Configure<HostOptions>(host =>
    {
        // One after the other the two queues' workers would take their grace twice.
        host.ServicesStopConcurrently = true;
        // Longer than that grace, so that the host does not cut it short.
        host.ShutdownTimeout = settings.Worker.GracefulShutdownTimeout + TimeSpan.FromSeconds(5);
    });

    using var host = builder.Build();
    return await host.RunToExitCodeAsync();
}
#pragma warning disable CA1031 // The last handler of the process: whatever it was becomes one line and an exit code.
catch (Exception e)
#pragma warning restore CA1031
{
    return WorkerHost.Explain(e);
}
finally
{
    await Log.CloseAndFlushAsync();
}
