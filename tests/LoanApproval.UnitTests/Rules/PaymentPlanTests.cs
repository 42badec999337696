using CsCheck;
using LoanApproval.Workflows.Rules;

namespace LoanApproval.UnitTests.Rules;

public sealed class PaymentPlanTests
{
    [Theory]
    [InlineData(25_000, 5.5, 60, 477.53, 477.43, 3_651.70)]
    [InlineData(250_000, 5.5, 360, 1_419.47, 1_421.77, 261_011.50)]
    [InlineData(10_000, 5.5, 12, 858.37, 858.34, 300.41)]
    [InlineData(50_000, 5.5, 36, 1_509.80, 1_509.64, 4_352.64)]
    [InlineData(25_000, 7.25, 60, 497.98, 498.27, 4_879.09)]
    [InlineData(12_000, 0, 12, 1_000.00, 1_000.00, 0.00)]
    public void The_checked_figures_come_out(decimal principal, decimal rate, int months, decimal payment, decimal last, decimal interest) =>
        PaymentPlan.For(principal, rate, months).Should().Be(new PaymentPlan(payment, last, interest));

    [Theory]
    [InlineData("JPY", 0)]
    [InlineData("USD", 2)]
    [InlineData("EUR", 2)]
    [InlineData("KWD", 3)]
    [InlineData("XXX", 2)]
    public void A_currency_has_the_decimals_of_ISO_4217(string currency, int decimals) => CurrencyUnits.Decimals(currency).Should().Be(decimals);

    [Fact]
    public void Yen_are_paid_whole() => PaymentPlan.For(1_000_000, 5.5m, 60, CurrencyUnits.Decimals("JPY")).MonthlyPayment.Should().Be(19_101m);

    [Fact]
    public void All_payments_together_are_principal_and_interest_for_any_loan() =>
        Gen.Select(Gen.Int[1, 1_000_000_000], Gen.Int[1, 360], Gen.Int[0, 2_000]).Sample((cents, months, hundredths) =>
        {
            var principal = cents / 100m;
            var plan = PaymentPlan.For(principal, hundredths / 100m, months);
            (plan.MonthlyPayment * (months - 1) + plan.LastPayment).Should().Be(principal + plan.TotalInterest);
            plan.MonthlyPayment.Should().Be(decimal.Round(plan.MonthlyPayment, 2));
        }, iter: 2_000);

    [Theory]
    [InlineData(0, 5.5, 12)]
    [InlineData(1, -1, 12)]
    [InlineData(1, 5.5, 0)]
    public void A_loan_that_is_none_is_refused(decimal principal, decimal rate, int months) =>
        FluentActions.Invoking(() => PaymentPlan.For(principal, rate, months)).Should().Throw<ArgumentOutOfRangeException>();
}
