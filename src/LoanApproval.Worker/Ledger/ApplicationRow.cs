namespace LoanApproval.Worker.Ledger;

public sealed record ApplicationRow(string ApplicationId, string Fingerprint, string Request, string? Decision)
{
    public LoanDecision? Standing() => Decision is null ? null : LedgerJson.Read<LoanDecision>(Decision);

    /// <exception cref="LedgerConflictException">The call uses the id with different data.</exception>
    public void RequireSame(ApplicationTerms later)
    {
        if (Fingerprint == later.Fingerprint()) return;
        var differences = ApplicationTerms.Stored(ApplicationId, Request).DifferencesTo(later);
        if (differences.Count > 0)
        {
            throw new ApplicationConflictException(
                $"application {ApplicationId} already exists with different data: {string.Join("; ", differences.Select(d => $"{d.Field} {d.Rule}"))}");
        }
    }
}
