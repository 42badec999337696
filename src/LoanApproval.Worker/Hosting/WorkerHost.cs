using LoanApproval.Worker.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;

namespace LoanApproval.Worker.Hosting;

/// <summary>Runs the host and says with which exit code the process ends: .NET 10 itself says 0 even when a worker died.</summary>
public static class WorkerHost
{
    public static async Task<int> RunToExitCodeAsync(this IHost host)
    {
        var workers = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await host.RunAsync();
        var died = workers.Select(w => w.ExecuteTask).FirstOrDefault(t => t is { IsFaulted: true });
        if (died is null) return ExitCodes.Stopped;
        Log.Fatal(died.Exception!.InnerException, "The worker died: {Reason}", died.Exception.InnerException!.Message);
        return ExitCodes.WorkerDied;
    }

    /// <summary>The exit code of a failure, with the one line that names its cause.</summary>
    public static int Explain(Exception failure)
    {
        switch (failure)
        {
            case SettingException or Microsoft.Extensions.Options.OptionsValidationException:
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
}
