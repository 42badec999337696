namespace LoanApproval.Worker.Ledger;

internal sealed class LedgerOptions : IValidatableObject
{
    public const string SectionName = "Ledger";
    public const string Sqlite = nameof(Sqlite);
    public const string Postgres = nameof(Postgres);
    public const string DataFolder = ".data";
    private const string Setting = $"{SectionName}:{nameof(ConnectionString)}";
    private const string SqliteExample = "Example: Data Source=.data/loans.db";
    private const string PostgresExample = "Example: Host=localhost;Database=loans;Username=loans";
    public string Provider { get; set; } = Sqlite;
    public string? ConnectionString { get; set; }
    internal bool IsPostgres => string.Equals(Provider, Postgres, StringComparison.OrdinalIgnoreCase);

    public string EffectiveConnectionString() => !string.IsNullOrWhiteSpace(ConnectionString) ? ConnectionString
        : new SqliteConnectionStringBuilder { DataSource = Path.Combine(DataFolder, "loans.db") }.ConnectionString;

    public string Folder() => IsPostgres ? Path.GetFullPath(DataFolder)
        : Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(EffectiveConnectionString()).DataSource))!;

    public string FolderFor(string setting, string name) => setting.Length > 0 ? setting : Path.Combine(Folder(), name);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        try
        {
            var problem = IsPostgres ? PostgresProblem()
                : string.Equals(Provider, Sqlite, StringComparison.OrdinalIgnoreCase) ? SqliteProblem()
                : $"{SectionName}:{nameof(Provider)}: '{Provider}' is not valid. Write {Sqlite} or {Postgres}.";
            return problem is null ? [] : [new(problem)];
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // The driver's own message is left out, because it may quote a password.
            var expected = IsPostgres ? $"{Postgres}. {PostgresExample}" : $"{Sqlite}. {SqliteExample}";
            return [new($"{Setting} is not a valid connection string for {expected}")];
        }
    }

    private string? SqliteProblem()
    {
        var builder = new SqliteConnectionStringBuilder(EffectiveConnectionString());
        return string.IsNullOrWhiteSpace(builder.DataSource) ? $"{Setting} must name a file for SQLite. {SqliteExample}"
            : builder.Mode == SqliteOpenMode.Memory || builder.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase)
                ? $"{Setting} must name a file: a ledger in memory loses every loan when the worker stops."
            : builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
                ? $"{Setting} must name the file as a path, not as a file: URI."
            // The driver retries a locked file without cancellation.
            : builder.ShouldSerialize("Default Timeout") && builder.DefaultTimeout <= 0
                ? $"{Setting}: Default Timeout={builder.DefaultTimeout} would wait for a locked ledger forever. "
                    + "Set the number of seconds to wait, such as Default Timeout=5."
            : null;
    }

    private string? PostgresProblem()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString)) return $"{Setting} is missing; the provider Postgres needs it. {PostgresExample}";
        var builder = new NpgsqlConnectionStringBuilder(ConnectionString);
        return string.IsNullOrWhiteSpace(builder.Host) ? $"{Setting} must name a Host for Postgres. {PostgresExample}"
            // Error details quote rows, and errors end up in event histories.
            : builder.IncludeErrorDetail || builder.IncludeFailedBatchedCommand
                ? $"{Setting}: remove Include Error Detail and Include Failed Batched Command; "
                    + "they would write applicants' data into event histories."
            : null;
    }
}
