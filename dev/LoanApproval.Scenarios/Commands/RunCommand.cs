using System.CommandLine;
using LoanApproval.Client.Errors;
using LoanApproval.Scenarios.Console;

namespace LoanApproval.Scenarios.Commands;

internal static class RunCommand
{
    public static Command Create()
    {
        var options = new RunOptions();
        var connection = new ConnectionOptions();
        var command = new Command("run", "Play scenarios on the running system and check every sentence that it prints.");
        options.AddTo(command);
        foreach (var option in connection.All) command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, options, connection, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, RunOptions options, ConnectionOptions connection, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Create();
        try
        {
            var context = await connection.ConnectAsync(parsed, terminal, cancellationToken);
            var player = new ScenarioPlayer(context, options.Player(parsed), terminal.Progress);
            await using var pace = options.Slow(parsed)
                ? await SlowPace.BeginAsync(context.DevHost, terminal.Progress, cancellationToken)
                : null;
            var reports = await new ParallelPlayer(player, terminal.Progress).PlayAsync(options.Scenarios(parsed), cancellationToken);
            if (options.Json(parsed)) terminal.Json(reports);
            else Write(terminal, reports);
            return reports.All(report => report.AsExpected) ? ExitCodes.AsExpected : ExitCodes.NotAsExpected;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (LoanClientException e) when (e.Error == LoanClientError.ServerUnavailable)
        {
            terminal.Failure($"{e.Message} Start DevHost first: dotnet run --project dev/LoanApproval.DevHost");
            return ExitCodes.Unavailable;
        }
        catch (Exception e) when (e is LoanClientException or ScenarioException or InvalidOperationException)
        {
            terminal.Failure(e.Message);
            return ExitCodes.NotAsExpected;
        }
    }

    private static void Write(Terminal terminal, IReadOnlyList<ScenarioReport> reports)
    {
        foreach (var report in reports) ScenarioView.Write(terminal.Out, report);
        if (reports.Count > 1) ScenarioView.WriteTable(terminal.Out, reports);
    }
}
