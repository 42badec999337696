using System.Text.RegularExpressions;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Starter;

// Types the starter's commands of the README in a terminal of 80 columns.
[Collection(ParallelCollections.Batches)]
public sealed partial class ReadmeSessionTests(ReadmeSessionTests.Fixture fixture) : IClassFixture<ReadmeSessionTests.Fixture>
{
    private const int Columns = 80;
    private const string Command = "dotnet run --project src/LoanApproval.Starter -- ";
    private static readonly string _root = SolutionFolder.Above(AppContext.BaseDirectory)!;

    [SkippableFact]
    public async Task Readme_commands_work_and_fit_the_terminal()
    {
        var submit = (await File.ReadAllLinesAsync(Path.Combine(_root, "README.md")))
            .Single(line => line.StartsWith(Command, StringComparison.Ordinal));
        const string id = "A-1";
        var words = submit[Command.Length..].Split(' ');
        (await RunAsync(words)).Should().ContainAll($"Started loan-{id}", $"approved  {id}", "25,000.00 USD over 60 months");
        (await RunAsync("status", id)).Should().Contain($"approved  {id}");
        (await RunAsync("watch", id)).Should().Contain("✔ notification");
        (await RunAsync("result", id)).Should().Contain($"approved  {id}");
        (await RunAsync("list")).Should().Contain("APPLICANT");

        string[] referred = ["submit", "--application-id", "B-1", "--applicant-id", "wrong-report", "--amount", "5000", "--document", "a"];
        (await RunAsync(referred)).Should().Contain("The application is under review.");
        (await RunAsync("review", "B-1")).Should().ContainAll("not done", "deadline", "--approve --reviewer");
        (await RunAsync("review", "B-1", "--decline", "--reviewer", "jane")).Should().Contain("by jane");
        (await RunAsync([.. referred.Select(word => word == "B-1" ? "C-1" : word), "--no-wait"])).Should()
            .Contain("Started");
        (await RunAsync("cancel", "C-1")).Should().Contain("cancelled");

        var file = fixture.System.Folder["batch.csv"];
        await File.WriteAllTextAsync(file, "applicationId,applicantId,amount,documentIds\nD-1,alice,100,x\nE-1,alice,?,x\n");
        (await RunAsync("batch", file, "--batch-directory", fixture.System.Folder["intake"])).Should()
            .ContainAll("finished  2 rows", "rejected         1");
        (await RunAsync("--help")).Should().Contain("Exit codes:");
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var environment = TemporalEnvironment.For(fixture.System.Namespace.Address, fixture.System.Namespace.Name);
        var run = await PseudoTerminal.RunAsync(Columns, "", environment, arguments);
        run.ExitCode.Should().Be(0, run.Output);
        var lines = ControlCode().Replace(run.Output, "").Split('\n', '\r').Select(line => line.TrimEnd()).ToList();
        // The terminal itself wraps the text that users copy and the examples in the help.
        lines.Should().OnlyContain(
            line => line.Length <= Columns || line.StartsWith("  ") && (line.Contains("http://") || line.Contains("dotnet run")
                || line.Contains(fixture.System.Folder[""])));
        return string.Join('\n', lines);
    }

    [GeneratedRegex("\u001b(\\[[0-9;?]*[A-Za-z]|[=>])")]
    private static partial Regex ControlCode();

    // One system for the class.
    public sealed class Fixture(ServerFixture server) : LoanSystemFixture(server)
    {
        protected override (string Name, string Value)[] WorkerSettings => [("Intake:Directory", System.Folder["intake"])];
    }
}
