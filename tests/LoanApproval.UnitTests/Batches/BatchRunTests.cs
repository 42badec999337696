using LoanApproval.Workflows.Batches;

namespace LoanApproval.UnitTests.Batches;

public sealed class BatchRunTests
{
    private readonly FakeBatchFile _file = new();
    private readonly FakeSubmitter _submitter = new();
    private readonly List<BatchProgress> _checkpoints = [];

    [Fact]
    public async Task Outcomes_are_written_in_the_order_of_the_file()
    {
        _file.Add(25, rejectEach: 5);
        var end = await RunAsync();
        end.Rows.Should().Be(25);
        end.Rejected.Should().Be(5);
        end.Submitted.Should().Be(20);
        end.Approved.Should().Be(20);
        _file.Lines().Should().Equal(Enumerable.Range(1, 25).Select(n => (long)n));
    }

    [Fact]
    public async Task Position_is_saved_every_ten_rows()
    {
        _file.Add(25);
        var end = await RunAsync();
        _checkpoints.Select(c => c.Rows).Should().Equal(10, 20);
        end.Should().BeEquivalentTo(new { Rows = 25, ResultBytes = 25 });
    }

    [Fact]
    public async Task Next_attempt_continues_after_the_finished_rows()
    {
        _file.Add(25);
        var end = await RunAsync(new BatchProgress { TotalRows = 25, Rows = 20, Submitted = 20, Approved = 20 });
        end.Rows.Should().Be(25);
        _submitter.Submitted.Should().HaveCount(5).And.StartWith("A-21");
    }

    [Fact]
    public async Task Undecided_applications_never_exceed_the_maximum()
    {
        _file.Add(50);
        _submitter.Hold = true;
        var run = RunAsync(maxInFlight: 4);
        await _submitter.WaitForAsync(4);
        _submitter.Submitted.Should().HaveCount(4);
        _submitter.Release();
        (await run).Rows.Should().Be(50);
        _submitter.MaxConcurrent.Should().BeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task Position_does_not_pass_a_row_that_is_still_undecided()
    {
        _file.Add(15);
        _submitter.HoldFirst = true;
        var run = RunAsync(maxInFlight: 4);
        await _submitter.WaitForAsync(15);
        _checkpoints.Should().BeEmpty();
        _submitter.Release();
        (await run).Rows.Should().Be(15);
    }

    [Fact]
    public async Task Row_is_rejected_with_the_fields_when_its_id_exists_with_other_data()
    {
        _file.Add(1);
        _submitter.Outcome = new(null, Differences: [new("amount", "differs")]);
        var end = await RunAsync();
        end.Rejected.Should().Be(1);
        _file.Rejections.Should().ContainSingle().Which.Should().ContainSingle(e => e.Field == "amount");
    }

    [Fact]
    public async Task Run_submits_no_more_rows_when_the_worker_stops()
    {
        _file.Add(50);
        _submitter.Hold = true;
        using var stopping = new CancellationTokenSource();
        var run = RunAsync(maxInFlight: 2, workerShutdownToken: stopping.Token);
        await _submitter.WaitForAsync(2);
        await stopping.CancelAsync();
        await run.Invoking(r => r).Should().ThrowAsync<OperationCanceledException>();
        _submitter.Submitted.Should().HaveCount(2);
    }

    [Fact]
    public async Task Duplicate_row_is_counted_separately_and_not_submitted()
    {
        _file.DuplicateLine = 2;
        _file.Add(3);
        (await RunAsync()).Should().BeEquivalentTo(new { Rows = 3, Submitted = 2, Approved = 2, Duplicates = 1, Rejected = 0 });
        _submitter.Submitted.Should().Equal("A-1", "A-3");
        _file.Reasons[1].Should().Be("Same application as line 1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Failed_applications_are_restarted_unless_the_run_is_a_refresh(bool refresh)
    {
        _file.Add(2);
        await RunAsync(refresh: refresh);
        _submitter.RestartFailed.Should().Equal(!refresh);
    }

    [Fact]
    public async Task Applications_in_progress_are_counted_before_the_first_one_is_decided()
    {
        _file.Add(10);
        _submitter.Hold = true;
        var run = Create(new BatchProgress { TotalRows = 10 }, maxInFlight: 4);
        var running = run.RunAsync(CancellationToken.None, CancellationToken.None);
        await _submitter.WaitForAsync(4);
        run.InProgress.Should().Be(4);
        _submitter.Release();
        await running;
        run.InProgress.Should().Be(0);
    }

    private Task<BatchProgress> RunAsync(
        BatchProgress? done = null, int maxInFlight = 10, bool refresh = false, CancellationToken workerShutdownToken = default) =>
        Create(done ?? new BatchProgress { TotalRows = 0 }, maxInFlight, refresh).RunAsync(workerShutdownToken, CancellationToken.None);

    private BatchRun Create(BatchProgress start, int maxInFlight, bool refresh = false) => new(
        _file,
        _submitter,
        new() { FileName = "f.csv", ContentHash = "", Format = BatchFormat.Csv, MaxInFlight = maxInFlight, Refresh = refresh },
        start,
        _checkpoints.Add);
}
