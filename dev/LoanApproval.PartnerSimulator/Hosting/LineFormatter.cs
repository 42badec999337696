using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace LoanApproval.PartnerSimulator.Hosting;

// The worker's format, so the logs of both can be merged and sorted.
internal sealed class LineFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var now = time.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss.fff zzz", CultureInfo.InvariantCulture);
        var trace = Activity.Current is { Recorded: true } span ? $" (trace {span.TraceId})" : "";
        textWriter.WriteLine($"{now} {Level(logEntry.LogLevel)} {logEntry.Formatter(logEntry.State, logEntry.Exception)}{trace}");
        if (logEntry.Exception is { } exception) textWriter.WriteLine(exception);
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "VRB",
        LogLevel.Debug => "DBG",
        LogLevel.Information => "INF",
        LogLevel.Warning => "WRN",
        LogLevel.Error => "ERR",
        _ => "FTL",
    };
}
