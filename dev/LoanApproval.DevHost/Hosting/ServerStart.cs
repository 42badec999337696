using LoanApproval.Client.Connection;
using Temporalio.Client;

namespace LoanApproval.DevHost.Hosting;

// Starts a dev server on the data folder, or connects to the server that the environment names.
internal static class ServerStart
{
    public const int WebUiOffset = 1000;

    public static async Task<RunningServer> RunAsync(DataFolder data, int? port, int? webUiPort, CancellationToken cancellationToken)
    {
        var source = await new TemporalCliFinder().FindAsync(cancellationToken);
        if (source.Kind == TemporalServerKind.RunningServer) return await ConnectAsync();
        var program = source.Value ?? await SdkDownload.ProgramAsync();
        var server = await DevServer.StartAsync(program, Settings(data, port, webUiPort), cancellationToken);
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

    private static DevServerSettings Settings(DataFolder data, int? port, int? webUiPort)
    {
        var settings = new DevServerSettings
        {
            LogFile = data.Log("temporal"),
            DatabaseFile = data.TemporalDatabase,
            OwnSession = true,
            PreferredPort = port ?? (webUiPort is null ? DevServerSettings.UsualPort : FreePort.Choose(DevServerSettings.UsualPort)),
            PreferredWebUiPort = webUiPort ?? (port is null ? DevServerSettings.UsualWebUiPort : port + WebUiOffset),
            RequirePreferredPorts = port is not null || webUiPort is not null,
            // Written before the server is ready, so that the next DevHost finds this server if this one is killed. Otherwise two servers
            // would use the same file.
            Started = processId => StateFile.Write(data.State, DevHostState.OfServerOnly(processId)),
        };
        var wanted = System.Environment.GetEnvironmentVariable("TEMPORAL_NAMESPACE");
        return string.IsNullOrWhiteSpace(wanted) ? settings : settings with { Namespace = wanted };
    }

    // The user's own profile may name another server, with TLS and an API key, so this profile replaces it.
    private static Dictionary<string, string?> Environment(DataFolder data, DevServer server)
    {
        File.WriteAllText(data.TemporalProfile, $"[profile.default]\naddress = \"{server.Address}\"\nnamespace = \"{server.Namespace}\"\n");
        return new Dictionary<string, string?>(TemporalEnvironment.For(server.Address, server.Namespace))
        {
            ["TEMPORAL_CONFIG_FILE"] = data.TemporalProfile,
        };
    }

    private static async Task<RunningServer> ConnectAsync()
    {
        try
        {
            var options = ConnectionSettings.Load();
            return new RunningServer
            {
                Address = options.TargetHost!,
                Namespace = options.Namespace,
                Client = await TemporalClient.ConnectAsync(options),
                WebUiUrl = WebUi(options.TargetHost!),
                Origin = $"set by {TemporalCliFinder.AddressVariable}; DevHost neither starts nor stops it",
                Environment = new Dictionary<string, string?>(),
            };
        }
        catch (Exception e) when (e is InvalidOperationException or UriFormatException or ArgumentException)
        {
            throw new LocalServerException(
                $"Connecting to the Temporal server of {TemporalCliFinder.AddressVariable} failed: {e.Message} "
                + "Unset the variable to let DevHost start a server.", e);
        }
    }

    // A dev server on this machine has its Web UI on its own port + 1000. For any other server, the address is unknown.
    private static string? WebUi(string address) =>
        System.Environment.GetEnvironmentVariable("TEMPORAL_UI_ADDRESS") is { Length: > 0 } given
        ? given.TrimEnd('/')
        : Uri.TryCreate($"http://{address}", UriKind.Absolute, out var uri) && uri.IsLoopback
            ? $"http://{uri.Host}:{uri.Port + WebUiOffset}" : null;

    private static string Origin(TemporalServerKind kind, string program) => kind switch
    {
        TemporalServerKind.NamedProgram => $"{program} ({TemporalCliFinder.PathVariable})",
        TemporalServerKind.ProgramOnPath => $"{program} (on the PATH)",
        TemporalServerKind.PackedProgram => $"{program} (bundled)",
        _ => $"{program} (downloaded by the SDK)",
    };
}
