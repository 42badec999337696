namespace LoanApproval.Worker.Ledger;

/// <inheritdoc cref="ILedgerMigrator"/>
public sealed class LedgerMigrator(ILedgerDatabase database) : ILedgerMigrator
{
    public Task MigrateAsync(CancellationToken cancellationToken) => database.MigrateAsync(cancellationToken);
}
