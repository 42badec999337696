using LoanApproval.PartnerSimulator;
using LoanApproval.PartnerSimulator.Hosting;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class PartnerSettingsTests
{
    [Theory]
    [InlineData("Chaos:Rate", "1.5")]
    [InlineData("Chaos:Rate", "NaN")]
    [InlineData("Chaos:Rate", "often")]
    [InlineData("Chaos:MaxFaultsPerKey", "-1")]
    [InlineData("Documents:Delay", "5")]
    [InlineData("Documents:Delay", "soon")]
    [InlineData("Bureau:Delay", "-00:00:01")]
    [InlineData("Store:Path", "/dev/null/partners.db")]
    [InlineData("urls", "nowhere")]
    [InlineData("urls", "http://localhost:0")]
    [InlineData("urls", "https://127.0.0.1:7010")]
    [InlineData("urls", "http://127.0.0.1:70000")]
    public void A_wrong_setting_stops_the_start_with_a_sentence_that_names_it(string setting, string value)
    {
        // Settings are checked before the store is opened, so that none of these makes a file.
        FluentActions.Invoking(() => PartnerSimulatorApp.Build([$"--{setting}", value]))
            .Should().Throw<WrongSettingException>().Which.Message.Should().Contain(setting).And.NotContain("\n");
    }
}
