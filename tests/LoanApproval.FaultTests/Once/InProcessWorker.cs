using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.Worker.Notification;
using LoanApproval.Worker.PartnerClients;
using LoanApproval.Workflows;
using LoanApproval.Workflows.Approval;
using LoanApproval.Workflows.Credit;
using LoanApproval.Workflows.Decisions;
using LoanApproval.Workflows.Documents;
using LoanApproval.Workflows.Ledger;
using LoanApproval.Workflows.Notification;
using Microsoft.Extensions.Logging.Abstractions;
using Temporalio.Worker;

namespace LoanApproval.FaultTests.Once;

// A worker in this process. A test can replace its parts with naive variants.
public sealed class InProcessWorker(LoanSystem system, ICrashPoints fault)
{
    private static readonly HttpClient _http = new();

    public required ILedger Ledger { get; init; }

    public Func<ICreditBureau, ICreditBureau> Bureau { get; init; } = bureau => bureau;

    public Func<INotifier, INotifier> Notifier { get; init; } = notifier => notifier;

    // Runs the workflow of the application, and returns the decision.
    public async Task<LoanDecision> DecideAsync(LoanApplication application)
    {
        var http = new PartnerHttp(_http, TimeProvider.System);
        var bureau = new CrashPointCreditBureau(
            Bureau(new CreditBureauClient(http, new CreditBureauOptions { BaseUrl = new(system.Partners.BaseUrl) })), fault);
        var mails = new DecisionMail(new SmtpOptions(), new NotificationOptions(), Ledger);
        var notifier = new CrashPointNotifier(Notifier(new OutboxNotifier(system.Folder["outbox"], mails)), fault);
        var loans = new TemporalWorkerOptions(TaskQueues.LoanApproval) { Interceptors = [new CrashPointInterceptor(fault)] }
            .AddWorkflow<LoanApprovalWorkflow>()
            .AddAllActivities(new CreditActivities(bureau, Ledger, NullLogger<CreditActivities>.Instance))
            .AddAllActivities(new ApprovalActivities(Ledger, NullLogger<ApprovalActivities>.Instance))
            .AddAllActivities(new DecisionActivities(Ledger, NullLogger<DecisionActivities>.Instance))
            .AddAllActivities(new NotificationActivities(notifier, Ledger, NullLogger<NotificationActivities>.Instance));
        var verifier = new DocumentVerificationOptions { BaseUrl = new(system.Partners.BaseUrl) };
        var documents = new TemporalWorkerOptions(TaskQueues.LoanDocuments).AddAllActivities(new DocumentActivities(
            new DocumentVerifierClient(http, verifier), verifier.Limits, NullLogger<DocumentActivities>.Instance));
        using var loanWorker = new TemporalWorker(system.Client, loans);
        using var documentWorker = new TemporalWorker(system.Client, documents);
        return await loanWorker.ExecuteAsync(() => documentWorker.ExecuteAsync(async () =>
            await (await system.StartLoanAsync(application)).GetResultAsync().WaitAsync(LoanSystem.Deadline)));
    }
}
