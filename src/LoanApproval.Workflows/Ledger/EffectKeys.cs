namespace LoanApproval.Workflows.Ledger;

// The fields in each fingerprint make two requests the same. Times, attempts and run ids never belong to them.
public static class EffectKeys
{
    public static IdempotencyKey CreditCheck(LoanApplication application) =>
        CreditCheck(application.ApplicationId, application.ApplicantId);

    public static IdempotencyKey CreditCheck(string applicationId, string applicantId) =>
        IdempotencyKey.For(IdempotencyKeys.CreditCheck(applicationId), ("applicantId", applicantId)) with
        {
            EarlierFingerprint = Earlier(new { ApplicantId = applicantId }),
        };

    // The loan id and the time differ between attempts, so they are not part of the fingerprint.
    public static IdempotencyKey Approval(Loan loan) =>
        IdempotencyKey.For(
            IdempotencyKeys.Approval(loan.ApplicationId),
            ("applicationId", loan.ApplicationId),
            ("applicantId", loan.ApplicantId),
            ("amount", Canonical(loan.Amount)),
            ("currency", loan.Currency),
            ("interestRate", Canonical(loan.InterestRate)),
            ("termMonths", loan.TermMonths.ToString(CultureInfo.InvariantCulture))) with
        {
            EarlierFingerprint = Earlier(new
            {
                loan.ApplicationId,
                loan.ApplicantId,
                Amount = Canonical(loan.Amount),
                loan.Currency,
                InterestRate = Canonical(loan.InterestRate),
                loan.TermMonths,
            }),
        };

    public static IdempotencyKey Notification(LoanDecision decision) =>
        IdempotencyKey.For(
            IdempotencyKeys.Notification(decision.ApplicationId),
            ("applicationId", decision.ApplicationId),
            ("outcome", LoanJson.NameOf(decision.Outcome)),
            ("loanId", decision.LoanId ?? "")) with
        {
            EarlierFingerprint = Earlier(new { decision.ApplicationId, decision.Outcome, decision.LoanId }),
        };

    // 25000.00 and 25000 are the same amount.
    private static string Canonical(decimal value) => value.ToString("G29", CultureInfo.InvariantCulture);

    // Before v1 a fingerprint was the hash of these fields as JSON. Frozen: ledgers hold such effects.
    private static string Earlier<T>(T fields) => Fingerprint.Hash(JsonSerializer.Serialize(fields, LoanJson.Options));
}
