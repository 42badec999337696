using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.DevHost;

// A running DevHost for tests that kill its processes.
public sealed class RunningDevHost : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private DevHostProcess? _process;

    internal DevHostProcess Process => _process ?? throw new InvalidOperationException("DevHost is not running.");

    public async Task InitializeAsync() => _process = await DevHostProcess.StartAsync(_folder["data"]);

    public async Task DisposeAsync()
    {
        // A graceful stop, because a killed DevHost would leave its children running.
        if (_process is not null)
        {
            await _process.StopAsync();
            await _process.DisposeAsync();
        }

        _folder.Dispose();
    }
}
