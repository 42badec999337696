using LoanApproval.LedgerRacer;

namespace LoanApproval.IntegrationTests.Ledger;

// The rows of the ledger: exact amounts, the common view, protection against changes.
public abstract partial class LedgerContractTests
{
    [SkippableTheory]
    [InlineData("0.01")]
    [InlineData("25000")]
    [InlineData("0.30")]
    [InlineData("9999999.99")]
    [InlineData("10000000")]
    public async Task Money_is_stored_to_the_cent(string amount)
    {
        var money = decimal.Parse(amount, CultureInfo.InvariantCulture);
        await _ledger.BookAsync(Samples.Approved("A-1", "L-1") with { Amount = money }, _none);
        (await _store.ScalarAsync<decimal>("SELECT amount FROM loan_book")).Should().Be(money);
        if (_store.Provider == Worker.Ledger.LedgerOptions.Sqlite)
            (await _store.ScalarAsync<string>("SELECT amount FROM loan_book")).Should()
                .Be(money.ToString("0.00", CultureInfo.InvariantCulture));
    }

    [SkippableFact]
    public async Task Loan_book_has_the_columns_of_the_contract()
    {
        await _ledger.BookAsync(
            Samples.Approved("A-1", "L-1") with { DecidedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)) }, _none);
        await _ledger.BookAsync("A-2", "L-2");
        await using var connection = _store.Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM loan_book ORDER BY application_id";
        await using var reader = await command.ExecuteReaderAsync();
        Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).Should()
            .Equal("application_id", "loan_id", "applicant_id", "amount", "currency", "interest_rate", "approved_at");
        (await reader.ReadAsync()).Should().BeTrue();
        reader.GetString(0).Should().Be("A-1");
        reader.GetDecimal(5).Should().Be(5.5m);
        (await reader.GetFieldValueAsync<DateTimeOffset>(6)).UtcDateTime.Should().Be(new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc));
        (await reader.ReadAsync()).Should().BeTrue();
        (await reader.ReadAsync()).Should().BeFalse();
    }

    [SkippableTheory]
    [InlineData("UPDATE loans SET amount = amount")]
    [InlineData("DELETE FROM loans")]
    [InlineData("UPDATE effects SET result = ''")]
    [InlineData("DELETE FROM effects")]
    [InlineData("UPDATE applications SET decision = '{}'")]
    [InlineData("UPDATE applications SET decision = NULL, decided_at = NULL")]
    [InlineData("DELETE FROM applications")]
    public async Task Ledger_rows_cannot_be_updated_or_deleted(string statement)
    {
        var decision = await _ledger.BookAsync("A-1", "L-1");
        var change = () => _store.ExecuteAsync(statement);
        await change.Should().ThrowAsync<System.Data.Common.DbException>();
        (await _ledger.BookAsync("A-1", "L-2")).Should().BeEquivalentTo(decision);
        (await _ledger.FindDecisionAsync(Samples.Application("A-1"), _none)).Should().BeEquivalentTo(decision);
    }
}
