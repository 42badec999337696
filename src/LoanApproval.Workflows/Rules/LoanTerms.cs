namespace LoanApproval.Workflows.Rules;

public static class LoanTerms
{
    // In percent per year. This is a rate, not an APR, because there are no fees.
    public const decimal InterestRate = 5.5m;
}
