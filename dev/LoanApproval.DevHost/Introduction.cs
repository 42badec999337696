using System.Diagnostics;

namespace LoanApproval.DevHost;

// Prints what is running, where it is, and what to try.
internal sealed class Introduction(Screen screen)
{
    public void Show(DataFolder data, RunningServer server, DevEnvironment environment, TimeoutSet timeouts, AspireDashboard? dashboard)
    {
        var upAfter = TimeProvider.System.GetLocalNow() - Process.GetCurrentProcess().StartTime;
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"Everything is running ({upAfter.TotalSeconds:0.0} s)."));
        screen.Plain();
        screen.Fact("Temporal", $"{server.Address}, namespace {server.Namespace}{Pid(server.Own?.ProcessId)}");
        screen.Fact("", server.Origin);
        if (server.WebUiUrl is not null) screen.Fact("Web UI", server.WebUiUrl);
        if (dashboard is not null) screen.Fact("Dashboard", dashboard.Url);
        screen.Fact("Partners", $"{environment.Partners.Url} (pid {environment.Partners.ProcessId})");
        screen.Fact("Workers", string.Join(", ", environment.Workers.Select(worker => $"{worker.Name} (pid {worker.ProcessId})")));
        screen.Fact("Data, logs", $"{Short(data.Root)}, {Short(data.Logs)}");
        ShowTimeouts(timeouts);
        ShowVariables(server);
        if (dashboard is not null) ShowVariables(dashboard);
        screen.Plain();
    }

    public async Task ShowOpenWorkflowsAsync(RunningServer server)
    {
        var open = await server.Client.CountWorkflowsAsync("ExecutionStatus = 'Running'");
        if (open.Count == 0) return;
        screen.Line($"{open.Count} {(open.Count == 1 ? "workflow continues" : "workflows continue")} from an earlier run.");
    }

    public void ShowNextSteps()
    {
        screen.Plain();
        screen.Plain("Three things to try in a second terminal:");
        screen.Plain("1. Watch retries in the Web UI:");
        screen.Plain("   dotnet run --project dev/LoanApproval.Scenarios -- run flaky-bureau --slow");
        screen.Plain("2. Kill a worker while it verifies documents; the scenario names the process:");
        screen.Plain("   dotnet run --project dev/LoanApproval.Scenarios -- run worker-killed --by-hand");
        screen.Plain("3. Decide an application as a reviewer:");
        screen.Plain("   dotnet run --project dev/LoanApproval.Scenarios -- run bureau-down --keep");
        screen.Plain($"   {(OperatingSystem.IsWindows() ? "loan" : "./loan")} list --status underReview");
        screen.Plain();
        screen.Line("Everything keeps running until Ctrl+C.");
    }

    private void ShowTimeouts(TimeoutSet timeouts)
    {
        if (timeouts == TimeoutSet.Default)
        {
            screen.Fact("Timeouts", "the worker's defaults");
            return;
        }
        screen.Fact("Timeouts", "short, so that failures show within seconds;");
        screen.Fact("", "--timeouts default uses the worker's defaults:");
        foreach (var line in DemoTimeouts.Table()) screen.Plain(line);
    }

    private void ShowVariables(RunningServer server)
    {
        if (server.Own is not { } own || own is { Port: DevServerSettings.UsualPort, WebUiPort: DevServerSettings.UsualWebUiPort }) return;
        screen.Plain();
        screen.Plain("These are not the default ports. In other terminals, paste:");
        screen.Plain(Assign(("TEMPORAL_ADDRESS", server.Address), ("TEMPORAL_UI_ADDRESS", server.WebUiUrl)));
    }

    private void ShowVariables(AspireDashboard dashboard)
    {
        screen.Plain();
        screen.Plain("To send the traces of the starter to the dashboard, paste in its terminal:");
        screen.Plain(Assign(("OTEL_EXPORTER_OTLP_ENDPOINT", dashboard.OtlpEndpoint)));
    }

    private static string Assign(params IReadOnlyList<(string Name, string? Value)> variables) => OperatingSystem.IsWindows()
        ? string.Join("; ", variables.Select(variable => $"$env:{variable.Name}='{variable.Value}'"))
        : $"export {string.Join(' ', variables.Select(variable => $"{variable.Name}={variable.Value}"))}";

    private static string Pid(int? processId) => processId is { } pid ? $" (pid {pid})" : "";

    private static string Short(string path) =>
        Path.GetRelativePath(Environment.CurrentDirectory, path) is var relative && relative.Length < path.Length ? relative : path;
}
