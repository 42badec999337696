using LoanApproval.Worker.Ledger;

namespace LoanApproval.UnitTests.Ledger;

/// <summary>Settings of the ledger: what is refused, and with which sentence.</summary>
public sealed class LedgerOptionsTests
{
    [Theory]
    [InlineData("Oracle", null, "Ledger:Provider must be Sqlite or Postgres, not 'Oracle'")]
    [InlineData("", null, "Ledger:Provider must be Sqlite or Postgres, not ''")]
    [InlineData("Postgres", null, "Ledger:ConnectionString is missing; Ledger:Provider Postgres needs it, such as Host=localhost;Database=loans;Username=loans")]
    [InlineData("Postgres", "Database=loans", "Ledger:ConnectionString must name a Host for Postgres, such as Host=localhost;Database=loans;Username=loans")]
    [InlineData("Postgres", "Host=a;Password=secret;Sorcery=1", "Ledger:ConnectionString is no connection string of Postgres; write it as Host=localhost;Database=loans;Username=loans")]
    [InlineData("Postgres", "Host=a;Port=many", "Ledger:ConnectionString is no connection string of Postgres; write it as Host=localhost;Database=loans;Username=loans")]
    [InlineData("Sqlite", "loans.db", "Ledger:ConnectionString is no connection string of Sqlite; write it as Data Source=.data/loans.db")]
    [InlineData("Sqlite", "Mode=ReadWrite", "Ledger:ConnectionString must name a file for SQLite, such as Data Source=.data/loans.db")]
    [InlineData("Sqlite", "Data Source=:memory:", "Ledger:ConnectionString must name a file: a ledger in memory forgets each loan when the worker stops")]
    [InlineData("Sqlite", "Data Source=x;Mode=Memory", "Ledger:ConnectionString must name a file: a ledger in memory forgets each loan when the worker stops")]
    [InlineData("Sqlite", "Data Source=file:x.db", "Ledger:ConnectionString must name the file as a path, not as a file: URI")]
    public void A_wrong_setting_is_refused_by_name(string provider, string? connectionString, string sentence) =>
        new LedgerOptionsValidator().Validate(null, new LedgerOptions { Provider = provider, ConnectionString = connectionString })
            .FailureMessage.Should().Be(sentence);

    [Theory]
    [InlineData("Sqlite", null)]
    [InlineData("sqlite", "Data Source=/var/lib/loans/loans.db")]
    [InlineData("postgres", "Host=db;Database=loans")]
    public void A_right_setting_is_taken(string provider, string? connectionString) =>
        new LedgerOptionsValidator().Validate(null, new LedgerOptions { Provider = provider, ConnectionString = connectionString })
            .Succeeded.Should().BeTrue();

    [Fact]
    public void Without_settings_the_ledger_is_a_file_below_the_current_directory() =>
        new LedgerOptions().EffectiveConnectionString().Should().Be($"Data Source={Path.Combine(".data", "loans.db")}");

    [Fact]
    public void The_folder_beside_the_ledger_is_that_of_its_file()
    {
        new LedgerOptions().Folder().Should().Be(Path.GetFullPath(".data"));
        new LedgerOptions { ConnectionString = "Data Source=/var/lib/loans/loans.db" }.Folder().Should().Be("/var/lib/loans");
        new LedgerOptions { Provider = "Postgres", ConnectionString = "Host=db" }.Folder().Should().Be(Path.GetFullPath(".data"));
    }
}
