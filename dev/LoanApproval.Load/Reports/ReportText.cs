using System.Text;
using System.Text.Json;

namespace LoanApproval.Load.Reports;

internal static class ReportText
{
    private const string Unknown = "-";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Json(LoadReport report) => JsonSerializer.Serialize(report, _json);

    public static string Table(LoadReport report)
    {
        var ratios = report.Ratios;
        var text = new StringBuilder();
        Line($"{report.Count} loans, {report.Concurrency} in progress, {report.Rounds} rounds, {report.WorkerProcesses} workers");
        Line($"{report.Processors} processors, load average before the run {Number(report.LoadAverage)}");
        Line($"");
        Line($"{"",-28}{"loans",10}{(ratios is null ? "" : $"{"Floor4",10}{"ratio",8}")}");
        Row("per second", f => f.PerSecond);
        Row("p50, ms", f => f.P50);
        Row("p95, ms", f => f.P95);
        Row("p99, ms", f => f.P99);
        Row("max, ms", f => f.Max);
        WithoutRatio("p99 / p50", f => f.P99 / f.P50);
        Row("history events", f => f.Events);
        Row("worker CPU, ms each", f => f.WorkerCpu);
        Row("server CPU, ms each", f => f.ServerCpu);
        WithoutRatio("partners CPU, ms each", f => f.PartnersCpu);
        Row("client CPU, ms each", f => f.ClientCpu);
        Row("worker memory, peak MB", f => f.WorkerPeakMemory);
        Line($"{"worker memory by round, MB",-28}{string.Join("  ", report.Loans.WorkerMemory.Select(m => Number(m, "0")))}");
        return text.ToString();

        void Row(string name, Func<LoadCosts, double?> cost) => WithRatio(name, cost, ratios is null ? null : cost(ratios));

        void WithoutRatio(string name, Func<LoadFigures, double?> figure) => WithRatio(name, figure, null);

        void WithRatio(string name, Func<LoadFigures, double?> figure, double? ratio)
        {
            var floor = report.Floor4 is { } floor4 ? Number(figure(floor4)) : "";
            Line($"{name,-28}{Number(figure(report.Loans)),10}{floor,10}{(ratio is null ? "" : Number(ratio, "0.00")),8}");
        }

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
    }

    private static string Number(double? value, string format = "0.0") => value?.ToString(format, CultureInfo.InvariantCulture) ?? Unknown;
}
