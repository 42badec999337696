using LoanApproval.DrillWorker;
using LoanApproval.LedgerRacer;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.IntegrationTests.Ledger;

// Concurrent calls.
public abstract partial class LedgerContractTests
{
    [SkippableFact]
    public async Task Ten_racers_get_one_loan_and_ten_equal_results()
    {
        for (var round = 0; round < 10; round++)
            (await LedgerRace.ProblemsAsync(Enumerable.Repeat(_ledger, 10).ToList(), $"A-{round}", _store.CountLoansAsync)).Should()
                .BeEmpty();
    }

    [SkippableFact]
    public async Task Ten_racers_with_separate_ledgers_get_one_loan_and_ten_equal_results()
    {
        var ledgers = Enumerable.Range(0, 10).Select(_ => _store.Open()).ToList();
        for (var round = 0; round < 5; round++)
            (await LedgerRace.ProblemsAsync(ledgers, $"A-{round}", _store.CountLoansAsync)).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Ten_racers_on_a_record_get_one_result()
    {
        var key = IdempotencyKey.For("A-1:credit-check", ("applicantId", "P-1"));
        var results = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => Task.Run(() => _ledger.RecordAsync(key, $"result {i}", _none))));
        results.Distinct().Should().ContainSingle();
        (await _ledger.FindAsync(key, _none)).Should().Be(results[0]);
    }

    [SkippableFact]
    public async Task One_amount_wins_when_racers_open_one_id_with_two_amounts()
    {
        var conflicts = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            try
            {
                await _ledger.OpenAsync(Samples.Application("A-1") with { Amount = i % 2 == 0 ? 10_000m : 20_000m });
                return false;
            }
            catch (LedgerConflictException)
            {
                return true;
            }
        })));
        conflicts.Count(conflict => conflict).Should().Be(5);
    }

    [SkippableFact]
    public async Task Loan_and_decline_that_race_have_one_result()
    {
        for (var round = 0; round < 20; round++)
        {
            var id = $"A-{round}";
            var booking = Task.Run(() => _ledger.BookAsync(id, $"L-{id}"));
            var decline = Task.Run(() => _ledger.DecideAsync(Samples.Declined(id)));
            (await booking).Should().BeEquivalentTo(await decline);
            (await _store.CountLoansAsync(id)).Should().Be((await booking).Approved ? 1 : 0);
        }
    }

    [SkippableFact]
    public async Task Loan_and_cancellation_that_race_have_one_result()
    {
        for (var round = 0; round < 20; round++)
        {
            var id = $"A-{round}";
            var requested = DateTimeOffset.UtcNow;
            var booking = Task.Run(() => _ledger.BookAsync(Samples.Application(id), Samples.Approved(id, $"L-{id}"), requested, _none));
            var cancellation = Task.Run(() => _ledger.CancelAsync(Samples.Application(id), requested.AddSeconds(1), _none));
            if (await cancellation is { } recorded) (await booking).Should().BeEquivalentTo(recorded);
            else await RejectedAsync(() => booking);
        }
    }

    [SkippableFact]
    public async Task Decline_waits_for_a_booking_that_is_not_committed_yet()
    {
        await _ledger.OpenAsync(Samples.Application("A-1"));
        using var hold = new HoldingCrashPoints(CrashPoint.LedgerBookClaimed);
        var booking = Task.Run(() => _store.Open(hold).BookAsync("A-1", "L-1"));
        await hold.Reached;
        var decline = Task.Run(() => _ledger.DecideAsync(Samples.Declined("A-1")));
        // Long enough for a decline that does not wait. A decline that waits continues after the booking.
        await Task.WhenAny(decline, Task.Delay(TimeSpan.FromSeconds(1)));
        hold.Release();
        (await decline).Should().BeEquivalentTo(await booking).And.BeEquivalentTo(new { Approved = true });
    }
}
