using LoanApproval.Worker.Ledger.Postgres;
using LoanApproval.Worker.Ledger.Sqlite;

namespace LoanApproval.Worker.Ledger;

internal static class LedgerHostingExtensions
{
    public static void AddLedger(this IHostApplicationBuilder builder) =>
        builder.Services.AddLedger(builder.AddSettings<LedgerOptions>(LedgerOptions.SectionName));

    public static void AddLedger(this IServiceCollection services, LedgerOptions options) => services
        .AddSingleton<ILedgerDatabase>(_ => options.IsPostgres
            ? new PostgresLedgerDatabase(options.EffectiveConnectionString())
            : new SqliteLedgerDatabase(options.EffectiveConnectionString()))
        .AddSingleton<ILedger, SqlLedger>();
}
