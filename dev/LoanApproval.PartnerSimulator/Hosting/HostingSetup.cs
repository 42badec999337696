using LoanApproval.PartnerSimulator.Idempotency;
using Microsoft.Extensions.Options;

namespace LoanApproval.PartnerSimulator.Hosting;

/// <summary>Where the service listens, what it logs, how it stops and what it accepts.</summary>
internal static class HostingSetup
{
    // Loopback alone: the service holds no secrets, but neither does it ask who is calling.
    public const string DefaultUrl = "http://localhost:7010";

    // The largest request of the contract has two ids of 64 characters.
    public const int MaxBodyBytes = 16 * 1024;

    public static void AddPartnerLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // A start that fails is told in one sentence by the program; the host would print a stack trace as well.
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
        // Calls that hang notice the stop themselves; this is for one that does not.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1.5));
        builder.Services.AddProblemDetails();
    }

    /// <summary>Checks every setting and opens the store now, so that a wrong one is a sentence at start and not an error at the first call.</summary>
    public static void CheckSettings(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            app.Services.GetRequiredService<PartnerStore>();
        }
        catch (OptionsValidationException e)
        {
            throw new WrongSettingException(string.Join(" ", e.Failures), e);
        }
        catch (InvalidOperationException e)
        {
            // The binder's own words name the setting, the value and the type.
            throw new WrongSettingException(e.Message, e);
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
                throw new WrongSettingException($"urls: '{url}' is no address to listen on, such as {DefaultUrl}.");
            if (address is { Port: 0, Host: "localhost" })
                throw new WrongSettingException($"urls: '{url}' has no port; for any free port say http://127.0.0.1:0.");
        }
    }

    private static BindingAddress? Parse(string url)
    {
        try { return BindingAddress.Parse(url); }
        catch (FormatException) { return null; }
    }
}
