using System.Net;
using System.Security.Cryptography;
using LoanApproval.DevHost.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LoanApproval.DevHost.Control;

/// <summary>
/// What a lesson may ask of DevHost, on the loopback interface: to stop and start the documents' workers, to kill a worker, to kill the server.
/// </summary>
internal sealed class ControlApi : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ControlApi(WebApplication application, string url)
    {
        _application = application;
        Url = url;
    }

    /// <summary>The address below which the calls lie. Only who can read the state file knows it: a web page in the user's browser cannot.</summary>
    public string Url { get; }

    public static async Task<ControlApi> StartAsync(DevEnvironment crew)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        var application = builder.Build();
        var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var calls = application.MapGroup($"/{secret}");
        calls.MapPost("/document-workers/stop", () => crew.SetDocumentsAsync(served: false));
        calls.MapPost("/document-workers/start", () => crew.SetDocumentsAsync(served: true));
        // Without a process id the first worker; the identity of a pending activity (pid@host) names the one that works on it.
        calls.MapPost("/workers/kill", async (int? processId) =>
            await crew.KillWorkerAsync(processId) is { } killed ? Results.Ok(killed) : Results.NotFound());
        calls.MapPost("/server/kill", async () =>
            await crew.KillServerAsync() ? Results.Ok() : Results.Problem("The Temporal server is not DevHost's own.", statusCode: StatusCodes.Status409Conflict));
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new ControlApi(application, $"{addresses.Addresses.Single()}/{secret}");
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
