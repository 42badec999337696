using LoanApproval.Contracts.Wire;
using Temporalio.Activities;
using Temporalio.Worker.Interceptors;

namespace LoanApproval.DrillWorker;

// Hits the crash points at the start and the end of each activity, and after a heartbeat of the documents.
public sealed class CrashPointInterceptor(ICrashPoints crashPoints) : IWorkerInterceptor
{
    private static readonly Dictionary<string, (CrashPoint Started, CrashPoint Returning)> _activities = new(StringComparer.Ordinal)
    {
        [ActivityNames.CheckCreditScore] = (CrashPoint.CreditCheckStarted, CrashPoint.CreditCheckReturning),
        [ActivityNames.VerifyDocuments] = (CrashPoint.DocumentsStarted, CrashPoint.DocumentsReturning),
        [ActivityNames.ApproveLoan] = (CrashPoint.ApprovalStarted, CrashPoint.ApprovalReturning),
        [ActivityNames.RecordDecision] = (CrashPoint.DecisionStarted, CrashPoint.DecisionReturning),
        [ActivityNames.SendNotification] = (CrashPoint.NotificationStarted, CrashPoint.NotificationReturning),
    };

    public ActivityInboundInterceptor InterceptActivity(ActivityInboundInterceptor nextInterceptor) =>
        new Inbound(nextInterceptor, crashPoints);

    private sealed class Inbound(ActivityInboundInterceptor next, ICrashPoints crashPoints) : ActivityInboundInterceptor(next)
    {
        public override void Init(ActivityOutboundInterceptor outbound) => base.Init(new Outbound(outbound, crashPoints));

        public override async Task<object?> ExecuteActivityAsync(ExecuteActivityInput input)
        {
            if (!_activities.TryGetValue(
                ActivityExecutionContext.Current.Info.ActivityType, out var points)) return await base.ExecuteActivityAsync(input);
            crashPoints.Hit(points.Started);
            var result = await base.ExecuteActivityAsync(input);
            crashPoints.Hit(points.Returning);
            return result;
        }
    }

    private sealed class Outbound(ActivityOutboundInterceptor next, ICrashPoints crashPoints) : ActivityOutboundInterceptor(next)
    {
        public override void Heartbeat(HeartbeatInput input)
        {
            base.Heartbeat(input);
            // The other activities send heartbeats without details, only to receive a cancellation.
            if (input.Details.Length > 0) crashPoints.Hit(CrashPoint.DocumentHeartbeatSent);
        }
    }
}
