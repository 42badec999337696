using CliWrap;
using CliWrap.Buffered;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.Telemetry;

namespace LoanApproval.FaultTests.Telemetry;

// Evaluates the alert rules as Prometheus does.
public static class Promtool
{
    private const string Firing = "{alertstate=\"firing\"}";
    private const int Before = 10;
    private const int After = 10;

    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Select(folder => System.IO.Path.Combine(folder, "promtool")).FirstOrDefault(File.Exists);

    // Asserts that no alert fires on the first series, and that each alert fires after a change to the second series.
    public static async Task AssertFiresAsync(TestFolder folder, string rules, Scrape before, Scrape after, IEnumerable<string> alerts)
    {
        var series = after.Series.Select(now =>
        {
            var then = before.Series.TryGetValue(now.Key, out var value) ? Times(value, Before) : $"_x{Before}";
            return $"      - series: '{Labelled(now.Key)}'\n        values: '{then} {Times(now.Value, After)}'";
        });
        var expected = string.Concat(alerts.Select(alert => $"\n          - labels: '{{alertname=\"{alert}\"}}'\n            value: 1"));
        var test = $"""
            rule_files: ['{rules}']
            evaluation_interval: 1m
            tests:
              - interval: 1m
                input_series:
            {string.Join('\n', series)}
                promql_expr_test:
                  - eval_time: {Before - 1}m
                    expr: 'group by (alertname) (ALERTS)'
                    exp_samples: []
                  - eval_time: {Before + After - 1}m
                    expr: 'max by (alertname) (max_over_time(ALERTS{Firing}[{After}m]))'
                    exp_samples:{expected}
            """;
        await File.WriteAllTextAsync(folder["alerts.test.yml"], test);
        var result = await Cli.Wrap(Path!).WithArguments(["test", "rules", folder["alerts.test.yml"]])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        result.ExitCode.Should().Be(0, $"{result.StandardOutput}{result.StandardError}");
    }

    private static string Labelled(string series)
    {
        const string Job = "job=\"loan-worker\",instance=\"worker\"";
        return series.EndsWith('}') ? $"{series[..^1]},{Job}}}" : $"{series}{{{Job}}}";
    }

    private static string Times(double value, int count) => string.Create(CultureInfo.InvariantCulture, $"{value}x{count - 1}");
}
