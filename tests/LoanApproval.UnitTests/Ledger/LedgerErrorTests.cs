using LoanApproval.Worker.Ledger.Postgres;
using LoanApproval.Worker.Ledger.Sqlite;
using LoanApproval.Workflows.Ledger;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LoanApproval.UnitTests.Ledger;

// Which database errors are retryable.
public sealed class LedgerErrorTests
{
    [Theory]
    [InlineData(5, typeof(LedgerUnavailableException))]
    [InlineData(6, typeof(LedgerUnavailableException))]
    [InlineData(8, typeof(LedgerUnavailableException))]
    [InlineData(10, typeof(LedgerUnavailableException))]
    [InlineData(13, typeof(LedgerUnavailableException))]
    [InlineData(14, typeof(LedgerUnavailableException))]
    [InlineData(7, typeof(LedgerUnavailableException))]
    [InlineData(1, typeof(LedgerDamagedException))]
    [InlineData(11, typeof(LedgerDamagedException))]
    [InlineData(17, typeof(LedgerDamagedException))]
    [InlineData(26, typeof(LedgerDamagedException))]
    [InlineData(19, typeof(LedgerConflictException))]
    public void SQLite_error_has_the_expected_type(int code, Type expected)
    {
        var error = SqliteErrors.Translate(new SqliteException("P-7781", code), "loans.db");
        error.Should().BeOfType(expected);
        error.Message.Should().NotContain("P-7781", "a driver's text may quote a row");
    }

    [Theory]
    [InlineData("08006", typeof(LedgerUnavailableException))]
    [InlineData("25006", typeof(LedgerUnavailableException))]
    [InlineData("28P01", typeof(LedgerUnavailableException))]
    [InlineData("3D000", typeof(LedgerUnavailableException))]
    [InlineData("40001", typeof(LedgerUnavailableException))]
    [InlineData("40P01", typeof(LedgerUnavailableException))]
    [InlineData("55P03", typeof(LedgerUnavailableException))]
    [InlineData("25P03", typeof(LedgerUnavailableException))]
    [InlineData("53100", typeof(LedgerUnavailableException))]
    [InlineData("53300", typeof(LedgerUnavailableException))]
    [InlineData("57P01", typeof(LedgerUnavailableException))]
    [InlineData("58030", typeof(LedgerUnavailableException))]
    [InlineData("42P01", typeof(LedgerDamagedException))]
    [InlineData("42703", typeof(LedgerDamagedException))]
    [InlineData("XX001", typeof(LedgerDamagedException))]
    [InlineData("23505", typeof(LedgerConflictException))]
    public void PostgreSQL_error_has_the_expected_type(string state, Type expected)
    {
        var error = PostgresErrors.Translate(new PostgresException("P-7781", "ERROR", "ERROR", state));
        error.Should().BeOfType(expected);
        error!.Message.Should().NotContain("P-7781", "a server's text may quote a row");
    }

    [Fact]
    public void Programming_error_is_not_converted() =>
        PostgresErrors.Translate(new InvalidOperationException()).Should().BeNull();
}
