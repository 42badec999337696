namespace LoanApproval.Scenarios.DevHost;

internal sealed class DevHostControl(Uri address) : IDisposable
{
    // No proxy is used: a proxy from the environment is for other machines.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };

    public async Task PostAsync(string command, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.PostAsync(new Uri(address, command), null, cancellationToken);
            if (response.IsSuccessStatusCode) return;
            throw new ScenarioException($"DevHost rejected '{command}' (HTTP {(int)response.StatusCode}).");
        }
        catch (HttpRequestException e)
        {
            // The message omits the address, because it contains the secret.
            throw new ScenarioException($"DevHost did not respond to '{command}' ({e.HttpRequestError}). Is it still running?", e);
        }
    }

    public void Dispose() => _http.Dispose();
}
