using System.Text.RegularExpressions;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Starter;

// Types the starter's commands of the README in a terminal of 80 and of 160 columns.
[Collection(ParallelCollections.Starter)]
public sealed partial class ReadmeSessionTests(ReadmeSessionTests.Fixture fixture) : IClassFixture<ReadmeSessionTests.Fixture>
{
    private const string Command = "dotnet run --project src/LoanApproval.Starter -- ";
    private static readonly string _root = SolutionFolder.Above(AppContext.BaseDirectory)!;

    [SkippableTheory]
    [InlineData(80)]
    [InlineData(160)]
    public async Task Readme_commands_work_and_fit_the_terminal(int columns)
    {
        var submit = (await File.ReadAllLinesAsync(Path.Combine(_root, "README.md")))
            .Single(line => line.StartsWith(Command, StringComparison.Ordinal));
        var id = $"A-{columns}";
        string[] words = [.. submit[Command.Length..].Split(' ').Select(word => word == "A-1" ? id : word)];
        (await RunAsync(columns, words)).Should().ContainAll($"Started loan-{id}", $"approved  {id}", "25,000.00 USD over 60 months");
        (await RunAsync(columns, "status", id)).Should().Contain($"approved  {id}");
        (await RunAsync(columns, "watch", id)).Should().Contain("✔ notification");
        (await RunAsync(columns, "result", id)).Should().Contain($"approved  {id}");
        (await RunAsync(columns, "list")).Should().Contain("APPLICANT");

        string[] referred = ["submit", "--application-id", $"B-{columns}", "--applicant-id", "wrong-report", "--amount", "5000", "--document", "a"];
        (await RunAsync(columns, referred)).Should().Contain("The application is under review.");
        (await RunAsync(columns, "review", $"B-{columns}")).Should().ContainAll("not done", "deadline", "--approve --reviewer");
        (await RunAsync(columns, "review", $"B-{columns}", "--decline", "--reviewer", "jane")).Should().Contain("by jane");
        (await RunAsync(columns, [.. referred.Select(word => word == $"B-{columns}" ? $"C-{columns}" : word), "--no-wait"])).Should()
            .Contain("Started");
        (await RunAsync(columns, "cancel", $"C-{columns}")).Should().Contain("cancelled");

        var file = fixture.System.Folder[$"{columns}.csv"];
        await File.WriteAllTextAsync(file, $"applicationId,applicantId,amount,documentIds\nD-{columns},alice,100,x\nE-{columns},alice,?,x\n");
        (await RunAsync(columns, "batch", file, "--intake-directory", fixture.System.Folder["intake"])).Should()
            .ContainAll("finished  2 rows", "rejected         1");
        (await RunAsync(columns, "--help")).Should().Contain("Exit codes:");
    }

    private async Task<string> RunAsync(int columns, params string[] arguments)
    {
        var environment = TemporalEnvironment.For(fixture.System.Namespace.Address, fixture.System.Namespace.Name);
        var run = await PseudoTerminal.RunAsync(columns, "", environment, arguments);
        run.ExitCode.Should().Be(0, run.Output);
        var lines = ControlCode().Replace(run.Output, "").Split('\n', '\r').Select(line => line.TrimEnd()).ToList();
        // The terminal itself wraps the text that users copy and the examples in the help.
        lines.Should().OnlyContain(
            line => line.Length <= columns || line.StartsWith("  ") && (line.Contains("http://") || line.Contains("dotnet run")
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
