using LoanApproval.Campaign.Run;
using LoanApproval.DevHost.Console;

namespace LoanApproval.UnitTests.Campaign;

public sealed class CampaignCommandTests
{
    [Theory]
    [InlineData("--decision-timeout -5", "--decision-timeout must be from 1 to 4233600 seconds.")]
    [InlineData("--decision-timeout 0", "--decision-timeout must be from 1 to 4233600 seconds.")]
    [InlineData("--decision-timeout 4233601", "--decision-timeout must be from 1 to 4233600 seconds.")]
    [InlineData("--decision-timeout 0s", "error: --decision-timeout: '0s' is not a valid integer.")]
    [InlineData("--decision-timeout 99999999999", "error: --decision-timeout: '99999999999' is not a valid integer.")]
    [InlineData("--applications 0", "--applications must be from 1 to 1000000.")]
    [InlineData("--applications 2147483647", "--applications must be from 1 to 1000000.")]
    [InlineData("--workers 0", "--workers must be from 1 to 64.")]
    [InlineData("--workers 100000", "--workers must be from 1 to 64.")]
    [InlineData("--per-second 0", "--per-second must be from 0.001 to 1000.")]
    [InlineData("--per-second NaN", "--per-second must be from 0.001 to 1000.")]
    [InlineData("--per-second 1e9", "--per-second must be from 0.001 to 1000.")]
    [InlineData("--per-second 1e-300", "--per-second must be from 0.001 to 1000.")]
    [InlineData("--per-second fast", "error: --per-second: 'fast' is not a valid number.")]
    [InlineData("--kill-every -1", "--kill-every must be 0, or from 0.1 to 86400 seconds.")]
    [InlineData("--kill-every 0.0001", "--kill-every must be 0, or from 0.1 to 86400 seconds.")]
    [InlineData("--kill-every 1e12", "--kill-every must be 0, or from 0.1 to 86400 seconds.")]
    [InlineData("--restart-server-every NaN", "--restart-server-every must be 0, or from 0.1 to 86400 seconds.")]
    [InlineData("--chaos NaN", "--chaos must be from 0 to 1.")]
    [InlineData("--chaos 2", "--chaos must be from 0 to 1.")]
    [InlineData("--seed x", "error: --seed: 'x' is not a valid integer.")]
    [InlineData("--ledger Oracle", "--ledger must be Sqlite or Postgres.")]
    [InlineData("--ledger Postgres", "--ledger Postgres needs --connection-string of an empty database or schema.")]
    [InlineData("--connection-string nonsense", "--connection-string is not a valid connection string for Sqlite.")]
    [InlineData("--ledger Postgres --connection-string nonsense", "--connection-string is not a valid connection string for Postgres.")]
    public async Task Invalid_option_is_refused_before_the_campaign_starts(string line, string sentence)
    {
        await using var error = new StringWriter();
        var command = CampaignCommand.Create(_ => throw new InvalidOperationException("The campaign started."), error);

        (await UsageErrors.InvokeAsync(command, line.Split(' '), "LoanApproval.Campaign", error)).Should().Be(UsageErrors.ExitCode);

        error.ToString().Split(Environment.NewLine)[0].Should().Be(sentence);
        error.ToString().Should().NotContain("System.").And.NotContain("   at ");
    }

    [Fact]
    public async Task Valid_options_start_the_campaign()
    {
        await using var error = new StringWriter();
        CampaignOptions? started = null;
        var command = CampaignCommand.Create(
            options =>
            {
                started = options;
                return Task.FromResult(0);
            },
            error);

        (await UsageErrors.InvokeAsync(command, ["--decision-timeout", "4233600", "--kill-every", "0"], "LoanApproval.Campaign", error))
            .Should().Be(0);

        started!.DecisionTimeout.Should().Be(DurationText.LongestTimer);
        started.Workers.Should().Be(2);
    }
}
