using System.Text;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.Processes;

// The recorded help of a program. Users rely on the help, so a diff must show each change. UPDATE_GOLDEN=1 writes the file.
internal sealed class GoldenHelp(string folder, string file)
{
    private const int Columns = 80;

    private readonly string _path = Path.Combine(
        SolutionFolder.Above(AppContext.BaseDirectory)!, "tests", "LoanApproval.IntegrationTests", folder, "Golden", file);

    // Runs the help of each command and compares all of it with the file.
    public async Task ShouldMatchAsync(IEnumerable<string> commands, Func<IReadOnlyList<string>, Task<CliResult>> runAsync)
    {
        var all = new StringBuilder();
        foreach (var command in commands)
        {
            string[] arguments = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"];
            var help = await runAsync(arguments);
            help.ExitCode.Should().Be(0);
            help.Errors.Should().BeEmpty();
            help.Output.Should().MatchRegex("^Examples?:").And.Contain("Exit codes:");
            all.Append("$ ").AppendJoin(' ', arguments).Append('\n').Append(help.Output.ReplaceLineEndings("\n")).Append('\n');
        }
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") await File.WriteAllTextAsync(_path, all.ToString());
        all.ToString().Should().Be(await File.ReadAllTextAsync(_path));
    }

    public async Task ShouldFitExceptExamplesAsync()
    {
        var lines = (await File.ReadAllLinesAsync(_path)).Where(line => !line.Contains(" -- ", StringComparison.Ordinal));
        lines.Should().OnlyContain(line => line.TrimEnd().Length <= Columns);
    }
}
