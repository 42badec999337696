using System.Net;
using System.Net.Sockets;
using LoanApproval.PartnerSimulator;
using LoanApproval.PartnerSimulator.Credit;
using LoanApproval.PartnerSimulator.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LoanApproval.UnitTests.PartnerSimulator;

[Collection(ExclusiveCollection.Name)]
public sealed class PartnerSettingsTests
{
    private const int InvalidSetting = 64;
    private const int AddressUnavailable = 69;

    // One table for both parsers: what the worker accepts or refuses, the simulator accepts or refuses too.
    public static TheoryData<string> Durations =>
    [
        "500ms", "1.5s", "30s", "5m", "1h", "0s", "0ms", "1m30s", "0d1h", "59m59s", "1s500ms", "0.001s",
        "00:00:02", "00:00:00.250", "00:00:01.5", "0.00:30:00", "0.00:00:01.5", "00:00:01.5000000", "00:59:59.9999999", "01:00:00",
        "2h", "1h30m", "61m", "1d", "3d", "99999d", "23:59:59", "3.00:00:00",
        "5", "60", "1.5", "soon", "5x", "5 s", " 5s", "5s ", "5S", "5s\n", "1.5h", "1.5m", "1.5ms", "1.s", ".5s", "1.1234s", "-5s", "+5s",
        "30m1h", "1e3s", "٣s", "٥s", "００:００:０５", "00:00:01.", "00:00:1",
        "1:30", "1:30:00", "24:00:00", "72:00:00", "00:60:00", "00:00:60",
        "-00:00:01", "00:00:01.12345678", "1:00:00:00", "999999999999d", "1h 30m", "1H", "0x5s", "5,5s", "NaN", "∞s",
    ];

    [Theory]
    [MemberData(nameof(Durations))]
    public async Task Simulator_and_worker_read_the_same_durations(string text)
    {
        var accepted = DurationText.TryParse(text, TimeSpan.Zero, TimeSpan.FromHours(1), out var duration, out var problem);

        if (accepted)
        {
            await using var app = Build("--Documents:Delay", text);
            app.Services.GetRequiredService<IOptions<DocumentVerifierOptions>>().Value.Delay.Should().Be(duration);
            return;
        }
        var sentence = problem!.Split(" Examples:", 2)[0];
        (await RunAsync($"--Documents:Delay={text}")).Should().Match<(int Code, string Error)>(
            result => result.Code == InvalidSetting
                && result.Error.StartsWith($"Documents:Delay: {sentence}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Chaos:Rate", "1.5", "Chaos:Rate: '1.5' is out of range. The value must be between 0 and 1.")]
    [InlineData("Chaos:Rate", "NaN", "Chaos:Rate: 'NaN' is out of range.*")]
    [InlineData("Chaos:Rate", "often", "Chaos:Rate: 'often' is not a valid number. Example: 0.3")]
    [InlineData("Chaos:MaxFaultsPerKey", "-1", "Chaos:MaxFaultsPerKey: '-1' is out of range. The value must be between 0 and 1000.")]
    [InlineData("Chaos:Seed", "99999999999", "Chaos:Seed: '99999999999' is not a valid integer.")]
    [InlineData("Documents:Delay", "5", "Documents:Delay: '5' is not a valid duration. Examples: 500ms, 2s, 5m, 00:00:02")]
    [InlineData("Documents:Delay", "2h", "Documents:Delay: '2h' is out of range. The duration must be between 0s and 1h.")]
    [InlineData("Bureau:Delay", "٣s", "Bureau:Delay: '٣s' is not a valid duration.*")]
    [InlineData("Bureau:Delai", "2s", "Bureau:Delai is not a known setting. Did you mean Bureau:Delay?")]
    [InlineData("Chaos:Rat", "0.3", "Chaos:Rat is not a known setting. Did you mean Chaos:Rate?")]
    [InlineData("Chaos:Weather", "fine", "Chaos:Weather is not a known setting. Known settings of Chaos: Rate, Seed, MaxFaultsPerKey.")]
    [InlineData("Store:File", "partners.db", "Store:File is not a known setting. Known settings of Store: Path.")]
    [InlineData("Store:Path", "/dev/null/partners.db", "Store:Path: '/dev/null/partners.db' cannot be opened: *")]
    [InlineData("Documents:Delay:Seconds", "5", "Documents:Delay must be one value, without settings below it.")]
    [InlineData("Document:Delay", "5s", "Document is not a known section. Did you mean Documents?")]
    [InlineData("Loging:Json", "true", "Loging is not a known section. Did you mean Logging?")]
    [InlineData("Logging:Json", "yes", "Logging:Json: 'yes' is not valid. The value must be true or false.")]
    [InlineData("Logging:Jsn", "true", "Logging:Jsn is not a known setting. Did you mean Logging:Json?")]
    [InlineData("Logging:LogLevel:Default", "Loud", "Logging:LogLevel:Default: 'Loud' is not a valid level. Levels: Trace, Debug, *")]
    [InlineData("Logging:Console:LogLevel:Default", "Loud", "Logging:Console:LogLevel:Default: 'Loud' is not a valid level.*")]
    [InlineData("Logging:Console:MaxQueueLength", "many", "*'many' at 'MaxQueueLength'*")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost", "OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost' is not valid.*")]
    [InlineData("contentRoot", "/nowhere/at/all", "*/nowhere/at/all*")]
    [InlineData("urls", "nowhere", "urls: 'nowhere' is not a valid address to listen on. Example: http://localhost:7010")]
    [InlineData("urls", ";", "urls: ';' is not a valid address to listen on.*")]
    [InlineData("urls", "http://nowhere:7010", "urls: 'http://nowhere:7010' is not a valid address to listen on.*")]
    [InlineData("urls", "http://127.0.0.1:0/path", "urls: 'http://127.0.0.1:0/path' is not a valid address to listen on.*")]
    [InlineData("urls", "http://localhost:0", "urls: 'http://localhost:0' has no port. For any free port, use http://127.0.0.1:0")]
    [InlineData("urls", "https://127.0.0.1:7010", "urls: 'https://127.0.0.1:7010' is not a valid address*")]
    [InlineData("urls", "http://127.0.0.1:70000", "urls: 'http://127.0.0.1:70000' is not a valid address*")]
    public async Task Invalid_setting_ends_the_simulator_with_one_sentence_that_names_it(string setting, string value, string sentence)
    {
        // Settings are validated before the store is opened, so none of these creates a file.
        var (code, error) = await RunAsync($"--{setting}={value}");

        code.Should().Be(InvalidSetting);
        error.Should().Match(sentence).And.NotContain("\n");
    }

    [Fact]
    public async Task Every_invalid_setting_is_reported_at_once()
    {
        var (code, error) = await RunAsync(
            "--Logging:Json=yes", "--Documents:Delay=5", "--Chaos:Rat=1", "--Document:Delay=5s", "--urls=nowhere");

        code.Should().Be(InvalidSetting);
        error.Split(Environment.NewLine).Should().HaveCount(5).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Invalid_environment_variable_ends_the_simulator()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "nonsense");
        try
        {
            (await RunAsync()).Should().Be(
                (InvalidSetting, "urls: 'nonsense' is not a valid address to listen on. Example: http://localhost:7010"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", null);
        }
    }

    [Fact]
    public async Task Short_option_that_does_not_exist_ends_the_simulator()
    {
        var (code, error) = await RunAsync("-d=5");

        code.Should().Be(InvalidSetting);
        error.Should().Contain("'-d=5'").And.NotContain("\n");
    }

    [Fact]
    public async Task Taken_port_ends_the_simulator_with_one_sentence()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var url = $"http://{holder.LocalEndpoint}";

        (await RunAsync("--urls", url, "--Store:Path", StorePath(), "--Logging:LogLevel:Default", "None")).Should().Be(
            (AddressUnavailable,
                $"Failed to bind to address {url}: address already in use. Choose another address with --urls or ASPNETCORE_URLS."));
    }

    [Fact]
    public async Task Address_of_another_machine_ends_the_simulator_with_one_sentence()
    {
        // TEST-NET-1: no machine has this address.
        var (code, error) = await RunAsync(
            "--urls", "http://192.0.2.1:7010", "--Store:Path", StorePath(), "--Logging:LogLevel:Default", "None");

        code.Should().Be(AddressUnavailable);
        error.Should().StartWith("Failed to bind to address http://192.0.2.1:7010: ").And.NotContain("\n");
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default", "None")]
    [InlineData("Logging:Console:FormatterName", "simple")]
    [InlineData("Logging:Debug:LogLevel:Default", "Information")]
    [InlineData("Logging:EventSource:LogLevel:Default", "2")]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections", "5")]
    [InlineData("CreditBureau:Timeout", "5s")]
    [InlineData("DocumentVerification:StuckAfter", "5s")]
    [InlineData("Startup:ServerWait", "5s")]
    [InlineData("CrashPoints:Armed", "x")]
    [InlineData("Worker", "x")]
    public async Task Setting_of_another_program_is_accepted(string setting, string value)
    {
        await using var app = Build($"--{setting}={value}");
        app.Should().NotBeNull();
    }

    [Fact]
    public async Task Empty_setting_and_value_of_a_section_count_as_absent()
    {
        await using var app = Build("--Documents:Delay", "", "--Bureau:Delay", " ", "--Logging:Json=", "--Documents=5");

        app.Services.GetRequiredService<IOptions<DocumentVerifierOptions>>().Value.Delay.Should().Be(TimeSpan.FromSeconds(2));
        app.Services.GetRequiredService<IOptions<CreditBureauOptions>>().Value.Delay.Should().Be(TimeSpan.Zero);
    }

    private static async Task<(int Code, string Error)> RunAsync(params string[] args)
    {
        await using var error = new StringWriter();
        // With valid settings, the simulator would run until it is stopped. No store can be opened here, so it ends.
        var code = await PartnerSimulatorApp.RunAsync(["--Store:Path", "/dev/null/partners.db", .. args], error)
            .WaitAsync(PartnersServer.Deadline);
        return (code, error.ToString().TrimEnd());
    }

    private static string StorePath() => Path.Combine(Directory.CreateTempSubdirectory("partners-").FullName, "partners.db");

    private static Microsoft.AspNetCore.Builder.WebApplication Build(params string[] settings) =>
        PartnerSimulatorApp.Build(["--Store:Path", StorePath(), .. settings]);
}
