using System.Diagnostics;
using LoanApproval.Load.Workloads;

namespace LoanApproval.Load.Measurement;

// Plays a workload in rounds and adds up its cost.
internal sealed class LoadMeter(
    IWorkload workload, ITemporalClient client, MeasuredProcesses worker, MeasuredProcesses server, MeasuredProcesses partners)
{
    // Every workflow of a workload has the same events.
    private const int HistorySamples = 10;

    private readonly List<double> _latencies = [];
    private readonly List<double> _memory = [];
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private TimeSpan _elapsed;
    private (double? Worker, double? Server, double? Partners, double Client) _cpu = (0, 0, 0, 0);

    // Throws LocalServerException: A process to measure is not running.
    public void CheckProcesses() => Cpu();

    // Plays without measuring: the first calls compile the code and open the connections.
    public Task WarmUpAsync(int count, int concurrency, CancellationToken cancellationToken) =>
        PlayAsync(i => Id($"warm-up-{i}"), count, concurrency, cancellationToken);

    public async Task RunRoundAsync(int count, int concurrency, CancellationToken cancellationToken)
    {
        var before = Cpu();
        var start = Stopwatch.GetTimestamp();
        var first = _latencies.Count;
        _latencies.AddRange(await PlayAsync(i => Id($"{first + i}"), count, concurrency, cancellationToken));
        _elapsed += Stopwatch.GetElapsedTime(start);
        var after = Cpu();
        _cpu = (_cpu.Worker + after.Worker - before.Worker, _cpu.Server + after.Server - before.Server,
            _cpu.Partners + after.Partners - before.Partners, _cpu.Client + after.Client - before.Client);
        if (worker.Memory() is { } memory) _memory.Add(memory);
    }

    public async Task<LoadFigures> FiguresAsync(CancellationToken cancellationToken)
    {
        var percentiles = new Percentiles(_latencies);
        var count = _latencies.Count;
        return new()
        {
            Count = count,
            PerSecond = count / _elapsed.TotalSeconds,
            P50 = percentiles.At(50),
            P95 = percentiles.At(95),
            P99 = percentiles.At(99),
            Max = percentiles.Max,
            Events = await EventsAsync(cancellationToken),
            WorkerCpu = _cpu.Worker / count,
            ServerCpu = _cpu.Server / count,
            PartnersCpu = _cpu.Partners / count,
            ClientCpu = _cpu.Client / count,
            WorkerPeakMemory = worker.PeakMemory(),
            WorkerMemory = _memory,
        };
    }

    private async Task<double[]> PlayAsync(Func<int, string> id, int count, int concurrency, CancellationToken cancellationToken)
    {
        var latencies = new double[count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, count, options, async (i, token) =>
        {
            var start = Stopwatch.GetTimestamp();
            await workload.PlayAsync(id(i), token);
            latencies[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        return latencies;
    }

    private async Task<double> EventsAsync(CancellationToken cancellationToken)
    {
        var lengths = new List<int>();
        for (var i = 0; i < Math.Min(HistorySamples, _latencies.Count); i++)
        {
            var handle = client.GetWorkflowHandle(workload.WorkflowId(Id($"{i}")));
            var rpc = new RpcOptions { CancellationToken = cancellationToken };
            lengths.Add((await handle.DescribeAsync(new() { Rpc = rpc })).HistoryLength);
        }
        return lengths.Average();
    }

    private string Id(FormattableString number) => $"load-{_run}-{number.ToString(CultureInfo.InvariantCulture)}";

    private (double? Worker, double? Server, double? Partners, double Client) Cpu() =>
        (worker.Cpu(), server.Cpu(), partners.Cpu(), Environment.CpuUsage.TotalTime.TotalMilliseconds);
}
