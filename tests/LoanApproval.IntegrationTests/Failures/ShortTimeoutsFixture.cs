using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Failures;

// A worker with short timeouts and the default backoff (1 s, x2.0).
public class ShortTimeoutsFixture(ServerFixture server) : LoanSystemFixture(server)
{
    protected override (string Name, string Value)[] WorkerSettings =>
    [
        ("ActivityPolicies:CheckCreditScore:StartToCloseTimeout", "00:00:02"),
        ("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "00:00:02"),
        ("ActivityPolicies:VerifyDocuments:ScheduleToStartTimeout", "00:00:05"),
        ("ActivityPolicies:VerifyDocuments:ScheduleToCloseTimeout", "00:00:15"),
        ("ActivityPolicies:VerifyDocuments:StartToCloseTimeout", "00:00:12"),
        ("DocumentVerification:StuckAfter", "00:00:01"),
    ];
}
