namespace LoanApproval.Worker.Ledger;

internal sealed class LedgerTables(LedgerSession session, ILedgerDatabase database, TimeProvider time)
{
    public Task<ApplicationRow?> FindApplicationAsync(string applicationId, DateTimeOffset? cancelledSince = null, string rowLock = "") =>
        session.FindAsync<ApplicationRow>(
            $"""
            SELECT application_id AS ApplicationId, fingerprint AS Fingerprint, request AS Request, decision AS Decision,
                CAST(CASE WHEN cancelled_at >= @Since THEN 1 ELSE 0 END AS BIGINT) AS WasCancelled
            FROM applications WHERE application_id = @applicationId {rowLock}
            """,
            new { applicationId, Since = database.Time(cancelledSince ?? DateTimeOffset.MaxValue) });

    // Finds or opens an application and locks it until the transaction ends, so that a loan and a decline exclude each other.
    public async Task<ApplicationRow> LockApplicationAsync(LoanApplication application, DateTimeOffset? cancelledSince = null)
    {
        var row = await FindAsync();
        if (row is null)
        {
            await ClaimApplicationAsync(application);
            row = await FindAsync();
        }
        row!.RequireSame(application);
        return row;

        Task<ApplicationRow?> FindAsync() => FindApplicationAsync(application.ApplicationId, cancelledSince, database.RowLock);
    }

    public async Task<string> RecordEffectAsync(IdempotencyKey key, string result) =>
        await ClaimEffectAsync(key, result) ? result : (await FindEffectAsync(key.Key))!.ResultFor(key);

    public async Task<bool> ClaimEffectAsync(IdempotencyKey key, string result) =>
        await session.ExecuteAsync(
            """
            INSERT INTO effects (key, fingerprint, result, recorded_at) VALUES (@Key, @Fingerprint, @result, @RecordedAt)
            ON CONFLICT (key) DO NOTHING
            """,
            new { key.Key, key.Fingerprint, result, RecordedAt = Now() }) == 1;

    public Task<EffectRow?> FindEffectAsync(string key) =>
        session.FindAsync<EffectRow>("SELECT fingerprint AS Fingerprint, result AS Result FROM effects WHERE key = @key", new { key });

    public Task InsertLoanAsync(Loan loan) => session.ExecuteAsync(
        """
        INSERT INTO loans
            (loan_id, application_id, applicant_id, amount, currency, interest_rate, term_months, monthly_payment, approved_at)
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

    public Task MarkCancelledAsync(string applicationId, DateTimeOffset at) => session.ExecuteAsync(
        "UPDATE applications SET cancelled_at = @At WHERE application_id = @applicationId AND (cancelled_at IS NULL OR cancelled_at < @At)",
        new { applicationId, At = database.Time(at) });

    public async Task<LoanDecision> RecordDecisionAsync(LoanDecision decision)
    {
        await session.ExecuteAsync(
            "UPDATE applications SET decision = @Decision, decided_at = @DecidedAt "
            + "WHERE application_id = @ApplicationId AND decision IS NULL",
            new { decision.ApplicationId, Decision = LedgerJson.Write(decision), DecidedAt = database.Time(decision.DecidedAt) });
        return decision;
    }

    // Waits if another transaction is claiming the same ID.
    private Task<int> ClaimApplicationAsync(LoanApplication application) => session.ExecuteAsync(
        """
        INSERT INTO applications (application_id, fingerprint, request, opened_at)
        VALUES (@ApplicationId, @Fingerprint, @Request, @OpenedAt)
        ON CONFLICT (application_id) DO NOTHING
        """,
        new
        {
            application.ApplicationId,
            Fingerprint = ApplicationRow.FingerprintOf(application),
            Request = LedgerJson.Write(application),
            OpenedAt = Now(),
        });

    private object Now() => database.Time(time.GetUtcNow());
}
