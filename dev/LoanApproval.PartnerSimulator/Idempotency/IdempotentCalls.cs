using LoanApproval.PartnerSimulator.Faults;

namespace LoanApproval.PartnerSimulator.Idempotency;

internal sealed partial class IdempotentCalls(
    ResponseStore responses, FaultPlan faults, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<IdempotentCalls> logger)
{
    // Does the work at most once per key. If the caller disconnects during workTime, the work is not done.
    public async Task HandleAsync(HttpContext http, PartnerCall call, TimeSpan workTime, Func<PartnerResponse> work)
    {
        var numbers = await responses.CountCallAsync(call);
        var fault = faults.For(call, numbers);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            if (fault is not null) Log.FaultInjected(logger, call.CountedAs, numbers.OfKey, fault.Kind);
            var (response, replayed) = await ProcessAsync(call, fault, workTime, work, ending.Token);
            if (replayed) Log.Replayed(logger, call.CountedAs, numbers.OfKey, response.Status);
            else Log.Responded(logger, call.CountedAs, numbers.OfKey, response.Status);
            if (fault?.Kind == FaultKind.CutConnection) http.Abort();
            else await http.Response.WriteAsync(fault?.Tamper(response) ?? response, replayed);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.Disconnected(logger, call.CountedAs, numbers.OfKey);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            await http.Response.WriteAsync(Problems.Stopping);
        }
    }

    private async Task<(PartnerResponse Response, bool Replayed)> ProcessAsync(
        PartnerCall call, Fault? fault, TimeSpan workTime, Func<PartnerResponse> work, CancellationToken cancellationToken)
    {
        if (fault?.Kind is FaultKind.Hang or FaultKind.Delay) await Task.Delay(fault.Duration, time, cancellationToken);
        if (fault?.Rejection is { } rejection) return (rejection, false);

        var claim = call.Key is null ? new Claim(null, null, false) : await responses.ClaimAsync(call);
        if (claim.Instead is { } instead) return (instead, claim.Replayed);

        var completed = false;
        try
        {
            if (fault?.Kind == FaultKind.SlowWork && fault.Duration > workTime) workTime = fault.Duration;
            if (workTime > TimeSpan.Zero) await Task.Delay(workTime, time, cancellationToken);
            var response = work();
            completed = await responses.CompleteAsync(call, claim.Owner, response);
            // completed is false only if a second process, started on the same file, has released the claim.
            return (completed ? response : Problems.InProgress, false);
        }
        finally
        {
            // This is safe after any failure: effect and response are one transaction, and a completed key is not released.
            if (!completed && claim.Owner is not null) await responses.ReleaseAsync(call, claim.Owner);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "[{Key} #{Number}] responded with {Status}")]
        public static partial void Responded(ILogger logger, string key, int number, int status);

        [LoggerMessage(2, LogLevel.Information, "[{Key} #{Number}] responded with {Status}, the stored response")]
        public static partial void Replayed(ILogger logger, string key, int number, int status);

        [LoggerMessage(3, LogLevel.Information, "[{Key} #{Number}] injects the fault {Fault}")]
        public static partial void FaultInjected(ILogger logger, string key, int number, FaultKind fault);

        [LoggerMessage(4, LogLevel.Information, "[{Key} #{Number}] the caller disconnected")]
        public static partial void Disconnected(ILogger logger, string key, int number);
    }
}
