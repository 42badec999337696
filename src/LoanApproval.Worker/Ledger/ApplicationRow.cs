using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Worker.Ledger;

/// <summary>An application as it is stored.</summary>
public sealed record ApplicationRow(string ApplicationId, string Fingerprint, string Request, string? Decision)
{
    /// <summary>The decision that stands, or null.</summary>
    public LoanDecision? Standing() => Decision is null ? null : LedgerJson.Read<LoanDecision>(Decision);

    /// <summary>Refuses a call that uses the id for something else.</summary>
    public void RequireSame(ApplicationTerms later)
    {
        if (Fingerprint == later.Fingerprint()) return;
        var differences = LedgerJson.Read<ApplicationTerms>(Request).DifferencesTo(later);
        // None: one of the two does not know the documents.
        if (differences.Count > 0)
            throw new LedgerConflictException($"application {ApplicationId} was opened before with other data: {string.Join("; ", differences)}");
    }
}
