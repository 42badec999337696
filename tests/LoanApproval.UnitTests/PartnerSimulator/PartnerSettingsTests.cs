using LoanApproval.PartnerSimulator;
using LoanApproval.PartnerSimulator.Credit;
using LoanApproval.PartnerSimulator.Documents;
using LoanApproval.PartnerSimulator.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
    [InlineData("Documents:Delay", "72:00:00")]
    [InlineData("Documents:Delay", "1:30")]
    [InlineData("Documents:Delay", "61m")]
    [InlineData("Bureau:Delay", "-00:00:01")]
    [InlineData("Bureau:Delai", "2s")]
    [InlineData("Store:File", "partners.db")]
    [InlineData("Store:Path", "/dev/null/partners.db")]
    [InlineData("urls", "nowhere")]
    [InlineData("urls", "http://localhost:0")]
    [InlineData("urls", "https://127.0.0.1:7010")]
    [InlineData("urls", "http://127.0.0.1:70000")]
    public void Invalid_setting_stops_startup_with_a_message_that_names_it(string setting, string value)
    {
        // Settings are validated before the store is opened, so none of these creates a file.
        FluentActions.Invoking(() => PartnerSimulatorApp.Build([$"--{setting}", value]))
            .Should().Throw<InvalidSettingException>().Which.Message.Should().Contain(setting).And.NotContain("\n");
    }

    [Fact]
    public void Unknown_key_is_rejected_with_the_keys_of_its_section() =>
        FluentActions.Invoking(() => PartnerSimulatorApp.Build(["--Chaos:Rat", "0.3"]))
            .Should().Throw<InvalidSettingException>()
                .WithMessage("Chaos:Rat is not a known setting. Known settings of Chaos: Rate, Seed, MaxFaultsPerKey.");

    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("1.5s", 1500)]
    [InlineData("5m", 300_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData("00:00:02", 2000)]
    [InlineData("00:00:00.250", 250)]
    [InlineData("0.00:30:00", 1_800_000)]
    public async Task Delay_is_read_in_each_form_of_the_contract(string text, int milliseconds)
    {
        await using var app = Build("--Documents:Delay", text);

        app.Services.GetRequiredService<IOptions<DocumentVerifierOptions>>().Value.Delay.Should()
            .Be(TimeSpan.FromMilliseconds(milliseconds));
    }

    [Fact]
    public async Task Empty_setting_counts_as_absent()
    {
        await using var app = Build("--Documents:Delay", "", "--Bureau:Delay", " ");

        app.Services.GetRequiredService<IOptions<DocumentVerifierOptions>>().Value.Delay.Should().Be(TimeSpan.FromSeconds(2));
        app.Services.GetRequiredService<IOptions<CreditBureauOptions>>().Value.Delay.Should().Be(TimeSpan.Zero);
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(params string[] settings) =>
        PartnerSimulatorApp.Build(["--Store:Path", Path.Combine(Directory.CreateTempSubdirectory("partners-").FullName, "partners.db"),
            .. settings]);
}
