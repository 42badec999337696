using LoanApproval.Workflows.Credit;

namespace LoanApproval.DrillWorker;

// Hits the crash points around a call to the credit bureau.
public sealed class CrashPointCreditBureau(ICreditBureau bureau, ICrashPoints crashPoints) : ICreditBureau
{
    public async Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken)
    {
        crashPoints.Hit(CrashPoint.CreditRequestSending);
        var report = await bureau.PullReportAsync(idempotencyKey, applicantId, cancellationToken);
        crashPoints.Hit(CrashPoint.CreditResponseRead);
        return report;
    }
}
