using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LoanApproval.Worker.Ledger;

/// <summary>Refuses settings with which the ledger could not keep its promise, each in a sentence that names the setting.</summary>
public sealed class LedgerOptionsValidator : IValidateOptions<LedgerOptions>
{
    public ValidateOptionsResult Validate(string? name, LedgerOptions options)
    {
        var problem = options.IsPostgres ? Postgres(options)
            : string.Equals(options.Provider, LedgerOptions.Sqlite, StringComparison.OrdinalIgnoreCase) ? Sqlite(options)
            : $"Ledger:Provider must be Sqlite or Postgres, not '{options.Provider}'";
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }

    private static string? Sqlite(LedgerOptions options)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(options.EffectiveConnectionString());
            if (string.IsNullOrWhiteSpace(builder.DataSource))
                return "Ledger:ConnectionString must name a file for SQLite, such as Data Source=.data/loans.db";
            // A ledger that forgets on exit, or one per connection, promises nothing.
            if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase))
                return "Ledger:ConnectionString must name a file: a ledger in memory forgets each loan when the worker stops";
            // The check that the file is still there, and its mode, need a plain path.
            if (builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
                return "Ledger:ConnectionString must name the file as a path, not as a file: URI";
            return null;
        }
        catch (ArgumentException)
        {
            return Unparsable("Sqlite", "Data Source=.data/loans.db");
        }
    }

    private static string? Postgres(LedgerOptions options)
    {
        const string example = "Host=localhost;Database=loans;Username=loans";
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            return $"Ledger:ConnectionString is missing; Ledger:Provider Postgres needs it, such as {example}";
        try
        {
            return string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(options.ConnectionString).Host)
                ? $"Ledger:ConnectionString must name a Host for Postgres, such as {example}"
                : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return Unparsable("Postgres", example);
        }
    }

    // Without the driver's own words: they may quote a password.
    private static string Unparsable(string provider, string example) =>
        $"Ledger:ConnectionString is no connection string of {provider}; write it as {example}";
}
