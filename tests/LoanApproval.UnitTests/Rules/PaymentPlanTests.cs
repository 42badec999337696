using CsCheck;
using LoanApproval.Workflows.Rules;

namespace LoanApproval.UnitTests.Rules;

public sealed class PaymentPlanTests
{
    [Theory]
    [InlineData(25_000, 5.5, 60, 477.53, 477.43)]
    [InlineData(250_000, 5.5, 360, 1_419.47, 1_421.77)]
    [InlineData(10_000, 5.5, 12, 858.37, 858.34)]
    [InlineData(50_000, 5.5, 36, 1_509.80, 1_509.64)]
    [InlineData(25_000, 7.25, 60, 497.98, 498.27)]
    [InlineData(12_000, 0, 12, 1_000.00, 1_000.00)]
    public void Plan_matches_the_verified_figures(decimal principal, decimal rate, int months, decimal payment, decimal last) =>
        PaymentPlan.For(principal, rate, months).Should().Be(new PaymentPlan(payment, last));

    [Fact]
    public void Plan_has_whole_payments_when_the_currency_has_no_decimals() =>
        PaymentPlan.For(1_000_000, 5.5m, 60, decimals: 0).MonthlyPayment.Should().Be(19_101m);

    [Fact]
    public void Plan_repays_principal_and_interest_exactly_for_any_loan() =>
        Gen.Select(Gen.Int[1, 1_000_000_000], Gen.Int[1, 360], Gen.Int[0, 2_000]).Sample((cents, months, hundredths) =>
        {
            var principal = cents / 100m;
            var plan = PaymentPlan.For(principal, hundredths / 100m, months);
            Remaining(plan, principal, hundredths / 100m, months).Should().Be(0);
            plan.MonthlyPayment.Should().Be(decimal.Round(plan.MonthlyPayment, 2));
            plan.LastPayment.Should().BePositive();
        }, iter: 2_000);

    [Theory]
    [InlineData(100, 360, 2, 0.56)]
    [InlineData(1, 360, 2, 0)]
    [InlineData(1, 101, 2, 0)]
    [InlineData(0.01, 360, 2, 0)]
    [InlineData(100, 360, 0, 0)]
    public void Plan_lowers_the_payment_when_rounding_would_collect_more_than_is_owed(
        decimal principal, int months, int decimals, decimal payment)
    {
        var plan = PaymentPlan.For(principal, 5.5m, months, decimals);
        plan.MonthlyPayment.Should().Be(payment);
        plan.LastPayment.Should().BePositive();
        Remaining(plan, principal, 5.5m, months, decimals).Should().Be(0);
    }

    [Theory]
    [InlineData(0, 5.5, 12)]
    [InlineData(1, -1, 12)]
    [InlineData(1, 5.5, 0)]
    public void Plan_rejects_arguments_when_they_are_not_a_loan(decimal principal, decimal rate, int months) =>
        FluentActions.Invoking(() => PaymentPlan.For(principal, rate, months)).Should().Throw<ArgumentOutOfRangeException>();

    // What the applicant owes after the last payment. Each month adds the rounded interest.
    private static decimal Remaining(PaymentPlan plan, decimal principal, decimal rate, int months, int decimals = 2) =>
        Enumerable.Range(1, months).Aggregate(principal, (owed, month) =>
            owed + Math.Round(owed * (rate / 1200), decimals, MidpointRounding.AwayFromZero)
            - (month < months ? plan.MonthlyPayment : plan.LastPayment));
}
