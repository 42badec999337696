namespace LoanApproval.Workflows.Rules;

public static class LoanTerms
{
    // Percent per year. A rate, not an APR: there are no fees.
    public const decimal InterestRate = 5.5m;
}
