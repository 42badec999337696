namespace LoanApproval.Worker.Health;

// Starts before the wait for the server and runs until the host is disposed, so a probe always gets a response.
internal sealed class HealthEndpoint(HealthOptions options, IHostApplicationLifetime lifetime) : IHostedService, IDisposable
{
    private readonly HttpListener _listener = new();
    public bool IsServerReachable { get; set; } = true;

    private bool IsReady =>
        lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested && IsServerReachable;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Address is not { } address) return Task.CompletedTask;
        try
        {
            // The listener compares the Host header of a request with its prefixes.
            var isAny = address.Address.Equals(IPAddress.Any) || address.Address.Equals(IPAddress.IPv6Any);
            _listener.Prefixes.Add(isAny ? $"http://*:{address.Port}/" : $"http://{address}/");
            if (IPAddress.IsLoopback(address.Address)) _listener.Prefixes.Add($"http://localhost:{address.Port}/");
            _listener.Start();
        }
        catch (HttpListenerException e)
        {
            throw new SettingException(
                $"{HealthOptions.SectionName}:{nameof(options.Address)}: cannot listen on {address}: {e.Message}", e);
        }
        _ = ServeAsync();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                context.Response.StatusCode = Status(context.Request.Url?.AbsolutePath);
                context.Response.Close();
            }
            // The endpoint was stopped, or the caller closed the connection.
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException) { }
        }
    }

    private int Status(string? path) => (int)(path switch
    {
        "/health/live" => HttpStatusCode.OK,
        "/health/ready" => IsReady ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable,
        _ => HttpStatusCode.NotFound,
    });
}
