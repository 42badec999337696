using System.ComponentModel.DataAnnotations;
using LoanApproval.Worker.Ledger;

namespace LoanApproval.UnitTests.Ledger;

public sealed class LedgerOptionsTests
{
    [Theory]
    [InlineData("Oracle", null, "Ledger:Provider: 'Oracle' is not valid. Write Sqlite or Postgres.")]
    [InlineData("", null, "Ledger:Provider: '' is not valid. Write Sqlite or Postgres.")]
    [InlineData("Postgres", null,
        "Ledger:ConnectionString is missing; the provider Postgres needs it. Example: Host=localhost;Database=loans;Username=loans")]
    [InlineData("Postgres", "Database=loans",
        "Ledger:ConnectionString must name a Host for Postgres. Example: Host=localhost;Database=loans;Username=loans")]
    [InlineData("Postgres", "Host=a;Password=secret;Sorcery=1",
        "Ledger:ConnectionString is not a valid connection string for Postgres. Example: Host=localhost;Database=loans;Username=loans")]
    [InlineData("Postgres", "Host=a;Port=many",
        "Ledger:ConnectionString is not a valid connection string for Postgres. Example: Host=localhost;Database=loans;Username=loans")]
    [InlineData("Postgres", "Host=a;Include Error Detail=true",
        "Ledger:ConnectionString: remove Include Error Detail and Include Failed Batched Command; "
        + "they would write applicants' data into event histories.")]
    [InlineData("Sqlite", "loans.db",
        "Ledger:ConnectionString is not a valid connection string for Sqlite. Example: Data Source=.data/loans.db")]
    [InlineData("Sqlite", "Mode=ReadWrite", "Ledger:ConnectionString must name a file for SQLite. Example: Data Source=.data/loans.db")]
    [InlineData("Sqlite", "Data Source=:memory:",
        "Ledger:ConnectionString must name a file: a ledger in memory loses every loan when the worker stops.")]
    [InlineData("Sqlite", "Data Source=x;Mode=Memory",
        "Ledger:ConnectionString must name a file: a ledger in memory loses every loan when the worker stops.")]
    [InlineData("Sqlite", "Data Source=file:x.db", "Ledger:ConnectionString must name the file as a path, not as a file: URI.")]
    [InlineData("Sqlite", "Data Source=x;Default Timeout=0",
        "Ledger:ConnectionString: Default Timeout=0 would wait for a locked ledger forever. "
        + "Set the number of seconds to wait, such as Default Timeout=5.")]
    public void Invalid_setting_is_rejected_by_name(string provider, string? connectionString, string sentence) =>
        Problems(provider, connectionString).Should().Equal(sentence);

    [Theory]
    [InlineData("Sqlite", null)]
    [InlineData("sqlite", "Data Source=/var/lib/loans/loans.db")]
    [InlineData("postgres", "Host=db;Database=loans")]
    public void Valid_setting_is_accepted(string provider, string? connectionString) =>
        Problems(provider, connectionString).Should().BeEmpty();

    [Fact]
    public void Ledger_is_a_file_below_the_current_directory_by_default() =>
        new LedgerOptions().EffectiveConnectionString().Should().Be($"Data Source={Path.Combine(".data", "loans.db")}");

    [Fact]
    public void Folder_of_the_ledger_contains_its_file()
    {
        new LedgerOptions().Folder().Should().Be(Path.GetFullPath(".data"));
        new LedgerOptions { ConnectionString = "Data Source=/var/lib/loans/loans.db" }.Folder().Should().Be("/var/lib/loans");
        new LedgerOptions { Provider = "Postgres", ConnectionString = "Host=db" }.Folder().Should().Be(Path.GetFullPath(".data"));
    }

    private static IEnumerable<string?> Problems(string provider, string? connectionString)
    {
        var options = new LedgerOptions { Provider = provider, ConnectionString = connectionString };
        return options.Validate(new ValidationContext(options)).Select(problem => problem.ErrorMessage);
    }
}
