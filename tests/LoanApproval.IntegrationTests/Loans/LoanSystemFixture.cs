using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Loans;

/// <summary>One system with one worker for all tests of a class.</summary>
public class LoanSystemFixture(ServerFixture server) : IAsyncLifetime
{
    private LoanSystem? system;

    public ServerFixture Server => server;

    public LoanSystem System => system ?? throw new InvalidOperationException("The system is not started.");

    protected virtual (string Name, string Value)[] PartnerSettings => [];

    protected virtual (string Name, string Value)[] WorkerSettings => [];

    public virtual async Task InitializeAsync()
    {
        system = await LoanSystem.StartAsync(server, GetType().Name.ToLowerInvariant(), PartnerSettings);
        await system.StartWorkerAsync(WorkerSettings);
    }

    public virtual async Task DisposeAsync()
    {
        if (system is not null) await system.DisposeAsync();
    }
}
