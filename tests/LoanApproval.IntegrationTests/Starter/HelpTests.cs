using System.Text;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.Starter;

// Users rely on the help, so a diff must show each change. UPDATE_GOLDEN=1 writes the file.
public sealed class HelpTests
{
    private static readonly Dictionary<string, string?> _nowhere = [];
    private static readonly string[] _commands =
    [
        "", "submit", "status", "watch", "result", "list", "review", "cancel", "batch", "completion",
    ];

    [Fact]
    public async Task Help_matches_the_golden_file_and_begins_with_an_example()
    {
        var all = new StringBuilder();
        foreach (var command in _commands)
        {
            var help = await StarterProcess.RunAsync(
                _nowhere, "", [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
            help.ExitCode.Should().Be(0);
            help.Errors.Should().BeEmpty();
            help.Output.Should().MatchRegex("^Examples?:").And.Contain("Exit codes:");
            all.Append("$ ").Append(command).Append(" --help\n").Append(help.Output.ReplaceLineEndings("\n")).Append('\n');
        }
        var golden = Golden();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") await File.WriteAllTextAsync(golden, all.ToString());
        all.ToString().Should().Be(await File.ReadAllTextAsync(golden));
    }

    [Fact]
    public async Task Help_fits_80_columns_except_the_examples()
    {
        var lines = (await File.ReadAllLinesAsync(Golden())).Where(line => !line.Contains(" -- ", StringComparison.Ordinal));
        lines.Should().OnlyContain(line => line.TrimEnd().Length <= 80);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("pwsh")]
    public async Task Completion_defines_the_command_loan(string shell)
    {
        var script = await StarterProcess.RunAsync(_nowhere, "", "completion", shell);
        script.ExitCode.Should().Be(0);
        script.Output.Should().Contain("[suggest:").And.MatchRegex("'[^']*LoanApproval.Starter(.exe)?'").And.NotContain("@PROGRAM@");
    }

    private static string Golden() => Path.Combine(
        SolutionFolder.Above(AppContext.BaseDirectory)!, "tests", "LoanApproval.IntegrationTests", "Starter", "Golden", "help.txt");
}
