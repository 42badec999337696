using CliWrap;

namespace LoanApproval.DevHost.Hosting;

// The standalone Aspire dashboard shows the traces, metrics and logs of all processes. It keeps them in memory.
internal sealed class AspireDashboard(string program)
{
    private const int UsualPort = 18888;
    private const int UsualOtlpPort = 18889;

    public string Url { get; } = Loopback(UsualPort);

    // OTLP over gRPC.
    public string OtlpEndpoint { get; } = Loopback(UsualOtlpPort);

    // Returns null and prints the reason if there is no package for this platform.
    public static async Task<AspireDashboard?> PrepareAsync(Screen screen, CancellationToken cancellationToken)
    {
        screen.Line("Restoring the Aspire dashboard (37 MB, once).");
        try
        {
            return new AspireDashboard(await DashboardPackage.RestoreAsync(cancellationToken));
        }
        catch (LocalServerException e)
        {
            screen.Warn(e.Message);
            return null;
        }
    }

    public ChildProgram Program(string logFile) => new()
    {
        Name = "dashboard",
        Command = () => Cli.Wrap(program).WithWorkingDirectory(Path.GetDirectoryName(program)!).WithEnvironmentVariables(
            new Dictionary<string, string?>
            {
                ["ASPNETCORE_URLS"] = Url,
                ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = OtlpEndpoint,
                // Everything listens on the loopback interface only.
                ["ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS"] = "true",
            }),
        LogFile = logFile,
        WhenKilled = () => "Its earlier data is lost; it shows new traces, metrics and logs.",
    };

    // The standard variables of OpenTelemetry.
    public Dictionary<string, string?> Variables(string serviceName) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = OtlpEndpoint,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc",
        ["OTEL_SERVICE_NAME"] = serviceName,
        // Milliseconds. The default, a minute, is too long for a demonstration.
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "5000",
    };

    private static string Loopback(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Choose(port)}");
}
