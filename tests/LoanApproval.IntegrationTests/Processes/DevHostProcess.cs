using LoanApproval.DevHost.Data;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Processes;

/// <summary>The built DevHost as a process of its own.</summary>
public sealed class DevHostProcess : ProcessUnderTest
{
    /// <summary>Server, partners and workers are up, and the tour is decided.</summary>
    public static readonly TimeSpan TourDeadline = TimeSpan.FromSeconds(90);

    private DevHostProcess(string data, IReadOnlyList<string> arguments, Dictionary<string, string?> environment)
        : base("DevHost", BuiltProgram.Command(BuiltProgram.DevHost, ["--data", data, .. arguments]).WithEnvironmentVariables(environment)) => Data = new DataFolder(data);

    public DataFolder Data { get; }

    /// <summary>What it has written down about itself.</summary>
    public DevHostState State => StateFile.Read(Data.State) ?? throw new InvalidOperationException($"There is no {Data.State}.");

    /// <summary>Starts it on the data folder and returns at once.</summary>
    public static DevHostProcess Launch(string data, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?>? settings = null)
    {
        // Whatever the machine says about Temporal servers, this one starts its own.
        var environment = new Dictionary<string, string?>(TemporalEnvironment.Cleared);
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>()) environment[name] = value;
        return new DevHostProcess(data, arguments, environment);
    }

    /// <summary>Starts it and waits until the tour is decided and it says that it stays up.</summary>
    public static async Task<DevHostProcess> StartAsync(string data)
    {
        var host = Launch(data, []);
        try
        {
            await host.WaitForLineAsync("Everything stays up", TourDeadline);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls its control address.</summary>
    public async Task ControlAsync(string call)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(new Uri($"{State.Control}/{call}"), content: null);
        response.EnsureSuccessStatusCode();
    }
}
