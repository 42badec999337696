using LoanApproval.Client;
using LoanApproval.DevHost.Data;
using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Server;
using Temporalio.Client;

namespace LoanApproval.DevHost.Hosting;

/// <summary>Starts our own server on the data folder, or connects to the one that the environment names.</summary>
internal static class ServerStart
{
    private const int WebUiOffset = 1000;

    public static async Task<RunningServer> RunAsync(DataFolder data, CancellationToken cancellationToken)
    {
        var source = await new TemporalCliFinder().FindAsync(cancellationToken);
        if (source.Kind == TemporalServerKind.RunningServer) return await ConnectAsync();
        var program = source.Value ?? await SdkDownload.ProgramAsync();
        var server = await DevServer.StartAsync(program, Settings(data), cancellationToken);
        return new RunningServer
        {
            Address = server.Address,
            Namespace = server.Namespace,
            Client = await server.ConnectAsync(),
            WebUiUrl = server.WebUiUrl,
            Origin = Origin(source.Kind, program),
            Environment = Environment(data, server),
            Own = server,
        };
    }

    private static DevServerSettings Settings(DataFolder data)
    {
        var settings = new DevServerSettings
        {
            LogFile = data.Log("temporal"),
            DatabaseFile = data.TemporalDatabase,
            OwnSession = true,
            // Written down before it is ready: killed in this second, we would leave a server that the next start does not know of,
            // and two servers on one file.
            Started = processId => StateFile.Write(data.State, DevHostState.OfServerAlone(processId)),
        };
        var wanted = System.Environment.GetEnvironmentVariable("TEMPORAL_NAMESPACE");
        return string.IsNullOrWhiteSpace(wanted) ? settings : settings with { Namespace = wanted };
    }

    // The user's own profile may lead to another server, with TLS and a key; ours takes its place.
    private static Dictionary<string, string?> Environment(DataFolder data, DevServer server)
    {
        File.WriteAllText(data.TemporalProfile, $"[profile.default]\naddress = \"{server.Address}\"\nnamespace = \"{server.Namespace}\"\n");
        return new Dictionary<string, string?>(TemporalEnvironment.For(server.Address, server.Namespace)) { ["TEMPORAL_CONFIG_FILE"] = data.TemporalProfile };
    }

    private static async Task<RunningServer> ConnectAsync()
    {
        var options = ConnectionSettings.Load();
        try
        {
            return new RunningServer
            {
                Address = options.TargetHost!,
                Namespace = options.Namespace,
                Client = await TemporalClient.ConnectAsync(options),
                WebUiUrl = WebUi(options.TargetHost!),
                Origin = $"named by {TemporalCliFinder.AddressVariable}; it is neither started nor ended here",
                Environment = new Dictionary<string, string?>(),
            };
        }
        catch (InvalidOperationException e)
        {
            throw new LocalServerException(
                $"{TemporalCliFinder.AddressVariable} names {options.TargetHost}, and no Temporal server answers there ({e.Message}). Start it, or unset the variable to have one started.", e);
        }
    }

    // A dev server on this machine has its Web UI a thousand ports higher, unless told otherwise; of another server we know nothing.
    private static string? WebUi(string address) =>
        Uri.TryCreate($"http://{address}", UriKind.Absolute, out var uri) && uri.IsLoopback ? $"http://{uri.Host}:{uri.Port + WebUiOffset}" : null;

    private static string Origin(TemporalServerKind kind, string program) => kind switch
    {
        TemporalServerKind.NamedProgram => $"{program}, named by {TemporalCliFinder.PathVariable}",
        TemporalServerKind.ProgramOnPath => $"{program}, found on PATH",
        TemporalServerKind.PackedProgram => $"the packed CLI of dev/temporal-cli, unpacked to {program}",
        _ => $"downloaded by the SDK to {program}",
    };
}
