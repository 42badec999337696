using LoanApproval.Starter.Batches;
using Spectre.Console.Testing;

namespace LoanApproval.UnitTests.Batches;

public sealed class BatchViewTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private readonly BatchView _view = new();

    [Fact]
    public void Progress_shows_counts_pace_and_time_left()
    {
        _view.Observe(_now, new BatchProgress { TotalRows = 100 }, null);
        var progress = new BatchProgress
        {
            TotalRows = 100,
            Rows = 50,
            Submitted = 43,
            Approved = 30,
            Declined = 10,
            Referred = 3,
            Duplicates = 2,
            Rejected = 5,
            InProgress = 20,
        };
        _view.Observe(_now.AddSeconds(10), progress, null);
        _view.Rows(progress).Should().Be("50 % 50 of 100 rows, 5.0 rows/s, 10 s left");
        BatchView.Outcomes(progress).Should().Be(
            "20 in progress, approved 30, declined 10, referred 3, rejected 5, duplicates 2");
        using var console = new TestConsole().Width(80);
        console.Write(_view.Render(progress));
        console.Lines.Should().HaveCount(2).And.OnlyContain(line => line.Length <= 80);
        console.Lines[0].Should().StartWith("━━━━━━━━━━━━──────────── 50 %");
    }

    [Fact]
    public void Pace_is_shown_from_the_first_heartbeat_when_the_start_is_known()
    {
        var progress = new BatchProgress { TotalRows = 60, Rows = 10 };
        _view.Observe(_now.AddSeconds(2), progress, _now);
        _view.Rows(progress).Should().EndWith(", 5.0 rows/s, 10 s left");
    }

    [Fact]
    public void Pace_covers_only_the_last_seconds_when_the_batch_was_paused()
    {
        _view.Observe(_now, new BatchProgress { TotalRows = 1000, Rows = 100 }, _now.AddHours(-1));
        _view.Observe(_now.AddMinutes(1), new BatchProgress { TotalRows = 1000, Rows = 100 }, null);
        _view.Observe(_now.AddMinutes(1).AddSeconds(10), new BatchProgress { TotalRows = 1000, Rows = 150 }, null);
        _view.RowsPerSecond.Should().Be(5);
    }
}
