using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Serilog;

namespace LoanApproval.Worker.Hosting;

/// <summary>Runs the host and says with which exit code the process ends: .NET 10 itself says 0 even when a worker died.</summary>
public static class WorkerHost
{
    public static async Task<int> RunToExitCodeAsync(this IHost host)
    {
        var workers = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        var timeout = host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
        await RunAsync(host, workers);
        // First what it died of: the workers of a server that refuses them do not end in time either.
        if (workers.Select(w => w.ExecuteTask?.Exception?.InnerException).FirstOrDefault(e => e is not null) is { } cause)
        {
            Log.Fatal(cause, "The worker died: {Reason}", cause.Message);
            return ExitCodes.WorkerDied;
        }
        if (!workers.Exists(StillRuns)) return ExitCodes.Stopped;
        Log.Fatal("An activity that is deaf to its cancellation did not end within {Timeout}; the process ends without it", timeout);
        return ExitCodes.WorkerDied;
    }

    /// <summary>The exit code of a failure, with the one line that names its cause.</summary>
    public static int Explain(Exception failure)
    {
        switch (failure)
        {
            case SettingException or OptionsValidationException:
                Log.Fatal("Wrong setting: {Reason}", failure.Message);
                return ExitCodes.WrongSetting;
            case ServerUnavailableException:
                Log.Fatal("{Reason}", failure.Message);
                return ExitCodes.ServerUnavailable;
            case OperationCanceledException:
                // Stopped while it was still waiting for the server.
                return ExitCodes.Stopped;
            default:
                Log.Fatal(failure, "The worker died: {Reason}", failure.Message);
                return ExitCodes.WorkerDied;
        }
    }

    private static async Task RunAsync(IHost host, List<BackgroundService> workers)
    {
        try
        {
            await host.RunAsync();
        }
        catch (OperationCanceledException) when (workers.Exists(StillRuns))
        {
            // The host's shutdown time-out: what still runs is looked at by the caller.
        }
    }

    // The host gives up waiting for it at its shutdown time-out, without a word.
    private static bool StillRuns(BackgroundService worker) => worker.ExecuteTask is { IsCompleted: false };
}
