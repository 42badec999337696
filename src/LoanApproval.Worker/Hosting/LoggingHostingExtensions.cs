using System.Diagnostics;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Templates;

namespace LoanApproval.Worker.Hosting;

internal static class LoggingHostingExtensions
{
    // The workflow and the attempt come from the logging scope of the Temporal SDK.
    private const string Line =
        "{@t:yyyy-MM-dd HH:mm:ss.fff zzz} {@l:u3} "
        + "{#if WorkflowId is not null}[{WorkflowId}"
        + "{#if ActivityType is not null} {ActivityType} #{Attempt}{#if ElapsedMs is not null} {ElapsedMs} ms{#end}{#end}] {#end}{@m}"
        + "{#if TraceId is not null} (trace {TraceId}){#end}\n{@x}";

    // These SDK warnings are not logged: a failed attempt (ActivityFailureLog logs it), and a heartbeat that arrives after the result.
    private const string Noise =
        "@l = 'Warning' and (StartsWith(@mt, 'Completing activity')"
        + " or (Contains(@m, 'Activity heartbeat failed') and Contains(@m, 'UnknownActivity')))";

    public static Serilog.ILogger Bootstrap() =>
        new LoggerConfiguration().WriteTo.Console(new ExpressionTemplate(Line, CultureInfo.InvariantCulture)).CreateBootstrapLogger();

    public static void AddSerilogLogging(this IHostApplicationBuilder builder)
    {
        var options = builder.AddSettings<LoggingOptions>(LoggingOptions.SectionName, shared: true);
        // Serilog would throw on an invalid level before the host validates the settings.
        var problems = InvalidLevels(builder.Configuration.GetSection("Serilog:MinimumLevel"));
        problems.ForEach(builder.AddSettingProblem);
        // The host's own console logger would repeat each line.
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog((_, logger) =>
        {
            // WorkerHost logs in one line why the process ends.
            logger.MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal);
            logger.Filter.ByExcluding(Noise);
            if (problems.Count == 0) logger.ReadFrom.Configuration(builder.Configuration);
            ITextFormatter format =
                options.Json ? new RenderedCompactJsonFormatter() : new ExpressionTemplate(Line, CultureInfo.InvariantCulture);
            logger.Enrich.FromLogContext().Enrich.With<LineEnricher>().WriteTo.Console(format);
        }, writeToProviders: OpenTelemetryExport.IsConfigured);
    }

    private static List<string> InvalidLevels(IConfigurationSection section)
    {
        var names = Enum.GetNames<LogEventLevel>();
        IEnumerable<IConfigurationSection> levels =
            [section, section.GetSection("Default"), .. section.GetSection("Override").GetChildren()];
        return [.. levels.Where(level => level.Value is { } text && !names.Contains(text, StringComparer.OrdinalIgnoreCase))
            .Select(level => $"{level.Path}: '{level.Value}' is not a valid level. Levels: {string.Join(", ", names)}.")];
    }
}

internal sealed class LineEnricher : ILogEventEnricher
{
    private static readonly AsyncLocal<long> _begun = new();

    public static void BeginAttempt() => _begun.Value = Stopwatch.GetTimestamp();

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (_begun.Value != 0) Add("ElapsedMs", (long)Stopwatch.GetElapsedTime(_begun.Value).TotalMilliseconds);
        if (TracingInterceptor.CurrentTraceId is { } trace) Add("TraceId", trace);
        if (logEvent.Properties.GetValueOrDefault("WorkflowId") is ScalarValue { Value: string workflowId }
            && WorkflowNames.ApplicationId(workflowId) is { } application) Add("ApplicationId", application);

        void Add(string name, object value) => logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty(name, value));
    }
}
