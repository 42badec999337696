using LoanApproval.Campaign.Once;
using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LedgerRacer;
using LoanApproval.Worker.Ledger;
using LoanApproval.Worker.Ledger.Sqlite;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.FaultTests.Once;

// The check of the fault tests and the campaign must find each naive variant after one fault, and no problem in the real system under the
// same faults.
[Collection(FaultCollections.Once)]
public sealed class OnceCheckSelfTests(ServerFixture server) : IAsyncLifetime
{
    private LoanSystem _system = null!;

    private string File => _system.Folder["loans.db"];

    public async Task InitializeAsync() => _system = await DrillSystem.StartAsync(server, "naive");

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Fact]
    public async Task Check_detects_a_ledger_that_checks_before_it_inserts() =>
        (await TwiceAsync(CrashPoint.LedgerBookClaimed, fault =>
            new(_system, fault) { Ledger = new NaiveLedger(File, fault, () => Task.CompletedTask) }))
            .Should().Contain("loans in the book: 2, not 1");

    [Fact]
    public async Task Check_detects_a_ledger_with_a_new_key_for_each_attempt() =>
        (await TwiceAsync(CrashPoint.ApprovalReturning, fault => new(_system, fault) { Ledger = new KeylessLedger(File) })).Should()
            .Contain("loans in the book: 2, not 1");

    [Fact]
    public async Task Check_detects_a_bureau_client_with_a_new_key_for_each_attempt()
    {
        var ledger = await RealLedgerAsync(fault: null);
        (await TwiceAsync(CrashPoint.CreditResponseRead, fault =>
            new(_system, fault) { Ledger = ledger, Bureau = bureau => new KeylessBureau(bureau) }))
            .Should().Contain("pulls at the bureau: 2, not 1");
    }

    [Fact]
    public async Task Check_detects_a_notifier_with_a_new_id_for_each_attempt()
    {
        var ledger = await RealLedgerAsync(fault: null);
        (await TwiceAsync(CrashPoint.NotificationHandedOver, fault =>
            new(_system, fault) { Ledger = ledger, Notifier = notifier => new KeylessNotifier(notifier) }))
            .Should().Contain("mails: 2, not 1");
    }

    [Theory]
    [InlineData(CrashPoint.LedgerBookClaimed)]
    [InlineData(CrashPoint.ApprovalReturning)]
    [InlineData(CrashPoint.CreditResponseRead)]
    [InlineData(CrashPoint.NotificationHandedOver)]
    public async Task Check_finds_no_problem_in_the_real_system_under_the_same_fault(CrashPoint point)
    {
        var fault = new SingleFault(point);
        var ledger = await RealLedgerAsync(fault);
        (await ProblemsAsync(fault, new(_system, fault) { Ledger = ledger })).Should().BeEmpty();
    }

    private async Task<ILedger> RealLedgerAsync(ICrashPoints? fault)
    {
        var database = new SqliteLedgerDatabase(_system.Ledger().ConnectionString);
        await database.MigrateAsync(CancellationToken.None);
        return fault is null ? new SqlLedger(database, TimeProvider.System) : CrashPointLedger.Over(database, fault);
    }

    private async Task<IEnumerable<string>> TwiceAsync(CrashPoint point, Func<SingleFault, InProcessWorker> create)
    {
        var fault = new SingleFault(point);
        return (await ProblemsAsync(fault, create(fault))).Where(problem => problem.Kind == ProblemKind.Duplicated)
            .Select(problem => problem.What);
    }

    private async Task<IReadOnlyList<Problem>> ProblemsAsync(SingleFault fault, InProcessWorker worker)
    {
        var application = LoanSystem.Application("naive", "alice");
        var decision = await worker.DecideAsync(application);
        fault.HasFired.Should().BeTrue();
        return await _system.ProblemsAsync(application, decision);
    }
}
