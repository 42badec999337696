using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests.Once;

/// <summary>One system with one worker for all tests of a class.</summary>
public sealed class OnceFixture(ServerFixture server) : IAsyncLifetime
{
    private OnceSystem? _system;

    public ServerFixture Server => server;

    public OnceSystem System => _system ?? throw new InvalidOperationException("The system is not started.");

    public async Task InitializeAsync()
    {
        _system = await OnceSystem.StartAsync(server, "once");
        await _system.StartWorkerAsync();
    }

    public async Task DisposeAsync()
    {
        if (_system is not null) await _system.DisposeAsync();
    }
}
