using LoanApproval.Starter.Cli;

namespace LoanApproval.UnitTests.Starter;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("90s", 90_000)]
    [InlineData("5m", 300_000)]
    [InlineData("1h30m", 5_400_000)]
    [InlineData("500ms", 500)]
    [InlineData("1.5s", 1_500)]
    [InlineData("1d", 86_400_000)]
    [InlineData("00:01:30", 90_000)]
    public void A_duration_is_read_as_the_temporal_cli_and_as_dotnet_write_it(string text, long milliseconds) =>
        Durations.Parse(text).Should().Be(TimeSpan.FromMilliseconds(milliseconds));

    [Theory]
    [InlineData("")]
    [InlineData("90")]
    [InlineData("soon")]
    [InlineData("-5s")]
    [InlineData("-00:00:05")]
    public void What_could_mean_two_things_or_none_is_refused(string text) => Durations.Parse(text).Should().BeNull();
}
