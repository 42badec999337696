namespace LoanApproval.Workflows.Rules;

/// <summary>The one offer of this system.</summary>
public static class LoanTerms
{
    /// <summary>Percent a year; a rate, not an APR, for there are no fees.</summary>
    public const decimal InterestRate = 5.5m;
}
