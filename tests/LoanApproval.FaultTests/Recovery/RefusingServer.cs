using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LoanApproval.FaultTests.Recovery;

// A gRPC server that returns one status for every call except the granted ones.
public sealed class RefusingServer : IAsyncDisposable
{
    // The first call of a connection.
    public const string SystemInfo = "GetSystemInfo";

    private readonly WebApplication _app;

    private RefusingServer(WebApplication app) => _app = app;

    public string Address =>
        new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Authority;

    // Listens on a free loopback port.
    // status: The gRPC status: 7 is PERMISSION_DENIED, 14 UNAVAILABLE, 16 UNAUTHENTICATED.
    // granted: The calls that succeed with an empty message.
    public static async Task<RefusingServer> StartAsync(int status, params string[] granted)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(
            kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.Run(context => RespondAsync(context, granted.Contains(context.Request.Path.Value!.Split('/')[^1]) ? 0 : status));
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task RespondAsync(HttpContext context, int status)
    {
        context.Response.ContentType = "application/grpc";
        // An empty message: no compression, length 0.
        if (status == 0) await context.Response.Body.WriteAsync(new byte[5]);
        context.Response.AppendTrailer("grpc-status", $"{status}");
        if (status != 0) context.Response.AppendTrailer("grpc-message", "Request unauthorized.");
    }
}
