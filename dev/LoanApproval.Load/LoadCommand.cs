using System.CommandLine;
using LoanApproval.Client.Errors;
using LoanApproval.DevHost.Console;
using LoanApproval.DevHost.Data;
using LoanApproval.Load.Floor;
using LoanApproval.Load.Reports;
using Temporalio.Exceptions;

namespace LoanApproval.Load;

internal static class LoadCommand
{
    private const int Failed = 1;

    public static RootCommand Create()
    {
        var count = Number("--count", "Number of loans", 300);
        var concurrency = Number("--concurrency", "Number of loans in progress at a time", 50);
        var rounds = new Option<int?>("--rounds")
        {
            Description = "Number of rounds; with a floor, loans and floor alternate (default: 3)",
            HelpName = "N",
        };
        var warmUp = Number("--warm-up", "Number of loans before the measurement", 200);
        var floor = new Option<bool>("--floor")
        {
            Description = "Also run Floor4, a workflow of four empty activities on a worker with the SDK's defaults, and print the ratios",
        };
        var contractFloor = new Option<bool>("--contract-floor")
        {
            Description = "Also run a workflow of empty activities with the task queues and search attributes of a loan, "
                + "and print the ratios",
        };
        var local = new Option<bool>("--local") { Description = "Start a dev server, partners without delay and workers for this run" };
        var workers = Number("--workers", "Number of workers that --local starts", 1);
        var serverConfig = new Option<string[]>("--server-config")
        {
            Description = "Dynamic configuration of the server that --local starts, such as matching.numTaskqueueReadPartitions=4",
            HelpName = "KEY=JSON",
        };
        var workerPid = new Option<int[]>("--worker-pid")
        {
            Description = "A worker to measure (default: DevHost's workers)",
            HelpName = "PID",
        };
        var serverPid = new Option<int?>("--server-pid")
        {
            Description = "The Temporal server to measure (default: DevHost's)",
            HelpName = "PID",
        };
        var data = new Option<string>("--data")
        {
            Description = "The data folder of DevHost",
            HelpName = "DIR",
            DefaultValueFactory = _ => DataFolder.DefaultPath(),
        };
        var output = new Option<string>("--output") { Description = "The format of the figures", DefaultValueFactory = _ => "text" };
        output.AcceptOnlyFromAmong("text", "json");

        var root = new RootCommand(
            "Runs a fixed number of loans on the running system, or on a separate one, and prints the cost of a loan.")
        {
            count, concurrency, rounds, warmUp, floor, contractFloor, local, workers, serverConfig, workerPid, serverPid, data, output,
        };
        root.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new LoadOptions
            {
                Count = parsed.GetValue(count),
                Concurrency = parsed.GetValue(concurrency),
                Rounds = parsed.GetValue(rounds) ?? Math.Min(3, parsed.GetValue(count)),
                WarmUp = parsed.GetValue(warmUp),
                Floor = parsed.GetValue(floor),
                ContractFloor = parsed.GetValue(contractFloor),
                Local = parsed.GetValue(local),
                Workers = parsed.GetValue(workers),
                ServerConfiguration = parsed.GetValue(serverConfig) ?? [],
                WorkerProcesses = parsed.GetValue(workerPid) ?? [],
                ServerProcess = parsed.GetValue(serverPid),
                Data = parsed.GetRequiredValue(data),
            };
            try
            {
                options.Check();
                var report = await new LoadRun(options).RunAsync(cancellationToken);
                Console.Write(parsed.GetValue(output) == "json" ? ReportText.Json(report) + Environment.NewLine : ReportText.Table(report));
                return 0;
            }
            catch (ArgumentException e)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return UsageErrors.ExitCode;
            }
            catch (Exception e) when (e is LoanClientException or LocalServerException or RpcException or InvalidOperationException)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return Failed;
            }
        });

        var taskQueue = new Argument<string>("task-queue");
        var kind = new Argument<FloorKind>("kind");
        var floorWorker = new Command(FloorWorker.Command, "Runs the worker of a floor.") { taskQueue, kind };
        floorWorker.Hidden = true;
        floorWorker.SetAction((parsed, cancellationToken) =>
            FloorWorker.RunAsync(parsed.GetRequiredValue(taskQueue), parsed.GetValue(kind), cancellationToken));
        root.Subcommands.Add(floorWorker);
        return root;
    }

    private static Option<int> Number(string name, string description, int value) =>
        new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };
}
