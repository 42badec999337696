using LoanApproval.Contracts.Decisions;
using LoanApproval.LedgerRacer;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>Loans and decisions: which of them stands.</summary>
public abstract partial class LedgerContractTests
{
    [SkippableFact]
    public async Task A_booked_loan_is_answered_as_it_was_asked_for()
    {
        var loan = Samples.Loan("A-1", "L-1");
        (await _ledger.BookAsync(loan, None)).Should().Be(new Booking(loan, Closed: null, Replayed: false));
    }

    [SkippableFact]
    public async Task Booking_again_with_another_loan_id_and_time_answers_the_first_loan()
    {
        var first = Samples.Loan("A-1", "L-1");
        await _ledger.BookAsync(first, None);
        var again = Samples.Loan("A-1", "L-2") with { ApprovedAt = first.ApprovedAt.AddMinutes(3), Amount = 25_000.00m };
        (await _ledger.BookAsync(again, None)).Should().Be(new Booking(first, Closed: null, Replayed: true));
        (await _store.CountLoansAsync("A-1")).Should().Be(1);
    }

    [SkippableTheory]
    [InlineData("amount")]
    [InlineData("currency")]
    [InlineData("interestRate")]
    [InlineData("termMonths")]
    [InlineData("applicantId")]
    public async Task Booking_with_other_business_fields_is_refused_and_the_loan_stands(string field)
    {
        var loan = Samples.Loan("A-1", "L-1");
        await _ledger.BookAsync(loan, None);
        await Refused(() => _ledger.BookAsync(
            field switch
            {
                "amount" => loan with { Amount = 30_000m },
                "currency" => loan with { Currency = "EUR" },
                "interestRate" => loan with { InterestRate = 6m },
                "termMonths" => loan with { TermMonths = 48 },
                _ => loan with { ApplicantId = "P-other" },
            },
            None));
        (await _ledger.BookAsync(loan, None)).Loan.Should().Be(loan);
    }

    [SkippableTheory]
    [InlineData(LoanOutcome.Declined)]
    [InlineData(LoanOutcome.Expired)]
    public async Task A_closed_application_gets_no_loan(LoanOutcome outcome)
    {
        await _ledger.OpenAsync(Samples.Application("A-1"), None);
        var decision = await _ledger.DecideAsync(Samples.Declined("A-1", outcome), None);
        var booking = await _ledger.BookAsync(Samples.Loan("A-1", "L-1"), None);
        booking.Loan.Should().BeNull();
        booking.Closed.Should().BeEquivalentTo(decision);
        (await _store.CountLoansAsync("A-1")).Should().Be(0);
    }

    [SkippableFact]
    public async Task After_its_approval_a_booking_is_replayed()
    {
        var loan = Samples.Loan("A-1", "L-1");
        await _ledger.BookAsync(loan, None);
        await _ledger.DecideAsync(Samples.Approved(loan), None);
        (await _ledger.BookAsync(Samples.Loan("A-1", "L-2"), None)).Should().Be(new Booking(loan, Closed: null, Replayed: true));
    }

    [SkippableFact]
    public async Task A_loan_booked_without_an_opening_counts_as_one()
    {
        await _ledger.BookAsync(Samples.Loan("A-1", "L-1"), None);
        (await _ledger.OpenAsync(Samples.Application("A-1"), None)).Should().BeNull();
        (await Refused(() => _ledger.OpenAsync(Samples.Application("A-1") with { Amount = 1m }, None))).Should().Contain("amount was 25000, now 1");
    }

    [SkippableFact]
    public async Task A_decision_without_an_opening_counts_as_one()
    {
        var decision = await _ledger.DecideAsync(Samples.Declined("A-1"), None);
        (await _ledger.OpenAsync(Samples.Application("A-1"), None)).Should().BeEquivalentTo(decision);
    }

    [SkippableFact]
    public async Task A_loan_of_other_data_than_the_application_is_refused()
    {
        await _ledger.OpenAsync(Samples.Application("A-1"), None);
        await Refused(() => _ledger.BookAsync(Samples.Loan("A-1", "L-1") with { Amount = 30_000m }, None));
        await Refused(() => _ledger.DecideAsync(Samples.Declined("A-1") with { Amount = 30_000m }, None));
        (await _store.CountRowsAsync()).Should().Be(1);
    }

    [SkippableFact]
    public async Task The_first_decision_stands()
    {
        var first = await _ledger.DecideAsync(Samples.Declined("A-1"), None);
        (await _ledger.DecideAsync(Samples.Declined("A-1", LoanOutcome.Expired), None)).Should().BeEquivalentTo(first);
        (await _ledger.DecideAsync(first with { Notification = NotificationStatus.Failed }, None)).Should().BeEquivalentTo(first);
    }

    [SkippableFact]
    public async Task A_booked_loan_wins_over_a_decision_without_one()
    {
        await _ledger.BookAsync(Samples.Loan("A-1", "L-1"), None);
        (await Refused(() => _ledger.DecideAsync(Samples.Declined("A-1"), None))).Should().Contain("loan L-1");
        await Refused(() => _ledger.DecideAsync(Samples.Approved(Samples.Loan("A-1", "L-2")), None));
        (await _ledger.OpenAsync(Samples.Application("A-1"), None)).Should().BeNull("the decision is still to be made");
        (await _ledger.DecideAsync(Samples.Approved(Samples.Loan("A-1", "L-1")), None)).LoanId.Should().Be("L-1");
    }

    [SkippableFact]
    public async Task A_decision_that_names_a_loan_admits_that_loan_alone()
    {
        await _ledger.DecideAsync(Samples.Approved(Samples.Loan("A-1", "L-1")), None);
        await Refused(() => _ledger.BookAsync(Samples.Loan("A-1", "L-2"), None));
        (await _ledger.BookAsync(Samples.Loan("A-1", "L-1"), None)).Replayed.Should().BeFalse();
    }

    [SkippableFact]
    public async Task The_loan_id_of_another_application_is_refused_whole()
    {
        await _ledger.BookAsync(Samples.Loan("A-1", "L-1"), None);
        var before = await _store.CountRowsAsync();
        await Refused(() => _ledger.BookAsync(Samples.Loan("A-2", "L-1"), None));
        (await _store.CountRowsAsync()).Should().Be(before);
    }
}
