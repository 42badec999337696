using System.Text.Json;

namespace LoanApproval.Load.Settings;

// The options of the command line.
internal sealed record LoadOptions
{
    public required int Count { get; init; }

    public required int Concurrency { get; init; }

    public required int Rounds { get; init; }

    public required int WarmUp { get; init; }

    public bool Floor { get; init; }

    public bool ContractFloor { get; init; }

    // Starts a separate system instead of measuring the running one.
    public bool Local { get; init; }

    // The workers of the separate system.
    public required int Workers { get; init; }

    // Dynamic configuration of the separate server, as KEY=JSON.
    public IReadOnlyList<string> ServerConfiguration { get; init; } = [];

    public IReadOnlyList<int> WorkerProcesses { get; init; } = [];

    public int? ServerProcess { get; init; }

    public required string Data { get; init; }

    // Throws ArgumentException: An option is not valid.
    public void Check()
    {
        if (Count is < 1 or > 1_000_000) throw new ArgumentException("--count must be from 1 to 1000000.");
        if (Concurrency is < 1 or > 10_000) throw new ArgumentException("--concurrency must be from 1 to 10000.");
        if (Rounds < 1 || Rounds > Count) throw new ArgumentException("--rounds must be from 1 to the value of --count.");
        if (WarmUp is < 0 or > 1_000_000) throw new ArgumentException("--warm-up must be from 0 to 1000000.");
        if (Workers is < 1 or > 64) throw new ArgumentException("--workers must be from 1 to 64.");
        if (WorkerProcesses.Concat(ServerProcess is { } server ? [server] : []).Any(id => id < 1))
            throw new ArgumentException("--worker-pid and --server-pid must be process IDs, 1 or greater.");
        if (ServerConfiguration.FirstOrDefault(entry => !IsKeyAndJson(entry)) is { } invalid)
            throw new ArgumentException(
                $"--server-config: '{invalid}' is not valid. Write KEY=JSON, such as matching.numTaskqueueReadPartitions=4.");
        if (Local && (WorkerProcesses.Count > 0 || ServerProcess is not null))
            throw new ArgumentException("--local measures its own processes. Omit --worker-pid and --server-pid.");
        if (!Local && (Workers > 1 || ServerConfiguration.Count > 0))
            throw new ArgumentException("--workers and --server-config are settings of the system that --local starts. Add --local.");
    }

    private static bool IsKeyAndJson(string entry)
    {
        if (entry.Split('=', 2) is not [{ Length: > 0 }, var json]) return false;
        try
        {
            using var value = JsonDocument.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
