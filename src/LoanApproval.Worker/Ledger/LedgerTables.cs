using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Worker.Ledger;

/// <summary>Every statement of the ledger, understood by both databases.</summary>
public sealed class LedgerTables(ILedgerDatabase database, TimeProvider time)
{
    /// <returns>Whether the id was free; where another transaction is claiming it, this waits for its end.</returns>
    public async Task<bool> ClaimApplicationAsync(LedgerSession session, ApplicationTerms terms) =>
        await session.ExecuteAsync(
            """
            INSERT INTO applications (application_id, fingerprint, request, opened_at)
            VALUES (@ApplicationId, @Fingerprint, @Request, @OpenedAt)
            ON CONFLICT (application_id) DO NOTHING
            """,
            new { terms.ApplicationId, Fingerprint = terms.Fingerprint(), Request = terms.Request.GetRawText(), OpenedAt = database.Time(time.GetUtcNow()) }) == 1;

    public static Task<ApplicationRow?> FindApplicationAsync(LedgerSession session, string applicationId, string rowLock = "") =>
        session.FindAsync<ApplicationRow>(
            $"""
            SELECT application_id AS ApplicationId, fingerprint AS Fingerprint, request AS Request, decision AS Decision
            FROM applications WHERE application_id = @applicationId {rowLock}
            """,
            new { applicationId });

    /// <summary>
    /// Finds an application and keeps it from others until the transaction ends, so that a loan and a decline cannot pass
    /// each other. Opens it where a program books or decides without having opened.
    /// </summary>
    public async Task<ApplicationRow> HoldApplicationAsync(LedgerSession session, ApplicationTerms terms)
    {
        var row = await FindApplicationAsync(session, terms.ApplicationId, database.RowLock);
        if (row is null)
        {
            await ClaimApplicationAsync(session, terms);
            row = await FindApplicationAsync(session, terms.ApplicationId, database.RowLock);
        }
        row!.RequireSame(terms);
        return row;
    }

    public async Task<bool> ClaimEffectAsync(LedgerSession session, IdempotencyKey key, string result) =>
        await session.ExecuteAsync(
            """
            INSERT INTO effects (key, fingerprint, result, recorded_at) VALUES (@Key, @Fingerprint, @result, @RecordedAt)
            ON CONFLICT (key) DO NOTHING
            """,
            new { key.Key, key.Fingerprint, result, RecordedAt = database.Time(time.GetUtcNow()) }) == 1;

    public static Task<EffectRow?> FindEffectAsync(LedgerSession session, IdempotencyKey key) =>
        session.FindAsync<EffectRow>(
            "SELECT fingerprint AS Fingerprint, result AS Result FROM effects WHERE key = @Key", new { key.Key });

    public async Task InsertLoanAsync(LedgerSession session, Loan loan) =>
        await session.ExecuteAsync(
            """
            INSERT INTO loans (loan_id, application_id, applicant_id, amount, currency, interest_rate, term_months, monthly_payment, approved_at)
            VALUES (@LoanId, @ApplicationId, @ApplicantId, @Amount, @Currency, @InterestRate, @TermMonths, @MonthlyPayment, @ApprovedAt)
            """,
            new
            {
                loan.LoanId,
                loan.ApplicationId,
                loan.ApplicantId,
                Amount = database.Money(loan.Amount),
                loan.Currency,
                InterestRate = database.Money(loan.InterestRate),
                loan.TermMonths,
                MonthlyPayment = database.Money(loan.MonthlyPayment),
                ApprovedAt = database.Time(loan.ApprovedAt),
            });

    public static Task<string?> FindLoanIdAsync(LedgerSession session, string applicationId) =>
        session.FindAsync<string>("SELECT loan_id FROM loans WHERE application_id = @applicationId", new { applicationId });

    public async Task RecordDecisionAsync(LedgerSession session, LoanDecision decision) =>
        await session.ExecuteAsync(
            "UPDATE applications SET decision = @Decision, decided_at = @DecidedAt WHERE application_id = @ApplicationId AND decision IS NULL",
            new { decision.ApplicationId, Decision = LedgerJson.Write(decision), DecidedAt = database.Time(decision.DecidedAt) });
}
