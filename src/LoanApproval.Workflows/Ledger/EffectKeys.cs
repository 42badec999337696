namespace LoanApproval.Workflows.Ledger;

// Requests with the same fingerprint are the same request. Times, attempt numbers and run IDs are never part of a fingerprint.
public static class EffectKeys
{
    public static IdempotencyKey CreditCheck(LoanApplication application) =>
        CreditCheck(application.ApplicationId, application.ApplicantId);

    public static IdempotencyKey CreditCheck(string applicationId, string applicantId) =>
        IdempotencyKey.For(IdempotencyKeys.CreditCheck(applicationId), ("applicantId", applicantId));

    // The loan ID is left out, because it differs between attempts.
    public static IdempotencyKey Approval(Loan loan) => IdempotencyKey.For(
        IdempotencyKeys.Approval(loan.ApplicationId),
        ("applicationId", loan.ApplicationId), ("applicantId", loan.ApplicantId), ("amount", Canonical(loan.Amount)),
        ("currency", loan.Currency), ("interestRate", Canonical(loan.InterestRate)), ("termMonths", loan.TermMonths));

    public static IdempotencyKey Notification(LoanDecision decision) => IdempotencyKey.For(
        IdempotencyKeys.Notification(decision.ApplicationId),
        ("applicationId", decision.ApplicationId),
        ("outcome", LoanJson.NameOf(decision.Outcome)),
        ("loanId", decision.LoanId));

    // 25000.00 and 25000 are the same amount.
    private static string Canonical(decimal value) => value.ToString("G29", CultureInfo.InvariantCulture);
}
