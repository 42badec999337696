using System.Globalization;
using LoanApproval.Contracts.Wire;

namespace LoanApproval.LocalServer.Server;

/// <summary>The command line of the dev server. Each switch beyond the ports answers something that was measured.</summary>
internal static class DevServerArguments
{
    /// <summary>As <c>key=JSON</c>.</summary>
    public static IReadOnlyList<string> DynamicConfiguration { get; } =
    [
        // The dev server has one history shard, and a shard looks at its queues 20 times a second: 50 ms for each step of a workflow.
        "history.transferProcessorMaxPollRPS=1000",
        "history.timerProcessorMaxPollRPS=1000",
        // No timer is set before what the shard has read ahead, which is a second by default: a back-off of 0.3 s took 1.0 s.
        "history.timerProcessorMaxTimeShift=\"10ms\"",
        // Five pollers over four partitions leave new workflows waiting behind sticky ones; one machine needs one partition.
        "matching.numTaskqueueReadPartitions=1",
        "matching.numTaskqueueWritePartitions=1",
        // Off by default: a worker that is leaving would be handed one more task, and nobody else sees it until it times out.
        "frontend.enableCancelWorkerPollsOnShutdown=true",
    ];

    // A rollback journal with a full sync at each step takes half of the throughput. WAL with NORMAL lost no acknowledged start
    // when the server was killed; a power cut may lose the last moments, which a dev server may.
    private static readonly string[] SqlitePragmas = ["journal_mode=wal", "synchronous=1"];

    public static IReadOnlyList<string> For(DevServerSettings settings, int port, int webUiPort)
    {
        List<string> arguments =
        [
            "server", "start-dev", "--ip", "127.0.0.1", "--port", Text(port), "--namespace", settings.Namespace,
            "--log-level", "warn", "--log-format", "text",
        ];
        if (settings.WebUi) arguments.AddRange(["--ui-port", Text(webUiPort), "--ui-disable-news-fetch"]);
        else arguments.Add("--headless");
        if (settings.DatabaseFile is { } file)
        {
            arguments.AddRange(["--db-filename", Path.GetFullPath(file)]);
            foreach (var pragma in SqlitePragmas) arguments.AddRange(["--sqlite-pragma", pragma]);
        }

        foreach (var value in DynamicConfiguration.Concat(settings.DynamicConfiguration)) arguments.AddRange(["--dynamic-config-value", value]);
        foreach (var key in LoanSearchAttributes.All) arguments.AddRange(["--search-attribute", $"{key.Name}={key.ValueType}"]);
        return arguments;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
