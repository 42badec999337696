using Dapper;
using Microsoft.Data.Sqlite;

namespace LoanApproval.PartnerSimulator.Idempotency;

internal sealed class ResponseStore(PartnerStore store, TimeProvider time)
{
    public Task<CallNumbers> CountCallAsync(PartnerCall call) => store.InTransactionAsync(transaction =>
    {
        var ofKey = Run<int>(transaction, """
            INSERT INTO calls (key, operation, application_id, applicant_id, calls)
            VALUES (@CountedAs, @Operation, @ApplicationId, @ApplicantId, 1)
            ON CONFLICT (key) DO UPDATE SET calls = calls + 1 RETURNING calls
            """, call);
        if (call.ApplicationId is null) return new CallNumbers(ofKey, ofKey);
        // There is no row if the key was first used for the other operation. Such a call is rejected later.
        var ofApplication = Run<int?>(transaction,
            "SELECT SUM(calls) FROM calls WHERE application_id = @ApplicationId AND operation = @Operation", call);
        return new CallNumbers(ofKey, ofApplication ?? ofKey);
    });

    public Task<Claim> ClaimAsync(PartnerCall call) => store.InTransactionAsync(transaction =>
    {
        var owner = Guid.NewGuid().ToString("N");
        // The INSERT decides, without a SELECT before it: of two concurrent calls, only one gets the row.
        var won = transaction.Connection!.Execute("""
            INSERT INTO responses (key, fingerprint, claim, claimed_at) VALUES (@Key, @Fingerprint, @owner, @now)
            ON CONFLICT (key) DO NOTHING
            """, new { call.Key, call.Fingerprint, owner, now = Now() }, transaction) == 1;
        return won ? new Claim(owner, null, false) : Known(transaction, call);
    });

    // Counts the effect and stores the response in one transaction. Returns false if the claim now belongs to another process.
    public Task<bool> CompleteAsync(PartnerCall call, string? owner, PartnerResponse response) => store.InTransactionAsync(transaction =>
    {
        // The update requires the own claim: a late owner must not overwrite the response of its successor.
        if (call.Key is not null && transaction.Connection!.Execute("""
            UPDATE responses SET status = @Status, content_type = @ContentType, body = @Body
            WHERE key = @Key AND claim = @owner AND status IS NULL
            """, new { response.Status, response.ContentType, response.Body, call.Key, owner }, transaction) == 0)
            return false;
        transaction.Connection!.Execute("""
            INSERT INTO effects (operation, key, application_id, applicant_id, document_id, done_at)
            VALUES (@Operation, @Key, @ApplicationId, @ApplicantId, @DocumentId, @now)
            """, Parameters(call), transaction);
        return true;
    });

    public Task ReleaseAsync(PartnerCall call, string owner) => store.InTransactionAsync(transaction =>
        transaction.Connection!.Execute("DELETE FROM responses WHERE key = @Key AND claim = @owner AND status IS NULL",
            new { call.Key, owner }, transaction));

    private static Claim Known(SqliteTransaction transaction, PartnerCall call)
    {
        var (fingerprint, status, contentType, body) = transaction.Connection!
            .QuerySingle<(string Fingerprint, int? Status, string ContentType, byte[] Body)>(
                "SELECT fingerprint, status, content_type, body FROM responses WHERE key = @Key", new { call.Key }, transaction);
        if (fingerprint != call.Fingerprint) return new(null, Problems.KeyReused, false);
        return status is { } stored
            ? new(null, new PartnerResponse(stored, contentType, body), true)
            : new(null, Problems.InProgress, false);
    }

    private T Run<T>(SqliteTransaction transaction, string sql, PartnerCall call) =>
        transaction.Connection!.QuerySingle<T>(sql, Parameters(call), transaction);

    private object Parameters(PartnerCall call) => new
    {
        call.CountedAs,
        Operation = call.Operation.ToString(),
        call.Key,
        call.ApplicationId,
        call.ApplicantId,
        call.DocumentId,
        now = Now(),
    };

    private string Now() => time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
}
