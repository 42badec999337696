using LoanApproval.DevHost.Data;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.DevHost;

// The built DevHost as a process.
internal sealed class DevHostProcess : ProcessUnderTest
{
    // The time until the server, the partners and the workers are ready and the tour is decided.
    public static readonly TimeSpan TourDeadline = TimeSpan.FromSeconds(90);

    private DevHostProcess(string data, IReadOnlyList<string> arguments, Dictionary<string, string?> environment)
        : base("DevHost", BuiltProgram.Command(BuiltProgram.DevHost, ["--data", data, .. arguments])
            .WithEnvironmentVariables(environment)) =>
        Folder = data;

    public string Folder { get; }

    public string StatePath => Path.Combine(Folder, "devhost.json");

    public DevHostState State => StateFile.Read(StatePath) ?? throw new InvalidOperationException($"{StatePath} does not exist.");

    // Returns immediately.
    public static DevHostProcess Launch(string data, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?>? settings = null)
    {
        // The Temporal settings of this machine do not apply: DevHost starts its own server.
        var environment = new Dictionary<string, string?>(TemporalEnvironment.Cleared);
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>()) environment[name] = value;
        return new DevHostProcess(data, arguments, environment);
    }

    // Returns when the tour is decided.
    public static async Task<DevHostProcess> StartAsync(string data, params IReadOnlyList<string> arguments)
    {
        var host = Launch(data, arguments);
        try
        {
            await host.WaitForLineAsync("Everything keeps running", TourDeadline);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    // Stops in order even after a failed assertion, because a killed DevHost would leave its children running.
    public override async ValueTask DisposeAsync()
    {
        if (!HasExited) await StopAsync();
        await base.DisposeAsync();
    }

    public async Task ControlAsync(string call)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(new Uri($"{State.Control}/{call}"), content: null);
        response.EnsureSuccessStatusCode();
    }
}
