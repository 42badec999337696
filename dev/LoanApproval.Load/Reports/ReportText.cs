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
        Floor?[] measured =
            [Floor.Of("Floor4", report.Floor4, report.Ratios), Floor.Of("contract", report.ContractFloor, report.ContractRatios)];
        var floors = measured.OfType<Floor>().ToList();
        var text = new StringBuilder();
        Line($"loans: {report.Count}, in progress: {report.Concurrency}, rounds: {report.Rounds}, workers: {report.WorkerProcesses}");
        Line($"processors: {report.Processors}, load average before the run: {Number(report.LoadAverage)}");
        Line($"");
        Line($"{"",-28}{"loans",10}{string.Concat(floors.Select(floor => $"{floor.Name,10}{"ratio",8}"))}");
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

        void Row(string name, Func<LoadCosts, double?> cost) =>
            Columns(name, cost, floor => Number(cost(floor.Ratios), "0.00"));

        void WithoutRatio(string name, Func<LoadFigures, double?> figure) => Columns(name, figure, _ => "");

        void Columns(string name, Func<LoadFigures, double?> figure, Func<Floor, string> ratio)
        {
            Line($"{name,-28}{Number(figure(report.Loans)),10}{string.Concat(floors.Select(Compared))}");

            string Compared(Floor floor) => $"{Number(figure(floor.Figures)),10}{ratio(floor),8}";
        }

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
    }

    private static string Number(double? value, string format = "0.0") => value?.ToString(format, CultureInfo.InvariantCulture) ?? Unknown;

    private sealed record Floor(string Name, LoadFigures Figures, LoadCosts Ratios)
    {
        public static Floor? Of(string name, LoadFigures? figures, LoadCosts? ratios) =>
            figures is not null && ratios is not null ? new(name, figures, ratios) : null;
    }
}
