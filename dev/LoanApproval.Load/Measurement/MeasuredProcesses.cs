using System.Diagnostics;

namespace LoanApproval.Load.Measurement;

// CPU and memory of the processes of one kind. Null if there is no process to measure.
internal sealed record MeasuredProcesses(string Name, IReadOnlyList<int> Ids)
{
    private const double Megabyte = 1024 * 1024;

    // The CPU time of all processes since they started, in milliseconds.
    public double? Cpu() => Read(process => process.TotalProcessorTime.TotalMilliseconds)?.Sum();

    // The resident memory of the largest process, in MB.
    public double? Memory() => Read(process => process.WorkingSet64 / Megabyte)?.Max();

    // The peak memory of the largest process since it started, in MB.
    public double? PeakMemory() => Read(process => process.PeakWorkingSet64 / Megabyte)?.Max();

    // Throws LocalServerException: A process has ended.
    private List<double>? Read(Func<Process, double> value) => Ids.Count == 0 ? null : [.. Ids.Select(id =>
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return value(process);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new LocalServerException($"The {Name} process {id} is not running.", e);
        }
    })];
}
