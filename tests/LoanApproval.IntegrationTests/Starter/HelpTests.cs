using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Starter;

public sealed class HelpTests
{
    private static readonly GoldenHelp _golden = new("Starter", "help.txt");
    private static readonly Dictionary<string, string?> _nowhere = [];
    private static readonly string[] _commands =
    [
        "", "submit", "status", "watch", "result", "list", "review", "cancel", "batch", "completion",
    ];

    [Fact]
    public Task Help_matches_the_golden_file_and_begins_with_an_example() =>
        _golden.ShouldMatchAsync(_commands, arguments => StarterProcess.RunAsync(_nowhere, "", arguments));

    [Fact]
    public Task Help_fits_80_columns_except_the_examples() => _golden.ShouldFitExceptExamplesAsync();

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
}
