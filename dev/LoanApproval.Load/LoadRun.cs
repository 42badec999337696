using LoanApproval.Client;
using LoanApproval.Contracts.Wire;
using LoanApproval.Load.Floor;
using LoanApproval.Load.Reports;
using LoanApproval.Load.Targets;
using LoanApproval.Load.Workloads;
using Temporalio.Api.Enums.V1;

namespace LoanApproval.Load;

// Plays loans and floors alternately, so that a machine that becomes slower during the run slows all of them.
internal sealed class LoadRun(LoadOptions options)
{
    public async Task<LoadReport> RunAsync(CancellationToken cancellationToken)
    {
        var loadAverage = LoadAverage();
        await using var target = options.Local
            ? await LocalTarget.StartAsync(options, cancellationToken)
            : await RunningTarget.ConnectAsync(options, cancellationToken);
        await using var floor4Worker = options.Floor ? StartFloorWorker(target, FloorKind.Floor4) : null;
        await using var contractWorker = options.ContractFloor ? StartFloorWorker(target, FloorKind.Contract) : null;
        var loans = new LoadMeter(
            new LoanWorkload(target.Client), target.Client, new("worker", target.Workers), Server(target),
            Processes("partners", target.Partners));
        var floor4 = FloorMeter(target, FloorKind.Floor4, floor4Worker);
        var contract = FloorMeter(target, FloorKind.Contract, contractWorker);
        var meters = new[] { loans, floor4, contract }.OfType<LoadMeter>().ToList();
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
            Loans = await loans.FiguresAsync(cancellationToken),
            Floor4 = floor4 is null ? null : await floor4.FiguresAsync(cancellationToken),
            ContractFloor = contract is null ? null : await contract.FiguresAsync(cancellationToken),
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

    private static LoadMeter? FloorMeter(LoadTarget target, FloorKind kind, ChildProcess? worker) => worker is null ? null : new(
        new FloorWorkload(target.Client, kind, FloorQueue(kind)), target.Client, new($"{kind} worker", [worker.Id]), Server(target),
        new("partners", []));

    private static MeasuredProcesses Server(LoadTarget target) => Processes("server", target.Server);

    private static MeasuredProcesses Processes(string name, int? id) => new(name, id is { } known ? [known] : []);

    private static string FloorQueue(FloorKind kind) =>
        string.Create(CultureInfo.InvariantCulture, $"load-{kind}-{Environment.ProcessId}");

    // A separate process, so that its CPU time is not counted as the client's.
    private static ChildProcess StartFloorWorker(LoadTarget target, FloorKind kind) => ChildProcess.Start(
        BuiltProgram.Command("LoanApproval.Load", FloorWorker.Command, FloorQueue(kind), $"{kind}")
            .WithEnvironmentVariables(target.Environment),
        line => Console.Error.WriteLine(line));

    private static double? LoadAverage() => OperatingSystem.IsLinux()
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : null;
}
