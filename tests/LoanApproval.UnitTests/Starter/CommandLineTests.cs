using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Commands;

namespace LoanApproval.UnitTests.Starter;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("submit --application-id A-1 --applicant-id P-1 --amount 25000 --document a --document b")]
    [InlineData("submit --file - --no-wait -o json")]
    [InlineData("status A-1 --address host:7233 -n loans")]
    [InlineData("review A-1 --decline --reviewer jane --note @home")]
    [InlineData("list --status underReview --limit 5")]
    [InlineData("review A-1")]
    [InlineData("list --applicant alice --min-amount 5000 --since 2h")]
    [InlineData("list --since 90d")]
    [InlineData("list --since 365d")]
    [InlineData("batch - --format jsonl --max-in-flight 50")]
    [InlineData("batch a.csv --intake-directory batches")]
    [InlineData("completion bash")]
    public void Valid_command_line_has_no_errors(string line) => Errors(line).Should().BeEmpty();

    [Theory]
    [InlineData("submit --no-wait --wait-notification", "--no-wait cannot be combined with --wait or --wait-notification")]
    [InlineData("submit --wait --no-wait", "--no-wait cannot be combined with --wait")]
    [InlineData("submit --file a.json --amount 5", "--file contains the whole application")]
    [InlineData("submit --timeout soon", "is not a valid duration")]
    [InlineData("submit --timeout 60d", "--timeout: '60d' is out of range. The duration must be between 1ms and 49d.")]
    [InlineData("list --since 366d", "--since: '366d' is out of range. The duration must be between 1ms and 365d.")]
    [InlineData("result A-1 --timeout 72:00:00", "is not a valid duration")]
    [InlineData("status", "Required argument missing")]
    [InlineData("status a/b", "is not a valid application ID")]
    [InlineData("review A-1 --reviewer jane", "Add --approve or --decline")]
    [InlineData("review A-1 --approve --decline --reviewer jane", "either --approve or --decline")]
    [InlineData("review A-1 --approve", "--reviewer is required")]
    [InlineData("review A-1 --approve --reviewer", "--reviewer is required")]
    [InlineData("review A-1 --approve --reviewer jane --note", "Required argument missing")]
    [InlineData("list --limit 0", "1 or greater")]
    [InlineData("list --status lost", "'lost' is not valid")]
    [InlineData("list --output xml", "'xml' is not valid")]
    [InlineData("list --limit x", "'x' is not a valid number")]
    [InlineData("list --limit 99999999999", "is not a valid number")]
    [InlineData("list --min-amount abc", "--min-amount: must be a number, for example 25000.50")]
    [InlineData("batch f.csv --max-in-flight 0", "from 1 to 500")]
    public void Invalid_command_line_is_rejected_with_the_rule(string line, string rule) =>
        Errors(line).Should().Contain(e => e.Contains(rule, StringComparison.Ordinal));

    [Fact]
    public async Task Usage_errors_go_to_the_error_stream_with_the_help_command()
    {
        using var error = new StringWriter();
        (await UsageErrors.WriteAsync(StarterCommands.Parse(["review", "A-1", "--approve", "--decline"]), error)).Should()
            .Be(ExitCodes.Usage);
        error.ToString().Should().Contain("error: Use either --approve or --decline.").And.Contain("review --help");
    }

    private static List<string> Errors(string line) => [.. StarterCommands.Parse(line.Split(' ')).Errors.Select(e => e.Message)];
}
