using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Loans;

// One system with one worker for all tests of a class.
public class LoanSystemFixture(ServerFixture server) : IAsyncLifetime
{
    private LoanSystem? _system;

    public ServerFixture Server => server;

    public LoanSystem System => _system ?? throw new InvalidOperationException("The system is not started.");

    protected virtual (string Name, string Value)[] PartnerSettings => [];

    // Read after the partners have started.
    protected virtual (string Name, string Value)[] WorkerSettings => [];

    public virtual async Task InitializeAsync()
    {
        _system = await LoanSystem.StartAsync(server, GetType().Name.ToLowerInvariant(), PartnerSettings);
        await _system.StartWorkerAsync(WorkerSettings);
    }

    public virtual async Task DisposeAsync()
    {
        if (_system is not null) await _system.DisposeAsync();
    }
}
