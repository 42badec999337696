using LoanApproval.Worker.Ledger.Postgres;
using LoanApproval.Worker.Ledger.Sqlite;
using LoanApproval.Workflows.Ledger;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LoanApproval.Worker.Ledger;

/// <summary>Registers the ledger.</summary>
public static class LedgerServices
{
    /// <summary>Adds <see cref="ILedger"/> and <see cref="ILedgerDatabase"/>, which has to be migrated before the ledger is used.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<LedgerOptions, LedgerOptionsValidator>().Bind(configuration.GetSection(LedgerOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Database(provider.GetRequiredService<IOptions<LedgerOptions>>().Value));
        services.AddSingleton<ILedger, SqlLedger>();
        return services;
    }

    private static ILedgerDatabase Database(LedgerOptions options) =>
        options.IsPostgres
            ? new PostgresLedgerDatabase(options.EffectiveConnectionString())
            : new SqliteLedgerDatabase(options.EffectiveConnectionString());
}
