using System.Runtime.InteropServices;
using Serilog;

namespace LoanApproval.Worker.Hosting;

// Runs the host and returns the exit code. .NET itself returns 0 if a worker failed.
internal static class WorkerHost
{
    // The codes are from sysexits.h, so that an orchestrator restarts a failed worker but not one with an invalid setting.
    private const int Stopped = 0, InvalidSetting = 64, Unavailable = 69, WorkerFailed = 70;

    public static async Task<int> RunToExitCodeAsync(this IHost host)
    {
        host.ValidateSettings();
        var workers = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        var timeout = DurationText.Format(host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
        var activities = host.Services.GetRequiredService<ActivityFailureLog>();
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        // Handled like SIGTERM: closing a terminal must not interrupt activities.
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            lifetime.StopApplication();
        });
        try { await host.RunAsync(); }
        // The host's shutdown timeout passed.
        catch (OperationCanceledException) when (workers.Exists(IsRunning)) { }
        // Workers that the server rejects do not stop in time either, so the cause is reported first.
        if (workers.Select(w => w.ExecuteTask?.Exception?.InnerException).FirstOrDefault(e => e is not null) is { } cause)
            return Failed(cause, isExpected: cause is UnavailableException);
        if (!workers.Exists(IsRunning)) return Stopped;
        if (activities.Running == 0)
        {
            Log.Warning("The Temporal server did not respond within {Timeout}; exiting without waiting for it", timeout);
            return Stopped;
        }
        Log.Fatal("The worker failed: an activity ignored cancellation for {Timeout}; exiting without it", timeout);
        return WorkerFailed;
    }

    public static int Explain(Exception failure)
    {
        switch (failure)
        {
            case OptionsValidationException or SettingException:
                foreach (var problem in (failure as OptionsValidationException)?.Failures ?? [failure.Message])
                    Log.Fatal("Invalid setting: {Problem}", problem);
                return InvalidSetting;
            case UnavailableException:
                Log.Fatal("{Reason}", failure.Message);
                return Unavailable;
            // The worker was stopped while it was waiting for the server.
            case OperationCanceledException: return Stopped;
            default: return Failed(failure, isExpected: failure is LedgerDamagedException);
        }
    }

    private static int Failed(Exception failure, bool isExpected)
    {
        Log.Fatal(isExpected ? null : failure, "The worker failed: {Reason}", failure.Message);
        return WorkerFailed;
    }

    private static bool IsRunning(BackgroundService worker) => worker.ExecuteTask is { IsCompleted: false };
}
