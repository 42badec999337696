using LoanApproval.Worker.Ledger;
using Microsoft.Extensions.Hosting;

namespace LoanApproval.Worker.Hosting;

/// <summary>Migrates the ledger before the workers, which are registered after it, take their first task.</summary>
public sealed class LedgerStartup(ILedgerDatabase database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => database.MigrateAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
