using System.Text;
using CliWrap.Buffered;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.DevHost;

// Readers rely on the help, so a diff must show each change. UPDATE_GOLDEN=1 writes the file.
public sealed class ScenarioHelpTests
{
    private static readonly string _golden = Path.Combine(
        SolutionFolder.Above(AppContext.BaseDirectory)!,
        "tests", "LoanApproval.IntegrationTests", "DevHost", "Golden", "help-scenarios.txt");

    [Fact]
    public async Task Help_matches_the_golden_file_and_begins_with_an_example()
    {
        var all = new StringBuilder();
        foreach (var command in new string[][] { [], ["list"], ["run"] })
        {
            var help = await BuiltProgram.Command(BuiltProgram.Scenarios, [.. command, "--help"]).ExecuteBufferedAsync();
            help.StandardError.Should().BeEmpty();
            help.StandardOutput.Should().MatchRegex("^Examples?:").And.Contain("Exit codes:");
            all.Append("$ ").AppendJoin(' ', [.. command, "--help"]).Append('\n')
                .Append(help.StandardOutput.ReplaceLineEndings("\n")).Append('\n');
        }
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") await File.WriteAllTextAsync(_golden, all.ToString());
        all.ToString().Should().Be(await File.ReadAllTextAsync(_golden));
    }

    [Fact]
    public async Task Help_fits_80_columns_except_the_examples()
    {
        var lines = (await File.ReadAllLinesAsync(_golden)).Where(line => !line.Contains(" -- ", StringComparison.Ordinal));
        lines.Should().OnlyContain(line => line.TrimEnd().Length <= 80);
    }
}
