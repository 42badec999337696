using System.Net;
using Microsoft.Extensions.Logging.Console;

namespace LoanApproval.PartnerSimulator.Hosting;

internal static class ServerHostingExtensions
{
    // Loopback only: the service has no authentication.
    public const string DefaultUrl = "http://localhost:7010";

    // The largest request of the contract has two ids of 64 characters.
    public const int MaxBodyBytes = 16 * 1024;

    public static void AddPartnerLogging(this WebApplicationBuilder builder)
    {
        // As in the worker.
        var isJson = builder.AddPartnerOptions<LoggingOptions>(LoggingOptions.SectionName, shared: true).Json;
        AddLevelProblems(builder);
        builder.Logging.AddConsole(console => console.FormatterName = isJson ? ConsoleFormatterNames.Json : LineFormatter.FormatterName)
            .AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
            (json.TimestampFormat, json.UseUtcTimestamp) = ("yyyy-MM-ddTHH:mm:ss.fffZ", true));
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Program reports a failed start in one sentence; the host would add a stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }

    public static void AddPartnerServer(this WebApplicationBuilder builder)
    {
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        if (string.IsNullOrWhiteSpace(urls)) builder.WebHost.UseUrls(DefaultUrl);
        else UrlProblems(urls).ToList().ForEach(PartnerSettings.Of(builder).AddProblem);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        // Calls that hang observe the shutdown themselves. This limit is for a call that does not.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1.5));
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton(TimeProvider.System);
    }

    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", async (PartnerStore store) =>
        {
            await store.InTransactionAsync(_ => true);
            return Results.Ok(new { status = "ok" });
        });

    // .NET would throw at the first log line.
    private static void AddLevelProblems(WebApplicationBuilder builder)
    {
        var logging = builder.Configuration.GetSection(LoggingOptions.SectionName);
        // The levels of all loggers, and those of one provider, such as Logging:Console:LogLevel.
        var levels = logging.GetChildren().Select(provider => provider.GetSection("LogLevel")).Prepend(logging.GetSection("LogLevel"));
        foreach (var level in levels.SelectMany(section => section.GetChildren()))
        {
            if (level.Value is { Length: > 0 } text && !Enum.TryParse<LogLevel>(text, ignoreCase: true, out _))
                PartnerSettings.Of(builder).AddProblem(
                    $"{level.Path}: '{text}' is not a valid level. Levels: {string.Join(", ", Enum.GetNames<LogLevel>())}.");
        }
    }

    private static IEnumerable<string> UrlProblems(string urls)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0) yield return $"urls: '{urls}' is not a valid address to listen on. Example: {DefaultUrl}";
        foreach (var url in all)
        {
            if (Parse(url) is not { Scheme: "http", Port: >= 0 and <= 65535, PathBase: "" or "/" } address || !NamesInterface(address))
                yield return $"urls: '{url}' is not a valid address to listen on. Example: {DefaultUrl}";
            else if (address is { Port: 0, Host: "localhost" })
                yield return $"urls: '{url}' has no port. For any free port, use http://127.0.0.1:0";
        }
    }

    // With any other host name, Kestrel would listen on every interface.
    private static bool NamesInterface(BindingAddress address) =>
        address.IsUnixPipe || address.Host is "localhost" or "*" or "+" || IPAddress.TryParse(address.Host, out _);

    private static BindingAddress? Parse(string url)
    {
        try { return BindingAddress.Parse(url); }
        catch (FormatException) { return null; }
    }
}
