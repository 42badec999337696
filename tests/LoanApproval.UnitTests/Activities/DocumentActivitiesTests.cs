using LoanApproval.Workflows.Documents;
using LoanApproval.Workflows.Heartbeats;
using Microsoft.Extensions.Logging.Abstractions;
using Temporalio.Activities;
using Temporalio.Testing;

namespace LoanApproval.UnitTests.Activities;

public sealed class DocumentActivitiesTests
{
    private static readonly string[] _twenty = [.. Enumerable.Range(1, 20).Select(i => $"d{i}")];
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(20);
    private readonly List<DocumentVerification[]> _heartbeats = [];

    [Fact]
    public async Task Results_have_the_order_of_the_request()
    {
        // The first document completes last.
        using var others = new CountdownEvent(3);
        var verifier = new FakeVerifier(async (id, cancellationToken) =>
        {
            if (id == "d1") await Task.Run(() => others.Wait(cancellationToken), cancellationToken);
            else others.Signal();
            return new(id, DocumentStatus.Verified, null);
        });
        var result = await RunAsync(verifier, ["d1", "d2", "d3", "d4"]);
        result.Documents.Select(d => d.DocumentId).Should().Equal("d1", "d2", "d3", "d4");
    }

    [Fact]
    public async Task Heartbeat_after_every_fifth_quick_document_carries_all_results()
    {
        await RunAsync(Verifier(atATime: 1), _twenty);
        // The contract requires one at least every five documents. The result follows the last document.
        _heartbeats.Select(h => h.Length).Should().ContainInOrder(5, 10, 15);
    }

    [Fact]
    public async Task Heartbeat_after_each_slow_document_carries_all_results()
    {
        // Longer than a verification that costs less to repeat than a heartbeat.
        var slow = new FakeVerifier(async (id, cancellationToken) =>
        {
            if (id == "d1") await Task.Delay(DocumentActivities.Quick, cancellationToken);
            return new(id, DocumentStatus.Verified, null);
        })
        { MaxConcurrency = 1 };
        await RunAsync(slow, _twenty);
        _heartbeats.Select(h => h.Length).Should().ContainInOrder(Enumerable.Range(1, 19));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(20)]
    public async Task New_attempt_resumes_with_the_remaining_documents(int done)
    {
        var verifier = Verifier();
        var result = await RunAsync(verifier, _twenty, _twenty[..done]);
        verifier.Keys.Should().BeEquivalentTo(_twenty[done..].Select(id => IdempotencyKeys.Document("A-1", id)));
        result.Documents.Select(d => d.DocumentId).Should().Equal(_twenty);
    }

    [Fact]
    public async Task No_more_documents_than_the_setting_are_verified_concurrently()
    {
        var (now, most) = (0, 0);
        var gate = new object();
        var three = new TaskCompletionSource();
        var verifier = new FakeVerifier(async (id, _) =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
                if (now == 3) three.TrySetResult();
            }
            // Waits until the maximum number of documents is in progress. More documents would start during that time.
            await three.Task;
            await Task.Yield();
            lock (gate) now--;
            return new(id, DocumentStatus.Verified, null);
        })
        { MaxConcurrency = 3 };
        await RunAsync(verifier, _twenty);
        most.Should().Be(3);
    }

    [Fact]
    public async Task Stopping_worker_finishes_its_documents_and_leaves_the_rest_to_the_next_attempt()
    {
        var environment = Environment();
        var verifier = new FakeVerifier(async (id, _) =>
        {
            if (id == "d3") await environment.WorkerShutdownTokenSource.CancelAsync();
            return new(id, DocumentStatus.Verified, null);
        })
        { MaxConcurrency = 1 };
        var failure = (await FluentActions.Awaiting(() => RunAsync(environment, verifier, _twenty)).Should()
            .ThrowAsync<ApplicationFailureException>()).Which;
        failure.ErrorType.Should().Be(ErrorTypes.WorkerStopping);
        failure.NonRetryable.Should().BeFalse();
        failure.NextRetryDelay.Should().BeLessThan(TimeSpan.FromSeconds(1));
        verifier.Keys.Should().HaveCount(3);
        _heartbeats[^1].Select(d => d.DocumentId).Should().BeEquivalentTo("d1", "d2", "d3");
    }

    [Fact]
    public async Task Cancelled_attempt_ends_when_its_verifier_hangs()
    {
        var environment = Environment();
        var verifier = new FakeVerifier(async (id, cancellationToken) =>
        {
            environment.Cancel(ActivityCancelReason.CancelRequested);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new(id, DocumentStatus.Verified, null);
        });
        await FluentActions.Awaiting(() => RunAsync(environment, verifier, _twenty)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Slow_document_sends_heartbeats_until_it_is_considered_stuck()
    {
        using var seen = new SemaphoreSlim(0);
        var patient = Environment(beat => seen.Release());
        var slow = new FakeVerifier(async (id, cancellationToken) =>
        {
            // Two heartbeats while one document is in progress.
            await seen.WaitAsync(cancellationToken);
            await seen.WaitAsync(cancellationToken);
            return new(id, DocumentStatus.Verified, null);
        });
        (await RunAsync(patient, slow, ["d1"])).Documents.Should().ContainSingle();

        var progress = await DocumentProgressAsync();
        var response = new TaskCompletionSource<DocumentVerification>();
        var verification = progress.VerifyAsync("d1", () => response.Task);
        progress.IsAlive(TimeSpan.FromMinutes(1)).Should().BeTrue();
        progress.IsAlive(TimeSpan.Zero).Should().BeFalse();
        response.SetResult(new("d1", DocumentStatus.Verified, null));
        await verification;
        progress.IsAlive(TimeSpan.Zero).Should().BeTrue();
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(0d, 1)]
    [InlineData(120d, 1)]
    [InlineData(3d, 1)]
    [InlineData(1.5, 0.5)]
    [InlineData(0.15, 0.05)]
    public void Heartbeat_is_sent_three_times_per_timeout_and_at_least_every_second(double? timeout, double interval) =>
        HeartbeatLoop.Interval(timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null).Should().Be(TimeSpan.FromSeconds(interval));

    private static Task<DocumentProgress> DocumentProgressAsync() =>
        new ActivityEnvironment().RunAsync(() => DocumentProgress.RestoreAsync(ActivityExecutionContext.Current, ["d1"]));

    private static FakeVerifier Verifier(int atATime = 4) =>
        new((id, _) => Task.FromResult(new DocumentVerification(id, DocumentStatus.Verified, null))) { MaxConcurrency = atATime };

    private Task<DocumentVerificationResult> RunAsync(FakeVerifier verifier, string[] ids, string[]? done = null) =>
        RunAsync(Environment(done: done), verifier, ids);

    private static Task<DocumentVerificationResult> RunAsync(ActivityEnvironment environment, FakeVerifier verifier, string[] ids) =>
        environment.RunAsync(() => new DocumentActivities(verifier, verifier.Limits, NullLogger<DocumentActivities>.Instance)
            .VerifyDocumentsAsync(new("A-1", "alice", ids))).WaitAsync(_deadline);

    private ActivityEnvironment Environment(Action<object?[]>? heartbeater = null, string[]? done = null)
    {
        // The converter for the heartbeat details. A worker uses the converter of its client.
        var converter = Temporalio.Converters.DataConverter.Default.PayloadConverter;
        return new()
        {
            Info = ActivityEnvironment.DefaultInfo with
            {
                HeartbeatTimeout = TimeSpan.FromMilliseconds(150),
                HeartbeatDetails = done is null
                    ? []
                    : [converter.ToPayload(done.Select(id => new DocumentVerification(id, DocumentStatus.Verified, null)).ToArray())],
            },
            Heartbeater = heartbeater ?? (details =>
            {
                lock (_heartbeats) _heartbeats.Add((DocumentVerification[])details[0]!);
            }),
        };
    }
}
