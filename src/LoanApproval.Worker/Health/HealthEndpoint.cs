using System.Net;

namespace LoanApproval.Worker.Health;

/// <summary>Serves <c>/health/live</c> (the process responds) and <c>/health/ready</c> (the worker takes tasks).</summary>
/// <remarks>Lives from before the wait for the server until after the workers stopped, so that a probe always gets a response.</remarks>
internal sealed class HealthEndpoint(HealthOptions options, WorkerHealth health) : IHostedLifecycleService, IDisposable
{
    private readonly HttpListener _listener = new();
    private Task _serving = Task.CompletedTask;

    /// <exception cref="SettingException">The address cannot be listened on.</exception>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var prefix in Prefixes(ListenAddress.Parse(options.Address)!)) _listener.Prefixes.Add(prefix);
            _listener.Start();
        }
        catch (HttpListenerException e)
        {
            throw new SettingException(
                $"{HealthOptions.SectionName}:{nameof(options.Address)}: cannot listen on {options.Address}: {e.Message}", e);
        }
        _serving = ServeAsync();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        _listener.Stop();
        return _serving;
    }

    public void Dispose() => _listener.Close();

    // The listener compares the host of a request with its prefixes.
    private static string[] Prefixes(IPEndPoint address) =>
        address.Address.Equals(IPAddress.Any) || address.Address.Equals(IPAddress.IPv6Any) ? [$"http://*:{address.Port}/"]
        : IPAddress.IsLoopback(address.Address) ? [$"http://{address}/", $"http://localhost:{address.Port}/"]
        : [$"http://{address}/"];

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                context.Response.StatusCode = Status(context.Request.Url?.AbsolutePath);
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The endpoint was stopped, or the caller closed the connection.
                if (!_listener.IsListening) return;
            }
        }
    }

    private int Status(string? path) => (int)(path switch
    {
        "/health/live" => HttpStatusCode.OK,
        "/health/ready" => health.IsReady ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable,
        _ => HttpStatusCode.NotFound,
    });
}
