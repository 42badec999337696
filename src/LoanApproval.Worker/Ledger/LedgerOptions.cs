using Microsoft.Data.Sqlite;

namespace LoanApproval.Worker.Ledger;

public sealed class LedgerOptions
{
    public const string SectionName = "Ledger";
    public const string Sqlite = nameof(Sqlite);
    public const string Postgres = nameof(Postgres);

    /// <summary>The default folder of everything that the worker writes, below the current directory.</summary>
    public const string DataFolder = ".data";

    private const string DefaultFile = "loans.db";

    /// <summary><c>Sqlite</c> or <c>Postgres</c>.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>An ADO.NET connection string; the default for SQLite is the file <c>.data/loans.db</c>.</summary>
    public string? ConnectionString { get; set; }

    internal bool IsPostgres => string.Equals(Provider, Postgres, StringComparison.OrdinalIgnoreCase);

    /// <summary>The connection string, or the default.</summary>
    public string EffectiveConnectionString() =>
        !string.IsNullOrWhiteSpace(ConnectionString)
            ? ConnectionString
            : new SqliteConnectionStringBuilder { DataSource = Path.Combine(DataFolder, DefaultFile) }.ConnectionString;

    /// <summary>The folder of the ledger file, or <c>.data</c> if the ledger is a server.</summary>
    public string Folder() =>
        IsPostgres
            ? Path.GetFullPath(DataFolder)
            : Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(EffectiveConnectionString()).DataSource))!;
}
