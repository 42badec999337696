using LoanApproval.Contracts;
using LoanApproval.Workflows.Drills;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Worker.Ledger;

/// <summary>The ledger over ADO.NET, the same for each database.</summary>
/// <remarks>
/// A claim is an INSERT that does nothing where the key is there. Looking first and inserting then would let two attempts
/// of one activity both see nothing, and both act.
/// </remarks>
public sealed class SqlLedger(ILedgerDatabase database, TimeProvider time, ICrashPoints crashPoints) : ILedger
{
    private readonly LedgerTables _tables = new(database, time);

    public async Task<LoanDecision?> OpenAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        var terms = ApplicationTerms.Of(application);
        var (decision, claimed) = await database.WriteAsync<(LoanDecision?, bool)>(
            async session =>
            {
                if (await _tables.ClaimApplicationAsync(session, terms))
                {
                    crashPoints.Hit(CrashPoint.LedgerOpenClaimed);
                    return (null, true);
                }
                var row = await _tables.FindApplicationAsync(session, terms.ApplicationId);
                row!.RequireSame(terms);
                return (row.Standing(), false);
            },
            cancellationToken);
        if (claimed) crashPoints.Hit(CrashPoint.LedgerOpenCommitted);
        return decision;
    }

    public Task<string?> FindAsync(EffectKey key, CancellationToken cancellationToken) =>
        database.ReadAsync(session => LedgerTables.FindEffectAsync(session, key), cancellationToken);

    public async Task<string> RecordAsync(EffectKey key, string result, CancellationToken cancellationToken)
    {
        var (standing, claimed) = await database.WriteAsync(
            async session =>
            {
                if (!await _tables.ClaimEffectAsync(session, key, result))
                    return ((await LedgerTables.FindEffectAsync(session, key))!, false);
                crashPoints.Hit(CrashPoint.LedgerRecordClaimed);
                return (result, true);
            },
            cancellationToken);
        if (claimed) crashPoints.Hit(CrashPoint.LedgerRecordCommitted);
        return standing;
    }

    public async Task<Booking> BookAsync(Loan loan, CancellationToken cancellationToken)
    {
        var booking = await database.WriteAsync(session => BookAsync(session, loan), cancellationToken);
        if (booking is { Loan: not null, Replayed: false }) crashPoints.Hit(CrashPoint.LedgerBookCommitted);
        return booking;
    }

    public async Task<LoanDecision> DecideAsync(LoanDecision decision, CancellationToken cancellationToken)
    {
        var (standing, claimed) = await database.WriteAsync(session => DecideAsync(session, decision), cancellationToken);
        if (claimed) crashPoints.Hit(CrashPoint.LedgerDecideCommitted);
        return standing;
    }

    private async Task<Booking> BookAsync(LedgerSession session, Loan loan)
    {
        var application = await _tables.HoldApplicationAsync(session, ApplicationTerms.Of(loan));
        var decision = application.Standing();
        if (decision is { Approved: false }) return new Booking(Loan: null, Closed: decision, Replayed: false);
        var key = loan.EffectKey();
        if (!await _tables.ClaimEffectAsync(session, key, LedgerJson.Write(loan)))
        {
            var standing = await LedgerTables.FindEffectAsync(session, key);
            return new Booking(LedgerJson.Read<Loan>(standing!), Closed: null, Replayed: true);
        }
        crashPoints.Hit(CrashPoint.LedgerBookClaimed);
        if (decision is not null && decision.LoanId != loan.LoanId)
            throw new LedgerConflictException($"application {loan.ApplicationId} was decided with loan {decision.LoanId}; loan {loan.LoanId} is not booked");
        await _tables.InsertLoanAsync(session, loan);
        crashPoints.Hit(CrashPoint.LedgerBookLoanInserted);
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
        crashPoints.Hit(CrashPoint.LedgerDecideClaimed);
        return (decision, true);
    }
}
