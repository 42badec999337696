namespace LoanApproval.Worker.Health;

// Whether the worker takes tasks: it has started, it is not stopping, and its namespace responds.
internal sealed class WorkerHealth(IHostApplicationLifetime lifetime)
{
    public bool IsServerReachable { get; set; } = true;

    public bool IsReady =>
        lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested && IsServerReachable;
}

// Serves /health/live (the process responds) and /health/ready (the worker takes tasks), from before the wait for the server until the
// host is disposed, after the workers stopped: a probe always gets a response.
internal sealed class HealthEndpoint(HealthOptions options, WorkerHealth health) : IHostedService, IDisposable
{
    private readonly HttpListener _listener = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var prefix in Prefixes(options.Address!)) _listener.Prefixes.Add(prefix);
            _listener.Start();
        }
        catch (HttpListenerException e)
        {
            throw new SettingException(
                $"{HealthOptions.SectionName}:{nameof(options.Address)}: cannot listen on {options.Address}: {e.Message}", e);
        }
        _ = ServeAsync();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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
