using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LoanApproval.DevHost.Control;

// Lets a scenario control DevHost's processes, on the loopback interface only.
internal sealed class ControlApi : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ControlApi(WebApplication application, string url)
    {
        _application = application;
        Url = url;
    }

    // The address contains a secret. A process that can read the state file knows it; a web page in the user's browser does not.
    public string Url { get; }

    public static async Task<ControlApi> StartAsync(DevEnvironment environment)
    {
        // The empty builder does not watch configuration files, so it needs no inotify instance.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var calls = application.MapGroup($"/{secret}");
        calls.MapPost("/document-workers/stop", () => environment.SetDocumentsAsync(served: false));
        calls.MapPost("/document-workers/start", () => environment.SetDocumentsAsync(served: true));
        calls.MapPost("/pace/slow", () => environment.SetPaceAsync(slow: true));
        calls.MapPost("/pace/normal", () => environment.SetPaceAsync(slow: false));
        // Without a process ID, this kills the first worker. The identity of a pending activity (pid@host) names the worker that runs it.
        calls.MapPost("/workers/kill", async (int? processId) =>
            await environment.KillWorkerAsync(processId) is { } killed ? Results.Ok(killed) : Results.NotFound());
        calls.MapPost("/server/kill", async () => await environment.KillServerAsync()
            ? Results.Ok()
            : Results.Problem("DevHost did not start this Temporal server.", statusCode: StatusCodes.Status409Conflict));
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new ControlApi(application, $"{addresses.Addresses.Single()}/{secret}");
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
