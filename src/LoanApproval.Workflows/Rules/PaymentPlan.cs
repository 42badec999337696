namespace LoanApproval.Workflows.Rules;

/// <summary>An annuity: equal monthly instalments, the last of which takes the rounding difference.</summary>
/// <param name="MonthlyPayment">Each instalment but the last, rounded half away from zero to the minor unit.</param>
/// <param name="LastPayment">What is left then.</param>
/// <param name="TotalInterest">All payments less the principal.</param>
public sealed record PaymentPlan(decimal MonthlyPayment, decimal LastPayment, decimal TotalInterest)
{
    /// <summary>M = P r (1+r)^n / ((1+r)^n - 1) with r = yearly percent / 1200; P / n without interest.</summary>
    /// <param name="principal">More than 0, in units of the currency.</param>
    /// <param name="yearlyPercent">0 or more.</param>
    /// <param name="months">1 or more.</param>
    /// <param name="decimals">The currency's minor unit: 0-3.</param>
    public static PaymentPlan For(decimal principal, decimal yearlyPercent, int months, int decimals = 2)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(principal);
        ArgumentOutOfRangeException.ThrowIfNegative(yearlyPercent);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(months);
        var rate = yearlyPercent / 1200m;
        var payment = Round(rate == 0 ? principal / months : principal * rate * Power(1 + rate, months) / (Power(1 + rate, months) - 1), decimals);

        var balance = principal;
        var interest = 0m;
        for (var month = 1; month < months; month++)
        {
            var monthsInterest = Round(balance * rate, decimals);
            interest += monthsInterest;
            balance -= payment - monthsInterest;
        }
        var lastInterest = Round(balance * rate, decimals);
        return new(payment, balance + lastInterest, interest + lastInterest);
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
