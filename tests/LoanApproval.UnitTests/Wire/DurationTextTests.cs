namespace LoanApproval.UnitTests.Wire;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("1.5s", 1_500)]
    [InlineData("30s", 30_000)]
    [InlineData("90s", 90_000)]
    [InlineData("5m", 300_000)]
    [InlineData("1h30m", 5_400_000)]
    [InlineData("72h", 259_200_000)]
    [InlineData("3d", 259_200_000)]
    [InlineData("00:01:30", 90_000)]
    [InlineData("23:59:59", 86_399_000)]
    [InlineData("00:00:01.5", 1_500)]
    [InlineData("00:00:01.250", 1_250)]
    [InlineData("00:00:01.5000000", 1_500)]
    [InlineData("3.00:00:00", 259_200_000)]
    [InlineData("1.02:03:04.005", 93_784_005)]
    [InlineData("0s", 0)]
    public void Duration_is_read_in_each_documented_form(string text, long milliseconds)
    {
        Read(text, out var duration).Should().BeNull();
        duration.Should().Be(TimeSpan.FromMilliseconds(milliseconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("5")]
    [InlineData("60")]
    [InlineData("1.5")]
    [InlineData("soon")]
    [InlineData("5x")]
    [InlineData("5 s")]
    [InlineData("5S")]
    [InlineData("٥s")]
    [InlineData("1:30")]
    [InlineData("1:30:00")]
    [InlineData("24:00:00")]
    [InlineData("72:00:00")]
    [InlineData("00:60:00")]
    [InlineData("00:00:60")]
    [InlineData("-5s")]
    [InlineData("-00:00:05")]
    [InlineData("30m1h")]
    [InlineData("00:00:05\n")]
    [InlineData("1e3s")]
    [InlineData("999999999999d")]
    public void Duration_is_rejected_with_examples_when_its_form_is_not_documented(string text) =>
        Read(text, out _).Should().Be($"'{text}' is not a valid duration. Examples: 90s, 5m, 1h30m, 00:01:30 (hours below 24)");

    [Theory]
    [InlineData("0s")]
    [InlineData("00:00:00")]
    [InlineData("60d")]
    [InlineData("99999d")]
    public void Duration_is_rejected_with_the_range_when_it_is_out_of_range(string text)
    {
        DurationText.TryParse(text, DurationText.Shortest, DurationText.LongestTimer, out var duration, out var problem).Should().BeFalse();
        problem.Should().Be($"'{text}' is out of range. The duration must be between 1ms and 49d.");
        duration.Should().Be(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("0s")]
    [InlineData("1h30m")]
    [InlineData("3d")]
    [InlineData("500ms")]
    [InlineData("1.5s")]
    [InlineData("1d2h3m4.005s")]
    public void Duration_is_written_as_it_is_read(string text)
    {
        Read(text, out var duration).Should().BeNull();
        DurationText.Format(duration).Should().Be(text);
    }

    [Fact]
    public void Longest_timer_is_accepted_by_a_cancellation_timer()
    {
        using var timer = new CancellationTokenSource();
        FluentActions.Invoking(() => timer.CancelAfter(DurationText.LongestTimer)).Should().NotThrow();
    }

    private static string? Read(string text, out TimeSpan duration)
    {
        DurationText.TryParse(text, TimeSpan.Zero, DurationText.Longest, out duration, out var problem);
        return problem;
    }
}
