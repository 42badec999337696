namespace LoanApproval.Worker.Ledger;

// A claim is an INSERT that does nothing if the key exists: with a SELECT before it, two attempts could both find nothing, and both act.
internal sealed class SqlLedger(ILedgerDatabase database, TimeProvider time) : ILedger
{
    private readonly LedgerTables _tables = new(database, time);

    public async Task<LoanDecision?> FindDecisionAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(session => _tables.FindApplicationAsync(session, application.ApplicationId), cancellationToken);
        row?.RequireSame(application);
        return row?.Standing();
    }

    public async Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) =>
        (await database.ReadAsync(session => LedgerTables.FindEffectAsync(session, key.Key), cancellationToken))?.ResultFor(key);

    public Task<string> OpenAsync(LoanApplication application, IdempotencyKey key, string result, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            await _tables.HoldApplicationAsync(session, application);
            return await RecordAsync(session, key, result);
        }, cancellationToken);

    public Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken) =>
        database.WriteAsync(session => RecordAsync(session, key, result), cancellationToken);

    public Task<LoanDecision> BookAsync(
        LoanApplication application, LoanDecision approval, DateTimeOffset requestedAt, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            var row = await _tables.HoldApplicationAsync(session, application, cancelledSince: requestedAt);
            if (row.Standing() is { } standing) return standing;
            if (row.WasCancelled == 1)
                throw new LedgerConflictException($"application {application.ApplicationId} was cancelled after this booking was requested");
            var loan = Loan.Of(approval);
            if (!await _tables.ClaimEffectAsync(session, EffectKeys.Approval(loan), LedgerJson.Write(loan)))
                return (await FindUndecidedLoanAsync(session, application))!;
            await _tables.InsertLoanAsync(session, loan);
            return await RecordAsync(session, approval);
        }, cancellationToken);

    public Task<LoanDecision> DecideAsync(LoanApplication application, LoanDecision decision, CancellationToken cancellationToken)
    {
        if (decision.Approved) throw new ArgumentException("An approval is recorded with its loan, by BookAsync.", nameof(decision));
        return database.WriteAsync(
            async session => await HoldAsync(session, application) ?? await RecordAsync(session, decision), cancellationToken);
    }

    public Task<LoanDecision?> CancelAsync(LoanApplication application, DateTimeOffset requestedAt, CancellationToken cancellationToken) =>
        database.WriteAsync(async session =>
        {
            var standing = await HoldAsync(session, application);
            if (standing is null) await _tables.MarkCancelledAsync(session, application.ApplicationId, requestedAt);
            return standing;
        }, cancellationToken);

    // Returns the standing decision.
    private async Task<LoanDecision?> HoldAsync(LedgerSession session, LoanApplication application)
    {
        var row = await _tables.HoldApplicationAsync(session, application);
        return row.Standing() ?? await FindUndecidedLoanAsync(session, application);
    }

    // The first version of this program recorded the decision after the loan, which is binding anyway.
    private async Task<LoanDecision?> FindUndecidedLoanAsync(LedgerSession session, LoanApplication application)
    {
        var booked = await LedgerTables.FindEffectAsync(session, IdempotencyKeys.Approval(application.ApplicationId));
        return booked is null ? null : await RecordAsync(session, LedgerJson.Read<Loan>(booked.Result).Approval());
    }

    private async Task<LoanDecision> RecordAsync(LedgerSession session, LoanDecision decision)
    {
        await _tables.RecordDecisionAsync(session, decision);
        return decision;
    }

    private async Task<string> RecordAsync(LedgerSession session, IdempotencyKey key, string result) =>
        await _tables.ClaimEffectAsync(session, key, result)
            ? result : (await LedgerTables.FindEffectAsync(session, key.Key))!.ResultFor(key);
}
