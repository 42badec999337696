using LoanApproval.Contracts.Batches;
using LoanApproval.Workflows.Batches;

namespace LoanApproval.UnitTests.Batches;

public sealed class BatchRunTests
{
    private readonly FakeBatchFile _file = new();
    private readonly FakeSubmitter _submitter = new();
    private readonly List<BatchProgress> _checkpoints = [];

    [Fact]
    public async Task Every_row_is_counted_and_written_in_the_order_of_the_file()
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
    public async Task A_position_is_saved_every_ten_rows_and_the_end_is_in_the_result()
    {
        _file.Add(25);
        var end = await RunAsync();
        _checkpoints.Select(c => c.Rows).Should().Equal(10, 20);
        end.Should().BeEquivalentTo(new { Rows = 25, ResultBytes = 25 });
    }

    [Fact]
    public async Task Another_attempt_goes_on_after_the_rows_that_are_done()
    {
        _file.Add(25);
        var end = await RunAsync(new BatchProgress { Lines = 25, Rows = 20, Submitted = 20, Approved = 20 });
        end.Rows.Should().Be(25);
        _submitter.Submitted.Should().HaveCount(5).And.StartWith("A-21");
    }

    [Fact]
    public async Task No_more_applications_are_undecided_at_a_time_than_allowed()
    {
        _file.Add(50);
        _submitter.Hold = true;
        var run = RunAsync(maxInFlight: 4);
        await _submitter.WaitForAsync(4);
        _submitter.Submitted.Should().HaveCount(4);
        _submitter.Release();
        (await run).Rows.Should().Be(50);
        _submitter.MostAtOnce.Should().BeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task A_slow_row_does_not_let_the_rows_behind_it_be_taken_for_done()
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
    public async Task A_row_whose_id_is_known_with_other_data_is_rejected_with_the_fields()
    {
        _file.Add(1);
        _submitter.Outcome = new(null, Differences: [new("amount", "differs")]);
        var end = await RunAsync();
        end.Rejected.Should().Be(1);
        _file.Rejections.Should().ContainSingle().Which.Errors.Should().ContainSingle(e => e.Field == "amount");
    }

    [Fact]
    public async Task A_stopping_worker_takes_no_more_rows()
    {
        _file.Add(50);
        _submitter.Hold = true;
        using var stopping = new CancellationTokenSource();
        var run = RunAsync(maxInFlight: 2, stopping: stopping.Token);
        await _submitter.WaitForAsync(2);
        await stopping.CancelAsync();
        await run.Invoking(r => r).Should().ThrowAsync<OperationCanceledException>();
        _submitter.Submitted.Should().HaveCount(2);
    }

    private Task<BatchProgress> RunAsync(BatchProgress? done = null, int maxInFlight = 10, CancellationToken stopping = default) =>
        new BatchRun(_file, _submitter, done ?? new BatchProgress { Lines = 0 }, maxInFlight, _checkpoints.Add).RunAsync(stopping, CancellationToken.None);
}
