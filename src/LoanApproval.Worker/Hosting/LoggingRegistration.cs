using System.Globalization;
using Microsoft.Extensions.Hosting;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Templates;

namespace LoanApproval.Worker.Hosting;

/// <summary>Serilog: readable lines on a console, JSON lines with <c>Logging:Json=true</c>; levels by the section <c>Serilog</c>.</summary>
public static class LoggingRegistration
{
    // The workflow and the attempt come from Temporal's logging scope.
    private const string Line =
        "{@t:HH:mm:ss.fff} {@l:u3} {#if WorkflowId is not null}[{WorkflowId}{#if ActivityType is not null} {ActivityType} #{Attempt}{#end}] {#end}{@m}\n{@x}";

    public static ILogger Bootstrap() => new LoggerConfiguration().WriteTo.Console(new ExpressionTemplate(Line, CultureInfo.InvariantCulture)).CreateBootstrapLogger();

    public static IHostApplicationBuilder AddSerilogLogging(this IHostApplicationBuilder builder)
    {
        var json = builder.Configuration["Logging:Json"] is "true" or "True";
        builder.Services.AddSerilog((_, logger) => logger
            // It writes the stack of what ends the process; the line that names the cause is WorkerHost's.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(json ? new RenderedCompactJsonFormatter() : new ExpressionTemplate(Line, CultureInfo.InvariantCulture)));
        return builder;
    }
}
