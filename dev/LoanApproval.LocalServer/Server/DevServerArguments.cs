using System.Globalization;
using LoanApproval.Contracts.Wire;

namespace LoanApproval.LocalServer.Server;

// Every option other than the ports has a measured reason.
internal static class DevServerArguments
{
    // Each is key=JSON.
    public static IReadOnlyList<string> DynamicConfiguration { get; } =
    [
        // The dev server has one history shard, and a shard polls its queues 20 times a second: up to 50 ms for each step of a workflow.
        "history.transferProcessorMaxPollRPS=1000",
        "history.timerProcessorMaxPollRPS=1000",
        // A timer cannot fire before the time up to which the shard has read ahead, one second by default: a backoff of 0.3 s took 1.0 s.
        "history.timerProcessorMaxTimeShift=\"10ms\"",
        // With five pollers on four partitions, new workflows wait behind sticky ones. One machine needs only one partition.
        "matching.numTaskqueueReadPartitions=1",
        "matching.numTaskqueueWritePartitions=1",
        // Off by default. Without it, a worker that shuts down would receive one more task, which then waits for its timeout.
        "frontend.enableCancelWorkerPollsOnShutdown=true",
    ];

    // A rollback journal with a full sync halves the throughput. WAL with NORMAL lost no acknowledged start when the server was
    // killed. A power failure may lose the last moments, which is acceptable for a dev server.
    private static readonly string[] _sqlitePragmas = ["journal_mode=wal", "synchronous=1"];

    public static IReadOnlyList<string> For(DevServerSettings settings, ServerPorts ports)
    {
        List<string> arguments =
        [
            "server", "start-dev", "--ip", "127.0.0.1", "--port", Text(ports.Port), "--namespace", settings.Namespace,
            "--log-level", "warn", "--log-format", "text",
        ];
        if (settings.WebUi) arguments.AddRange(["--ui-port", Text(ports.WebUiPort), "--ui-disable-news-fetch"]);
        else arguments.Add("--headless");
        if (settings.DatabaseFile is { } file)
        {
            arguments.AddRange(["--db-filename", Path.GetFullPath(file)]);
            foreach (var pragma in _sqlitePragmas) arguments.AddRange(["--sqlite-pragma", pragma]);
        }

        foreach (var value in DynamicConfiguration.Concat(settings.DynamicConfiguration)) arguments.AddRange(
            ["--dynamic-config-value", value]);
        foreach (var key in LoanSearchAttributes.All) arguments.AddRange(["--search-attribute", $"{key.Name}={key.ValueType}"]);
        return arguments;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
