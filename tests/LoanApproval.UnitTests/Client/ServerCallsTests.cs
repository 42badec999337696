using LoanApproval.Client.Connection;
using LoanApproval.Client.Errors;
using Temporalio.Client;
using static Temporalio.Exceptions.RpcException;

namespace LoanApproval.UnitTests.Client;

public sealed class ServerCallsTests
{
    private readonly List<ServerAvailability> _reported = [];
    private readonly ServerCalls _calls;

    public ServerCallsTests() => _calls = new(TemporalClient.CreateLazy(new("127.0.0.1:1")), _reported.Add, new SkippingTime());

    [Theory]
    [InlineData(StatusCode.ResourceExhausted, ServerAvailability.Throttled)]
    [InlineData(StatusCode.Unavailable, ServerAvailability.Unavailable)]
    [InlineData(StatusCode.DeadlineExceeded, ServerAvailability.Unavailable)]
    public async Task Call_is_retried_while_the_server_throttles_or_is_unavailable(StatusCode code, ServerAvailability reported)
    {
        (await RunAsync(failures: 3, () => new RpcException(code, "x", null))).Should().Be(4);
        _reported.Should().Equal(reported, ServerAvailability.Available);
    }

    [Theory]
    [InlineData(StatusCode.Unknown, "transport error")]
    [InlineData(StatusCode.Cancelled, "operation was canceled")]
    [InlineData(StatusCode.Internal, "h2 protocol error: error reading a body from connection")]
    public async Task Call_is_retried_when_the_server_is_killed_during_the_call(StatusCode code, string message)
    {
        (await RunAsync(failures: 1, () => new RpcException(code, message, null))).Should().Be(2);
        _reported.Should().Equal(ServerAvailability.Unavailable, ServerAvailability.Available);
    }

    [Fact]
    public async Task Outage_of_more_than_a_minute_is_reported() =>
        (await FluentActions.Awaiting(() => RunAsync(failures: 1000, () => new RpcException(StatusCode.Unavailable, "x", null)))
            .Should().ThrowAsync<LoanClientException>()).Which.Error.Should().Be(LoanClientError.ServerUnavailable);

    [Theory]
    [InlineData(StatusCode.PermissionDenied, LoanClientError.ServerRefused)]
    [InlineData(StatusCode.InvalidArgument, LoanClientError.ServerError)]
    public async Task Rejected_call_is_not_retried(StatusCode code, LoanClientError error) =>
        (await FluentActions.Awaiting(() => RunAsync(failures: 1, () => new RpcException(code, "x", null)))
            .Should().ThrowAsync<LoanClientException>()).Which.Error.Should().Be(error);

    [Fact]
    public async Task Missing_namespace_is_not_a_missing_workflow() =>
        (await FluentActions.Awaiting(
            () => RunAsync(failures: 1, () => new RpcException(StatusCode.NotFound, "Namespace x is not found.", null)))
            .Should().ThrowAsync<LoanClientException>()).Which.Error.Should().Be(LoanClientError.NamespaceNotFound);

    public static TheoryData<Exception> Cancellations =>
    [
        new OperationCanceledException(),
        new RpcException(StatusCode.Cancelled, "x", null),
        new WorkflowUpdateRpcTimeoutOrCanceledException(new InvalidOperationException("x")),
    ];

    [Theory]
    [MemberData(nameof(Cancellations))]
    public async Task Interrupted_call_is_cancelled_for_any_exception_of_the_SDK(Exception exception)
    {
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();
        await FluentActions.Awaiting(
            () => _calls.RunAsync<int>(_ => throw exception, interrupt.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData("tonic::transport::Error(Transport, InvalidMessage(InvalidContentType))", "the server does not use TLS")]
    [InlineData("invalid peer certificate: UnknownIssuer", "is not trusted")]
    public void TLS_problem_is_reported_in_one_sentence(string message, string sentence) =>
        ServerErrors.Translate(
            new InvalidOperationException($"Connection failed: {message}"), "host:7233", "default")!.Message.Should().Contain(sentence);

    private async Task<int> RunAsync(int failures, Func<Exception> failure)
    {
        var calls = 0;
        return await _calls.RunAsync(_ => ++calls <= failures ? throw failure() : Task.FromResult(calls), CancellationToken.None);
    }

    // A clock on which each pause passes at once. With a clock that the test advances, a slow machine could miss the pauses.
    private sealed class SkippingTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _now += Math.Max(0, dueTime.Ticks);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
