using LoanApproval.LedgerRacer;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.IntegrationTests.Ledger;

// Loans, decisions and cancellations, and which of them is final.
public abstract partial class LedgerContractTests
{
    [SkippableFact]
    public async Task Booking_records_every_field_of_the_approval()
    {
        var approval = Samples.Approved(
            "A-1", "L-1") with
        { DecidedBy = "rita", ReviewNote = "Seen", SkippedChecks = [LoanCheck.CreditCheck] };
        (await _ledger.BookAsync(approval)).Should().BeEquivalentTo(approval);
        (await _ledger.FindDecisionAsync(Samples.Application("A-1"), _none)).Should().BeEquivalentTo(approval);
        (await _store.CountLoansAsync("A-1")).Should().Be(1);
    }

    [SkippableFact]
    public async Task Repeated_booking_returns_the_first_approval()
    {
        var first = await _ledger.BookAsync("A-1", "L-1");
        var again = Samples.Approved(
            "A-1", "L-2") with
        { DecidedAt = first.DecidedAt.AddMinutes(3), Amount = 25_000.00m, DecidedBy = "rita" };
        (await _ledger.BookAsync(again)).Should().BeEquivalentTo(first);
        (await _store.CountLoansAsync("A-1")).Should().Be(1);
    }

    [SkippableTheory]
    [InlineData("amount")]
    [InlineData("currency")]
    [InlineData("termMonths")]
    [InlineData("applicantId")]
    public async Task Booking_with_different_data_is_rejected_and_the_loan_is_unchanged(string field)
    {
        var approval = await _ledger.BookAsync("A-1", "L-1");
        await RejectedAsync(() => _ledger.BookAsync(
            field switch
            {
                "amount" => approval with { Amount = 30_000m },
                "currency" => approval with { Currency = "EUR" },
                "termMonths" => approval with { TermMonths = 48 },
                _ => approval with { ApplicantId = "P-other" },
            }));
        (await _ledger.BookAsync("A-1", "L-2")).Should().BeEquivalentTo(approval);
    }

    [SkippableTheory]
    [InlineData(LoanOutcome.Declined)]
    [InlineData(LoanOutcome.Expired)]
    public async Task Closed_application_gets_no_loan(LoanOutcome outcome)
    {
        await _ledger.OpenAsync(Samples.Application("A-1"));
        var decision = await _ledger.DecideAsync(Samples.Declined("A-1", outcome));
        (await _ledger.BookAsync("A-1", "L-1")).Should().BeEquivalentTo(decision);
        (await _store.CountLoansAsync("A-1")).Should().Be(0);
    }

    [SkippableFact]
    public async Task Booking_opens_the_application_when_it_is_not_open_yet()
    {
        var approval = await _ledger.BookAsync("A-1", "L-1");
        (await _ledger.FindDecisionAsync(Samples.Application("A-1"), _none)).Should().BeEquivalentTo(approval);
        (await RejectedAsync(() => _ledger.FindDecisionAsync(Samples.Application("A-1") with { DocumentIds = ["D-1"] }, _none))).Should()
            .Contain("documentIds differs from the existing application (was D-1, D-2, now D-1)");
    }

    [SkippableFact]
    public async Task Decision_opens_the_application_when_it_is_not_open_yet()
    {
        var decision = await _ledger.DecideAsync(Samples.Declined("A-1"));
        (await _ledger.FindDecisionAsync(Samples.Application("A-1"), _none)).Should().BeEquivalentTo(decision);
    }

    [SkippableFact]
    public async Task Loan_and_decision_are_rejected_when_their_data_differ_from_the_application()
    {
        await _ledger.OpenAsync(Samples.Application("A-1"));
        var before = await _store.CountRowsAsync();
        await RejectedAsync(() => _ledger.BookAsync(Samples.Approved("A-1", "L-1") with { Amount = 30_000m }));
        await RejectedAsync(() => _ledger.DecideAsync(Samples.Declined("A-1") with { Amount = 30_000m }));
        (await _store.CountRowsAsync()).Should().Be(before);
    }

    [SkippableFact]
    public async Task First_decision_is_final()
    {
        var first = await _ledger.DecideAsync(Samples.Declined("A-1"));
        (await _ledger.DecideAsync(Samples.Declined("A-1", LoanOutcome.Expired))).Should().BeEquivalentTo(first);
        (await _ledger.CancelAsync(Samples.Application("A-1"), DateTimeOffset.UtcNow, _none)).Should().BeEquivalentTo(first);
    }

    [SkippableFact]
    public async Task Booked_loan_is_the_result_of_a_later_decline_or_cancellation()
    {
        var approval = await _ledger.BookAsync("A-1", "L-1");
        (await _ledger.DecideAsync(Samples.Declined("A-1"))).Should().BeEquivalentTo(approval);
        (await _ledger.CancelAsync(Samples.Application("A-1"), DateTimeOffset.UtcNow, _none)).Should().BeEquivalentTo(approval);
    }

    [SkippableTheory]
    [InlineData("book")]
    [InlineData("decide")]
    [InlineData("cancel")]
    public async Task Loan_that_the_first_version_booked_without_a_decision_is_an_approval(string call)
    {
        await _ledger.OpenAsync(Samples.Application("A-1"));
        var loan = Loan.Of(Samples.Approved("A-1", "L-1") with { DecidedAt = DateTimeOffset.UnixEpoch });
        await _ledger.RecordAsync(EffectKeys.Approval(loan), Worker.Ledger.LedgerJson.Write(loan), _none);

        var recorded = call switch
        {
            "book" => await _ledger.BookAsync("A-1", "L-2"),
            "decide" => await _ledger.DecideAsync(Samples.Declined("A-1")),
            _ => await _ledger.CancelAsync(Samples.Application("A-1"), DateTimeOffset.UtcNow, _none),
        };
        recorded.Should().BeEquivalentTo(
            new { Outcome = LoanOutcome.Approved, Approved = true, LoanId = "L-1", MonthlyPayment = 477.53m, DecidedBy = "rules" });
        (await _ledger.FindDecisionAsync(Samples.Application("A-1"), _none)).Should().BeEquivalentTo(recorded);
        (await _store.CountLoansAsync("A-1")).Should().Be(0, "no second loan is booked");
    }

    [SkippableFact]
    public async Task Attempt_that_precedes_the_cancellation_books_nothing_and_a_later_run_can_book()
    {
        var (before, cancelled, after) = (DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddSeconds(1), DateTimeOffset.UtcNow.AddSeconds(2));
        var application = Samples.Application("A-1");
        (await _ledger.CancelAsync(application, cancelled, _none)).Should().BeNull();
        (await _ledger.CancelAsync(application, before, _none)).Should().BeNull("an older cancellation does not replace the newer one");

        (await RejectedAsync(() => _ledger.BookAsync(application, Samples.Approved("A-1", "L-1"), before, _none))).Should()
            .Contain("was cancelled after this booking");
        (await _store.CountLoansAsync("A-1")).Should().Be(0);
        (await _ledger.BookAsync(application, Samples.Approved("A-1", "L-2"), after, _none)).LoanId.Should().Be("L-2");
    }

    [SkippableFact]
    public async Task Loan_id_of_another_application_is_rejected_and_nothing_is_written()
    {
        await _ledger.BookAsync("A-1", "L-1");
        var before = await _store.CountRowsAsync();
        await RejectedAsync(() => _ledger.BookAsync("A-2", "L-1"));
        (await _store.CountRowsAsync()).Should().Be(before);
    }
}
