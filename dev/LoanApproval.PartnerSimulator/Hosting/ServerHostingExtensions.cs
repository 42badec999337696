using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

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
        var isJson = builder.Configuration.GetValue<bool>("Logging:Json");
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
        else CheckUrls(urls);
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

    // Validates all settings and opens the store, so that a mistake is reported at startup instead of by the first call.
    public static void ValidateSettings(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            app.Services.GetRequiredService<PartnerStore>();
        }
        catch (OptionsValidationException e)
        {
            throw new InvalidSettingException(string.Join(" ", e.Failures), e);
        }
        catch (InvalidOperationException e)
        {
            // The configuration binder's message names the setting, the value and the type.
            throw new InvalidSettingException(e.Message, e);
        }
    }

    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", async (PartnerStore store) =>
        {
            await store.InTransactionAsync(_ => true);
            return Results.Ok(new { status = "ok" });
        });

    private static void CheckUrls(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Parse(url) is not { Scheme: "http", Port: >= 0 and <= 65535 } address)
                throw new InvalidSettingException($"urls: '{url}' is not a valid address to listen on. Example: {DefaultUrl}");
            if (address is { Port: 0, Host: "localhost" })
                throw new InvalidSettingException($"urls: '{url}' has no port. For any free port, use http://127.0.0.1:0");
        }
    }

    private static BindingAddress? Parse(string url)
    {
        try { return BindingAddress.Parse(url); }
        catch (FormatException) { return null; }
    }
}
