namespace LoanApproval.Workflows.Rules;

// An annuity with equal monthly payments. The last payment absorbs the rounding difference.
public sealed record PaymentPlan(decimal MonthlyPayment, decimal LastPayment)
{
    // M = P r (1+r)^n / ((1+r)^n - 1) with r = percent per year / 1200, rounded half away from zero to the minor unit of the currency.
    // That can collect too much: 0.57 for 0.568 (100.00 at 5.5 % over 360 months) would leave a last payment of -1.42. Then the payment is
    // the next lower one that leaves something to pay at the end.
    public static PaymentPlan For(decimal principal, decimal percentPerYear, int months, int decimals = 2)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(principal);
        ArgumentOutOfRangeException.ThrowIfNegative(percentPerYear);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(months);
        var rate = percentPerYear / 1200m;
        var exact = rate == 0 ? principal / months : principal * rate * Power(1 + rate, months) / (Power(1 + rate, months) - 1);
        var payment = Round(exact, decimals);
        var plan = With(payment);
        for (var unit = new decimal(1, 0, 0, false, (byte)decimals); plan.LastPayment <= 0; plan = With(payment)) payment -= unit;
        return plan;

        PaymentPlan With(decimal monthlyPayment)
        {
            var balance = principal;
            for (var month = 1; month < months; month++) balance -= monthlyPayment - Round(balance * rate, decimals);
            return new(monthlyPayment, balance + Round(balance * rate, decimals));
        }
    }

    // Math.Pow is for doubles, and doubles never touch money.
    private static decimal Power(decimal value, int exponent)
    {
        var result = 1m;
        for (var i = 0; i < exponent; i++) result *= value;
        return result;
    }

    private static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
