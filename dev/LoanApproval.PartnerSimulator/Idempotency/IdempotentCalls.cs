using LoanApproval.PartnerSimulator.Answers;
using LoanApproval.PartnerSimulator.Faults;

namespace LoanApproval.PartnerSimulator.Idempotency;

/// <summary>One call from its count to its answer: the fault that is its turn, the claim, the work, the stored answer.</summary>
internal sealed partial class IdempotentCalls(
    AnswerStore answers, FaultPlan faults, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<IdempotentCalls> logger)
{
    /// <summary>Answers a call; the work is done at most once per key.</summary>
    /// <param name="http">Where the answer goes.</param>
    /// <param name="call">What is asked.</param>
    /// <param name="workTime">How long the work takes. A caller that hangs up meanwhile has ordered nothing.</param>
    /// <param name="work">The work; its answer is stored under the key.</param>
    public async Task HandleAsync(HttpContext http, PartnerCall call, TimeSpan workTime, Func<PartnerAnswer> work)
    {
        var numbers = await answers.CountCallAsync(call);
        var fault = faults.For(call, numbers);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            if (fault is not null) Log.Playing(logger, call.CountedAs, numbers.OfKey, fault.Kind);
            var (answer, replayed) = await AnswerAsync(call, fault, workTime, work, ending.Token);
            Log.Answered(logger, call.CountedAs, numbers.OfKey, answer.Status, replayed);
            if (fault?.Kind == FaultKind.CutConnection) http.Abort();
            else await http.Response.WriteAsync(fault?.Tamper(answer) ?? answer, replayed);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.HungUp(logger, call.CountedAs, numbers.OfKey);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            await http.Response.WriteAsync(Problems.Stopping);
        }
    }

    private async Task<(PartnerAnswer Answer, bool Replayed)> AnswerAsync(
        PartnerCall call, Fault? fault, TimeSpan workTime, Func<PartnerAnswer> work, CancellationToken ending)
    {
        if (fault?.Kind is FaultKind.Hang or FaultKind.Delay) await Task.Delay(fault.Duration, time, ending);
        if (fault?.Refusal is { } refusal) return (refusal, false);

        var claim = call.Key is null ? new Claim(null, null, false) : await answers.ClaimAsync(call);
        if (claim.Instead is { } instead) return (instead, claim.Replayed);

        var completed = false;
        try
        {
            if (fault?.Kind == FaultKind.SlowWork && fault.Duration > workTime) workTime = fault.Duration;
            if (workTime > TimeSpan.Zero) await Task.Delay(workTime, time, ending);
            var answer = work();
            completed = await answers.CompleteAsync(call, claim.Owner, answer);
            // Only where a second process was started on the same file, which gave our claim away.
            return (completed ? answer : Problems.InProgress, false);
        }
        finally
        {
            // Safe after any failure: effect and answer are one transaction, and an answered key is not released.
            if (!completed && claim.Owner is not null) await answers.ReleaseAsync(call, claim.Owner);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Key}, call {Number}: answered {Status} (replayed: {Replayed})")]
        public static partial void Answered(ILogger logger, string key, int number, int status, bool replayed);

        [LoggerMessage(2, LogLevel.Information, "{Key}, call {Number}: playing {Fault}")]
        public static partial void Playing(ILogger logger, string key, int number, FaultKind fault);

        [LoggerMessage(3, LogLevel.Information, "{Key}, call {Number}: the caller hung up")]
        public static partial void HungUp(ILogger logger, string key, int number);
    }
}
