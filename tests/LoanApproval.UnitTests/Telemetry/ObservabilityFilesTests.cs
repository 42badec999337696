using System.Text.RegularExpressions;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.UnitTests.Telemetry;

// The Prometheus and Grafana files are consistent; the integration tests check their metrics on a real worker.
public sealed partial class ObservabilityFilesTests
{
    private static readonly string _root = SolutionFolder.Above(AppContext.BaseDirectory)!;

    [Fact]
    public void Compose_file_mounts_files_that_exist() =>
        Mount().Matches(Read("docker-compose.yml")).Select(mount => Path.Combine(_root, mount.Groups[1].Value))
            .Should().HaveCount(5).And.OnlyContain(path => File.Exists(path));

    [Fact]
    public void Operations_page_says_what_to_do_about_each_alert()
    {
        var page = Read("docs", "operations.md");
        Alert().Matches(Read("deploy", "observability", "alerts.yml")).Select(match => match.Groups[1].Value)
            .Should().NotBeEmpty().And.OnlyContain(alert => page.Contains($"| `{alert}` |", StringComparison.Ordinal));
    }

    [Fact]
    public void Dashboard_queries_the_provisioned_data_source()
    {
        var dashboard = JsonDocument.Parse(Read("deploy", "observability", "grafana", "loan-approval.json")).RootElement;
        var source = Read("deploy", "observability", "grafana", "datasource.yml");
        dashboard.GetProperty("panels").EnumerateArray().Should().NotBeEmpty().And.OnlyContain(panel =>
            source.Contains($"uid: {panel.GetProperty("datasource").GetProperty("uid").GetString()}\n", StringComparison.Ordinal)
            && panel.GetProperty("targets")[0].GetProperty("expr").GetString()!.Length > 0);
    }

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([_root, .. path]));

    [GeneratedRegex(@"- \./(deploy/[^:]+):")]
    private static partial Regex Mount();

    [GeneratedRegex(@"alert: (\w+)")]
    private static partial Regex Alert();
}
