using LoanApproval.Starter.Cli;

namespace LoanApproval.UnitTests.Starter;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("submit --application-id A-1 --applicant-id P-1 --amount 25000 --document a --document b")]
    [InlineData("submit --file - --no-wait -o json")]
    [InlineData("status A-1 --address host:7233 -n loans")]
    [InlineData("review A-1 --decline --reviewer jane --note @home")]
    [InlineData("list --status underReview --limit 5")]
    [InlineData("scenario --all --timeout 2m")]
    [InlineData("scenario flaky-bureau --keep")]
    [InlineData("batch - --format jsonl --max-in-flight 50")]
    [InlineData("completion bash")]
    public void A_right_command_line_has_no_errors(string line) => Errors(line).Should().BeEmpty();

    [Theory]
    [InlineData("submit --wait --no-wait", "exclude each other")]
    [InlineData("submit --file a.json --amount 5", "--file holds the whole application")]
    [InlineData("submit --timeout soon", "is no duration")]
    [InlineData("status", "Required argument missing")]
    [InlineData("status a/b", "is no application id")]
    [InlineData("review A-1 --reviewer jane", "either --approve or --decline")]
    [InlineData("review A-1 --approve --decline --reviewer jane", "either --approve or --decline")]
    [InlineData("review A-1 --approve", "--reviewer")]
    [InlineData("list --limit 0", "must be 1 or more")]
    [InlineData("list --status lost", "'lost' not recognized")]
    [InlineData("list --output xml", "'xml' not recognized")]
    [InlineData("scenario", "either the NAME of a scenario or --all")]
    [InlineData("scenario approved --all", "either the NAME of a scenario or --all")]
    [InlineData("scenario lost-shoe", "There is no scenario lost-shoe")]
    [InlineData("batch f.csv --max-in-flight 0", "from 1 to 500")]
    public void A_wrong_command_line_is_refused_with_the_rule(string line, string rule) =>
        Errors(line).Should().Contain(e => e.Contains(rule, StringComparison.Ordinal));

    [Fact]
    public async Task Usage_errors_go_to_the_error_stream_with_the_way_to_help()
    {
        using var error = new StringWriter();
        (await UsageErrors.SayAsync(StarterCommands.Parse(["review", "A-1"]), error)).Should().Be(ExitCodes.Usage);
        error.ToString().Should().Contain("error: Say either --approve or --decline.").And.Contain("review --help");
    }

    private static List<string> Errors(string line) => [.. StarterCommands.Parse(line.Split(' ')).Errors.Select(e => e.Message)];
}
