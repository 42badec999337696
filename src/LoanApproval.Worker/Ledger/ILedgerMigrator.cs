using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Worker.Ledger;

/// <summary>Brings the ledger up to this program's schema, forwards only. The host calls it before its workers start.</summary>
public interface ILedgerMigrator
{
    /// <summary>Creates or migrates the ledger. Several processes may do so at the same time: one works, the others wait.</summary>
    /// <exception cref="LedgerDamagedException">The ledger is newer than this program, or not to be read.</exception>
    /// <exception cref="LedgerUnavailableException">The ledger is locked, full, read-only or away.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);
}
