using System.CommandLine.Invocation;
using LoanApproval.Client.Tracing;
using OpenTelemetry;

namespace LoanApproval.Starter.Commands;

internal static class StarterProgram
{
    // Enough for a waiting command to say what continues, and to end.
    private static readonly TimeSpan InterruptGrace = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = StarterCommands.Parse(args);
        if (parsed.Action is ParseErrorAction)
            return await UsageErrors.SayAsync(parsed, System.Console.Error);
        using var telemetry = StartTelemetry();
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = InterruptGrace,
        });
    }
    // Disposing it sends the spans of the command.
    private static OpenTelemetrySdk? StartTelemetry() =>
        OpenTelemetryExport.IsConfigured ? OpenTelemetrySdk.Create(builder => builder.AddLoanTelemetry("loan-starter")) : null;
}
