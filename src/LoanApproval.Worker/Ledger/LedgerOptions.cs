using Microsoft.Data.Sqlite;

namespace LoanApproval.Worker.Ledger;

/// <summary>Where the ledger is. See <see cref="LedgerOptionsValidator"/> for what is allowed.</summary>
public sealed class LedgerOptions
{
    public const string Section = "Ledger";
    public const string Sqlite = nameof(Sqlite);
    public const string Postgres = nameof(Postgres);

    /// <summary>The folder of everything that the worker writes by default, below the current directory.</summary>
    public const string DataFolder = ".data";

    private const string DefaultFile = "loans.db";

    /// <summary><c>Sqlite</c> or <c>Postgres</c>.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>An ADO.NET connection string; absent for SQLite it means <c>.data/loans.db</c>.</summary>
    public string? ConnectionString { get; set; }

    internal bool IsPostgres => string.Equals(Provider, Postgres, StringComparison.OrdinalIgnoreCase);

    /// <summary>The connection string that counts, with the default filled in.</summary>
    public string EffectiveConnectionString() =>
        !string.IsNullOrWhiteSpace(ConnectionString)
            ? ConnectionString
            : new SqliteConnectionStringBuilder { DataSource = Path.Combine(DataFolder, DefaultFile) }.ConnectionString;

    /// <summary>The folder beside the ledger: of its file, or <c>.data</c> where the ledger is a server.</summary>
    public string Folder() =>
        IsPostgres
            ? Path.GetFullPath(DataFolder)
            : Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(EffectiveConnectionString()).DataSource))!;
}
