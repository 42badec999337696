using Microsoft.Data.Sqlite;
using Npgsql;

namespace LoanApproval.Worker.Ledger;

/// <summary>Rejects settings with which the ledger could not keep its guarantees.</summary>
public sealed class LedgerOptionsValidator : IValidateOptions<LedgerOptions>
{
    private const string Setting = $"{LedgerOptions.SectionName}:{nameof(LedgerOptions.ConnectionString)}";
    private const string SqliteExample = "Data Source=.data/loans.db";
    private const string PostgresExample = "Host=localhost;Database=loans;Username=loans";

    public ValidateOptionsResult Validate(string? name, LedgerOptions options)
    {
        var problem = options.IsPostgres ? Postgres(options)
            : string.Equals(options.Provider, LedgerOptions.Sqlite, StringComparison.OrdinalIgnoreCase) ? Sqlite(options)
            : $"{LedgerOptions.SectionName}:{nameof(options.Provider)}: '{options.Provider}' is not valid. Write {LedgerOptions.Sqlite} or {LedgerOptions.Postgres}.";
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }

    private static string? Sqlite(LedgerOptions options)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(options.EffectiveConnectionString());
            if (string.IsNullOrWhiteSpace(builder.DataSource))
                return $"{Setting} must name a file for SQLite. Example: {SqliteExample}";
            // A ledger that forgets on exit, or one per connection, guarantees nothing.
            if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase))
                return $"{Setting} must name a file: a ledger in memory loses every loan when the worker stops.";
            // The check that the file still exists, and its mode, need a plain path.
            if (builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
                return $"{Setting} must name the file as a path, not as a file: URI.";
            // The driver retries a locked file every 150 ms, without end and without cancellation.
            if (builder.ShouldSerialize("Default Timeout") && builder.DefaultTimeout <= 0)
                return $"{Setting}: Default Timeout={builder.DefaultTimeout} would wait for a locked ledger forever. Write the seconds to wait, such as Default Timeout=5.";
            return null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return Unparsable(LedgerOptions.Sqlite, SqliteExample);
        }
    }

    private static string? Postgres(LedgerOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            return $"{Setting} is missing; the provider Postgres needs it. Example: {PostgresExample}";
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            if (string.IsNullOrWhiteSpace(builder.Host)) return $"{Setting} must name a Host for Postgres. Example: {PostgresExample}";
            // Details quote rows, and errors travel into event histories.
            if (builder.IncludeErrorDetail || builder.IncludeFailedBatchedCommand)
                return $"{Setting}: remove Include Error Detail and Include Failed Batched Command; they would write applicants' data into event histories.";
            return null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return Unparsable(LedgerOptions.Postgres, PostgresExample);
        }
    }

    // Without the driver's own message: it may quote a password.
    private static string Unparsable(string provider, string example) =>
        $"{Setting} is not a valid connection string for {provider}. Example: {example}";
}
