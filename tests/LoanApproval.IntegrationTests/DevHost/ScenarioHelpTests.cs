using CliWrap;
using CliWrap.Buffered;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.DevHost;

public sealed class ScenarioHelpTests
{
    private static readonly GoldenHelp _golden = new("DevHost", "help-scenarios.txt");

    [Fact]
    public Task Help_matches_the_golden_file_and_begins_with_an_example() => _golden.ShouldMatchAsync(["", "list", "run"], RunAsync);

    [Fact]
    public Task Help_fits_80_columns_except_the_examples() => _golden.ShouldFitExceptExamplesAsync();

    private static async Task<CliResult> RunAsync(IReadOnlyList<string> arguments)
    {
        var help = await BuiltProgram.Command(BuiltProgram.Scenarios, [.. arguments])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        return new(help.ExitCode, help.StandardOutput, help.StandardError);
    }
}
