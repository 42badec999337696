using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.DevHost;

/// <summary>A DevHost that is up, for the tests that disturb it.</summary>
public sealed class RunningDevHost : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private DevHostProcess? _process;

    public DevHostProcess Process => _process ?? throw new InvalidOperationException("DevHost is not started.");

    public async Task InitializeAsync() => _process = await DevHostProcess.StartAsync(_folder["data"]);

    public async Task DisposeAsync()
    {
        // In good order: killed, it would leave its children to the rest of the run.
        if (_process is not null)
        {
            await _process.StopAsync();
            await _process.DisposeAsync();
        }

        _folder.Dispose();
    }
}
