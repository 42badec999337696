using CsCheck;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.Worker.Ledger;
using LoanApproval.Worker.Ledger.Sqlite;
using LoanApproval.Workflows;
using LoanApproval.Workflows.Approval;
using LoanApproval.Workflows.Credit;
using LoanApproval.Workflows.Decisions;
using LoanApproval.Workflows.Documents;
using LoanApproval.Workflows.Notification;
using LoanApproval.Workflows.Timeouts;
using Microsoft.Extensions.Logging.Abstractions;
using Temporalio.Worker;
using Temporalio.Workflows;

namespace LoanApproval.FaultTests.Decisions;

// Result, ledger, mail and reviewer agree after random orders of lost commits, late writes, reviews, cancellations, expiries, resets and
// restarts. The workflow, the activities and the ledger are real; only the partners are in memory.
[Collection(FaultCollections.DecisionOwnership)]
public sealed class DecisionAgreementTests(ServerFixture server)
{
    private const int Sequences = 60;

    private static readonly Gen<LoanSequence> _sequence = Gen.Select(
        Gen.Int[0, 2].Select(i => new[] { "good", "referred", "low" }[i]),
        Gen.Enum<LedgerFault>().Array[0, 6],
        Gen.Enum<LoanAction>().Array[0, 5],
        (applicant, faults, actions) => new LoanSequence(applicant, faults, actions));

    // The most important orders, which random sequences can miss.
    private static readonly LoanSequence[] _known =
    [
        new("good", [LedgerFault.CommitLost, LedgerFault.CommitLost], [LoanAction.Decline]),
        new("good", [LedgerFault.CommitLost, LedgerFault.CommitLost], [LoanAction.CancelUnderReview]),
        new("good", [LedgerFault.CommitLost, LedgerFault.CommitLost], [LoanAction.Expire]),
        new("good", [LedgerFault.Late, LedgerFault.Unavailable], [LoanAction.CancelUnderReview]),
        new("good", [LedgerFault.Late, LedgerFault.Unavailable],
            [LoanAction.CancelUnderReview, LoanAction.ReleaseLateWrites, LoanAction.Restart]),
        new("good", [LedgerFault.Late, LedgerFault.Unavailable], [LoanAction.Decline]),
        new("good", [], [LoanAction.Expire, LoanAction.Reset, LoanAction.Cancel]),
        new("low", [LedgerFault.CommitLost, LedgerFault.Late], [LoanAction.Reset, LoanAction.Restart]),
        new("referred", [LedgerFault.Late, LedgerFault.Unavailable], [LoanAction.Approve, LoanAction.Reset, LoanAction.Decline]),
    ];

    [Fact]
    public async Task Result_ledger_mail_and_reviewer_agree()
    {
        using var folder = new TestFolder();
        using var database = new SqliteLedgerDatabase($"Data Source={folder["loans.db"]}");
        await database.MigrateAsync(CancellationToken.None);
        var ledger = new SqlLedger(database, TimeProvider.System);
        var faulty = new FaultyLedger(ledger);
        var partners = new FakePartners();
        var client = (await server.CreateNamespaceAsync("agreement")).Client;
        using var loans = new TemporalWorker(client, new TemporalWorkerOptions(TaskQueues.LoanApproval)
            .AddWorkflow(WorkflowDefinition.Create(typeof(LoanApprovalWorkflow), null, _ => new LoanApprovalWorkflow(Settings())))
            .AddAllActivities(new CreditActivities(partners, faulty, NullLogger<CreditActivities>.Instance))
            .AddAllActivities(new ApprovalActivities(faulty, NullLogger<ApprovalActivities>.Instance))
            .AddAllActivities(new DecisionActivities(faulty, NullLogger<DecisionActivities>.Instance))
            .AddAllActivities(new NotificationActivities(partners, faulty, NullLogger<NotificationActivities>.Instance)));
        using var documents = new TemporalWorker(client, new TemporalWorkerOptions(TaskQueues.LoanDocuments)
            .AddAllActivities(new DocumentActivities(
                partners, new(MaxConcurrency: 4, StuckAfter: TimeSpan.FromMinutes(1)), NullLogger<DocumentActivities>.Instance)));

        var count = 0;
        async Task<List<string>> PlayAsync(LoanSequence sequence)
        {
            var application = new LoanApplication
            {
                ApplicationId = $"A-{Interlocked.Increment(ref count)}",
                ApplicantId = sequence.Applicant,
                Amount = 25_000m,
                DocumentIds = ["d1"],
            };
            faulty.Plan(application.ApplicationId, sequence.Faults);
            var player = new LoanSequencePlayer(client, application, faulty);
            await player.PlayAsync(sequence.Actions);
            var recorded = await ledger.FindDecisionAsync(application, CancellationToken.None);
            return Problems(player, recorded, partners.Mail(application.ApplicationId),
                await LoansAsync(database, application.ApplicationId));
        }

        await loans.ExecuteAsync(() => documents.ExecuteAsync(async () =>
        {
            var known = await Task.WhenAll(
                _known.Select(async sequence => (Sequence: sequence.ToString(), Problems: await PlayAsync(sequence))));
            known.Where(played => played.Problems.Count > 0).Should().BeEmpty();
            await _sequence.SampleAsync(async sequence => (await PlayAsync(sequence)).Count == 0, iter: Sequences, threads: 8);
        }));
    }

    private static List<string> Problems(LoanSequencePlayer player, LoanDecision? recorded, LoanDecision? mail, long loans)
    {
        List<string> problems = [];
        foreach (var published in player.Published)
        {
            if (Text(published) != Text(recorded)) problems.Add($"published {Text(published)}, recorded {Text(recorded)}");
        }
        if (player.EndsCancelled && recorded is not null) problems.Add($"cancelled, but recorded {Text(recorded)}");
        if (!player.EndsCancelled && recorded is null) problems.Add("decided, but not recorded");
        if (Text(mail) != Text(recorded)) problems.Add($"mail {Text(mail)}, recorded {Text(recorded)}");
        if (loans != (recorded is { Approved: true } ? 1 : 0)) problems.Add($"{loans} loans, recorded {Text(recorded)}");
        return problems;
    }

    private static string Text(LoanDecision? decision) =>
        decision is null ? "none" : $"{decision.Outcome} {decision.LoanId} by {decision.DecidedBy}";

    private static Task<long> LoansAsync(SqliteLedgerDatabase database, string applicationId) => database.ReadAsync(
        async session => long.Parse((await session.FindAsync<string>(
            "SELECT CAST(count(*) AS TEXT) FROM loan_book WHERE application_id = @applicationId", new { applicationId }))!,
                System.Globalization.CultureInfo.InvariantCulture),
        CancellationToken.None);

    private static LoanWorkflowSettings Settings()
    {
        var policies = new ActivityPolicies();
        foreach (var (_, policy) in policies.All()) policy.InitialInterval = TimeSpan.FromMilliseconds(20);
        policies.ApproveLoan.MaximumAttempts = 2;
        return new(policies, TimeSpan.FromSeconds(2));
    }
}
