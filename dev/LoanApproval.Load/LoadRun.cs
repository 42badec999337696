using LoanApproval.Client;
using LoanApproval.Contracts.Wire;
using LoanApproval.Load.Floor;
using LoanApproval.Load.Reports;
using LoanApproval.Load.Targets;
using LoanApproval.Load.Workloads;
using Temporalio.Api.Enums.V1;

namespace LoanApproval.Load;

/// <summary>Plays loans, and <c>Floor4</c> in turn with them: a machine that becomes slower meanwhile slows both.</summary>
internal sealed class LoadRun(LoadOptions options)
{
    public async Task<LoadReport> RunAsync(CancellationToken cancellationToken)
    {
        var loadAverage = LoadAverage();
        await using var target = options.Local
            ? await LocalTarget.StartAsync(options, cancellationToken)
            : await RunningTarget.ConnectAsync(options, cancellationToken);
        await using var floorWorker = options.Floor ? StartFloorWorker(target) : null;
        var meters = Meters(target, floorWorker?.Id).ToList();
        foreach (var meter in meters) meter.CheckProcesses();
        await CheckWorkerAsync(target, cancellationToken);
        foreach (var meter in meters) await meter.WarmUpAsync(options.WarmUp, options.Concurrency, cancellationToken);
        for (var round = 0; round < options.Rounds; round++)
        {
            // The remainder of the division goes to the first rounds.
            var count = (options.Count / options.Rounds) + (round < options.Count % options.Rounds ? 1 : 0);
            foreach (var meter in meters) await meter.RunRoundAsync(count, options.Concurrency, cancellationToken);
        }
        return new()
        {
            Count = options.Count,
            Concurrency = options.Concurrency,
            Rounds = options.Rounds,
            WorkerProcesses = target.Workers.Count,
            Processors = Environment.ProcessorCount,
            LoadAverage = loadAverage,
            Loans = await meters[0].FiguresAsync(cancellationToken),
            Floor4 = options.Floor ? await meters[1].FiguresAsync(cancellationToken) : null,
        };
    }

    // Without a worker, the warm-up would wait forever.
    private static async Task CheckWorkerAsync(LoadTarget target, CancellationToken cancellationToken)
    {
        var loans = new LoanClient(target.Client);
        if (!await loans.HasWorkerAsync(TaskQueues.LoanApproval, TaskQueueType.Workflow, cancellationToken)
            || !await loans.HasWorkerAsync(TaskQueues.LoanDocuments, TaskQueueType.Activity, cancellationToken))
            throw new LocalServerException("No worker polls the task queues of loans. Start DevHost, or let --local start a system.");
    }

    private static IEnumerable<LoadMeter> Meters(LoadTarget target, int? floorWorker)
    {
        var server = Processes("server", target.Server);
        yield return new(
            new LoanWorkload(target.Client), target.Client, new("worker", target.Workers), server, Processes("partners", target.Partners));
        if (floorWorker is { } id)
            yield return new(
                new FloorWorkload(target.Client, FloorQueue), target.Client, new("Floor4 worker", [id]), server, new("partners", []));
    }

    private static MeasuredProcesses Processes(string name, int? id) => new(name, id is { } known ? [known] : []);

    private static string FloorQueue { get; } = $"load-floor-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";

    // A process of its own, so that its CPU is not that of this client.
    private static ChildProcess StartFloorWorker(LoadTarget target) => ChildProcess.Start(
        BuiltProgram.Command("LoanApproval.Load", FloorWorker.Command, FloorQueue).WithEnvironmentVariables(target.Environment),
        line => Console.Error.WriteLine(line));

    private static double? LoadAverage() => OperatingSystem.IsLinux()
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : null;
}
