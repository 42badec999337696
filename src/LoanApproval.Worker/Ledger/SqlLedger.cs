using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Worker.Ledger;

/// <summary>The ledger over ADO.NET, the same for each database.</summary>
/// <remarks>
/// A claim is an INSERT that does nothing where the key is there. Looking first and inserting then would let two attempts
/// of one activity both see nothing, and both act. Where a look comes first all the same, it only spares a replay the
/// writer's lock: what stands is never changed, and what is not seen is claimed as if nobody had looked.
/// </remarks>
public sealed class SqlLedger(ILedgerDatabase database, TimeProvider time) : ILedger
{
    private readonly LedgerTables _tables = new(database, time);

    public async Task<LoanDecision?> OpenAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        var terms = ApplicationTerms.Of(application);
        if (await ReadApplicationAsync(terms, cancellationToken) is { } known) return known.Standing();
        var (decision, claimed) = await database.WriteAsync<(LoanDecision?, bool)>(
            async session =>
            {
                if (await _tables.ClaimApplicationAsync(session, terms))
                {
                    return (null, true);
                }
                var row = await LedgerTables.FindApplicationAsync(session, terms.ApplicationId);
                row!.RequireSame(terms);
                return (row.Standing(), false);
            },
            cancellationToken);
        return decision;
    }

    public async Task<string?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken) =>
        (await ReadEffectAsync(key, cancellationToken))?.ResultFor(key);

    public async Task<string> RecordAsync(IdempotencyKey key, string result, CancellationToken cancellationToken)
    {
        var (standing, claimed) = await database.WriteAsync(
            async session =>
            {
                if (!await _tables.ClaimEffectAsync(session, key, result))
                    return ((await LedgerTables.FindEffectAsync(session, key))!.ResultFor(key), false);
                return (result, true);
            },
            cancellationToken);
        return standing;
    }

    public async Task<Booking> BookAsync(Loan loan, CancellationToken cancellationToken)
    {
        var key = loan.EffectKey();
        var known = await ReadEffectAsync(key, cancellationToken);
        if (known is not null && key.Matches(known.Fingerprint)) return Replay(known.Result);
        var booking = await database.WriteAsync(session => BookAsync(session, loan, key), cancellationToken);
        return booking;
    }

    public async Task<LoanDecision> DecideAsync(LoanDecision decision, CancellationToken cancellationToken)
    {
        var known = await ReadApplicationAsync(ApplicationTerms.Of(decision), cancellationToken);
        if (known?.Standing() is { } earlier) return earlier;
        var (standing, claimed) = await database.WriteAsync(session => DecideAsync(session, decision), cancellationToken);
        return standing;
    }

    private static Booking Replay(string loan) => new(LedgerJson.Read<Loan>(loan), Closed: null, Replayed: true);

    private Task<EffectRow?> ReadEffectAsync(IdempotencyKey key, CancellationToken cancellationToken) =>
        database.ReadAsync(session => LedgerTables.FindEffectAsync(session, key), cancellationToken);

    private async Task<ApplicationRow?> ReadApplicationAsync(ApplicationTerms terms, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(session => LedgerTables.FindApplicationAsync(session, terms.ApplicationId), cancellationToken);
        row?.RequireSame(terms);
        return row;
    }

    private async Task<Booking> BookAsync(LedgerSession session, Loan loan, IdempotencyKey key)
    {
        var application = await _tables.HoldApplicationAsync(session, ApplicationTerms.Of(loan));
        var decision = application.Standing();
        if (decision is { Approved: false }) return new Booking(Loan: null, Closed: decision, Replayed: false);
        if (!await _tables.ClaimEffectAsync(session, key, LedgerJson.Write(loan)))
            return Replay((await LedgerTables.FindEffectAsync(session, key))!.ResultFor(key));
        if (decision is not null && decision.LoanId != loan.LoanId)
            throw new LedgerConflictException($"application {loan.ApplicationId} was decided with loan {decision.LoanId}; loan {loan.LoanId} is not booked");
        await _tables.InsertLoanAsync(session, loan);
        return new Booking(loan, Closed: null, Replayed: false);
    }

    private async Task<(LoanDecision Standing, bool Claimed)> DecideAsync(LedgerSession session, LoanDecision decision)
    {
        var application = await _tables.HoldApplicationAsync(session, ApplicationTerms.Of(decision));
        if (application.Standing() is { } standing) return (standing, false);
        // A loan is a promise to the applicant: a decision that does not know of it must not take it back.
        var loanId = await LedgerTables.FindLoanIdAsync(session, decision.ApplicationId);
        if (loanId is not null && loanId != decision.LoanId)
            throw new LedgerConflictException($"application {decision.ApplicationId} has loan {loanId} booked; a decision without it cannot stand");
        await _tables.RecordDecisionAsync(session, decision);
        return (decision, true);
    }
}
