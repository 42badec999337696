using LoanApproval.Client;
using LoanApproval.Client.Connection;
using LoanApproval.DevHost.Data;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.Load.Targets;

// The system that is running: DevHost, or the one that the connection settings name.
internal static class RunningTarget
{
    // Throws InvalidOperationException: The connection settings are not valid. Throws LoanApproval.Client.Errors.LoanClientException: The
    // server is unavailable.
    public static async Task<LoadTarget> ConnectAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var settings = ConnectionSettings.Load();
        var environment = new Dictionary<string, string?>();
        // DevHost may have taken another port than the default one.
        if (DevHostOf(options.Data) is { TemporalAddress: { } address } devHost
            && (settings.TargetHost == ConnectionSettings.DefaultAddress || settings.TargetHost == address))
        {
            environment = TemporalEnvironment.For(address, devHost.TemporalNamespace ?? settings.Namespace);
            settings = ConnectionSettings.Load(address, devHost.TemporalNamespace);
        }
        else
        {
            devHost = null;
        }

        return new()
        {
            Client = (await LoanClient.ConnectAsync(settings, cancellationToken)).Client,
            Environment = environment,
            Workers = options.WorkerProcesses is { Count: > 0 } given ? given : Ids(devHost, "worker-"),
            Server = options.ServerProcess ?? Id(devHost, "temporal"),
            Partners = Id(devHost, "partners"),
        };
    }

    private static DevHostState? DevHostOf(string folder) =>
        StateFile.Read(Path.Combine(folder, "devhost.json")) is { } state && ProcessIdentity.Of(state.ProcessId) is not null ? state : null;

    private static int? Id(DevHostState? state, string name) => Ids(state, name) is [var id, ..] ? id : null;

    private static List<int> Ids(DevHostState? state, string name) =>
        [.. (state?.Processes ?? []).Where(p => p.Name.StartsWith(name, StringComparison.Ordinal)).Select(p => p.ProcessId)];
}
