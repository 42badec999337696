using LoanApproval.Worker.Ledger.Postgres;
using LoanApproval.Worker.Ledger.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LoanApproval.Worker.Ledger;

public static class LedgerHostingExtensions
{
    /// <summary>Adds the ledger of the section <c>Ledger</c>. Its database has to be migrated before it is used.</summary>
    public static IHostApplicationBuilder AddLedger(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<LedgerOptions, LedgerOptionsValidator>(LedgerOptions.SectionName);
        builder.Services.AddLedgerServices();
        return builder;
    }

    /// <summary>Adds the ledger for a program without a host.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LedgerOptions>().Bind(configuration.GetSection(LedgerOptions.SectionName));
        services.AddSingleton<IValidateOptions<LedgerOptions>, LedgerOptionsValidator>();
        return services.AddLedgerServices();
    }

    private static IServiceCollection AddLedgerServices(this IServiceCollection services)
    {
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
