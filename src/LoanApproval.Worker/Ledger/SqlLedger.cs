namespace LoanApproval.Worker.Ledger;

// A claim is an INSERT that does nothing if the key exists. After a SELECT, two attempts could both find nothing and both act.
internal sealed class SqlLedger(ILedgerDatabase database, TimeProvider time) : ILedger
{
    public async Task<LoanDecision?> FindDecisionAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        var row = await ReadAsync(tables => tables.FindApplicationAsync(application.ApplicationId), cancellationToken);
        row?.RequireSame(application);
        return row?.Standing();
    }

    public async Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) =>
        (await ReadAsync(tables => tables.FindEffectAsync(key.Key), cancellationToken))?.ResultFor(key);

    public Task<string> OpenAsync(LoanApplication application, IdempotencyKey key, string result, CancellationToken cancellationToken) =>
        WriteAsync(async tables =>
        {
            await tables.LockApplicationAsync(application);
            return await tables.RecordEffectAsync(key, result);
        }, cancellationToken);

    public Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken) =>
        WriteAsync(tables => tables.RecordEffectAsync(key, result), cancellationToken);

    public Task<LoanDecision> BookAsync(
        LoanApplication application, LoanDecision approval, DateTimeOffset requestedAt, CancellationToken cancellationToken) =>
        WriteAsync(async tables =>
        {
            var row = await tables.LockApplicationAsync(application, cancelledSince: requestedAt);
            if (row.Standing() is { } standing) return standing;
            if (row.WasCancelled == 1)
                throw new LedgerConflictException(
                    $"Application {application.ApplicationId} was cancelled after this booking was requested");
            var loan = Loan.Of(approval);
            if (!await tables.ClaimEffectAsync(EffectKeys.Approval(loan), LedgerJson.Write(loan)))
                return (await FindUndecidedLoanAsync(tables, application))!;
            await tables.InsertLoanAsync(loan);
            return await tables.RecordDecisionAsync(approval);
        }, cancellationToken);

    public Task<LoanDecision> DecideAsync(LoanApplication application, LoanDecision decision, CancellationToken cancellationToken) =>
        decision.Approved
            ? throw new ArgumentException("An approval is recorded with its loan, by BookAsync.", nameof(decision))
            : WriteAsync(
                async tables => await LockAsync(tables, application) ?? await tables.RecordDecisionAsync(decision), cancellationToken);

    public Task<LoanDecision?> CancelAsync(LoanApplication application, DateTimeOffset requestedAt, CancellationToken cancellationToken) =>
        WriteAsync(async tables =>
        {
            var standing = await LockAsync(tables, application);
            if (standing is null) await tables.MarkCancelledAsync(application.ApplicationId, requestedAt);
            return standing;
        }, cancellationToken);

    // Returns the recorded decision, if there is one.
    private static async Task<LoanDecision?> LockAsync(LedgerTables tables, LoanApplication application) =>
        (await tables.LockApplicationAsync(application)).Standing() ?? await FindUndecidedLoanAsync(tables, application);

    // The first version of this program recorded the decision after the loan. Such a loan is binding even without a decision.
    private static async Task<LoanDecision?> FindUndecidedLoanAsync(LedgerTables tables, LoanApplication application)
    {
        var booked = await tables.FindEffectAsync(IdempotencyKeys.Approval(application.ApplicationId));
        return booked is null ? null : await tables.RecordDecisionAsync(LedgerJson.Read<Loan>(booked.Result).Approval());
    }

    private Task<T> ReadAsync<T>(Func<LedgerTables, Task<T>> work, CancellationToken cancellationToken) =>
        database.ReadAsync(session => work(new(session, database, time)), cancellationToken);

    private Task<T> WriteAsync<T>(Func<LedgerTables, Task<T>> work, CancellationToken cancellationToken) =>
        database.WriteAsync(session => work(new(session, database, time)), cancellationToken);
}
