namespace LoanApproval.Worker.Notification;

/// <summary>
/// Finds the credit report that a decision rests on, as the ledger stored it: the letter names what the decision does not carry.
/// </summary>
internal sealed class StoredReports(ILedger ledger)
{
    public async Task<CreditReport?> FindAsync(LoanDecision decision, CancellationToken cancellationToken)
    {
        if (decision is not { Outcome: LoanOutcome.Declined, CreditReportId: { } reportId }) return null;
        var key = EffectKeys.CreditCheck(decision.ApplicationId, decision.ApplicantId);
        var stored = await LedgerFailures.TranslateAsync(() => ledger.FindAsync(key, cancellationToken));
        var report = stored is null ? null : JsonSerializer.Deserialize<CreditCheckResult>(stored, LoanJson.Options)?.Report;
        return report?.ReportId == reportId ? report : null;
    }
}
