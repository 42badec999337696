namespace LoanApproval.UnitTests.Applications;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(25_000, "USD", "25,000.00 USD")]
    [InlineData(477.529, "KWD", "477.529 KWD")]
    [InlineData(478, "JPY", "478 JPY")]
    [InlineData(478.5, "JPY", "478.5 JPY")]
    [InlineData(0.57, "XXX", "0.57 XXX")]
    public void Money_has_the_decimals_of_its_currency(decimal amount, string currency, string text) =>
        Money.Format(amount, currency).Should().Be(text);

    [Fact]
    public void Money_omits_zeros_when_the_currency_has_no_decimals() => Money.Format(25_000.00m, "JPY").Should().Be("25,000 JPY");

    [Theory]
    [InlineData("JPY", 0)]
    [InlineData("USD", 2)]
    [InlineData("EUR", 2)]
    [InlineData("KWD", 3)]
    [InlineData("XXX", 2)]
    public void Currency_has_the_decimals_of_ISO_4217(string currency, int decimals) =>
        CurrencyUnits.Decimals(currency).Should().Be(decimals);
}
