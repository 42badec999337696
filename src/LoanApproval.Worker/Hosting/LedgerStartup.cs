using LoanApproval.Worker.Ledger.Sqlite;

namespace LoanApproval.Worker.Hosting;

// Migrates the ledger before the workers, which are registered after it, take their first task.
internal sealed class LedgerStartup(ILedgerDatabase database, StartupWait wait) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => wait.ForAsync(MigrateAsync, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<UnavailableException?> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.MigrateAsync(cancellationToken);
            return null;
        }
        catch (LedgerUnavailableException e) when (SqliteErrors.IsSetting(e))
        {
            throw new SettingException($"{LedgerOptions.SectionName}:{nameof(LedgerOptions.ConnectionString)}: {e.Message}", e);
        }
        catch (LedgerUnavailableException e)
        {
            return new($"{e.Message}.", advice: "", e);
        }
    }
}
