using LoanApproval.IntegrationTests.Loans;

namespace LoanApproval.IntegrationTests.Replay;

// Starts its system only when histories are recorded.
public abstract class Recorder(LoanSystemFixture fixture) : IAsyncLifetime
{
    protected LoanSystem System => fixture.System;

    public Task InitializeAsync() => HistoryFiles.Recording ? fixture.InitializeAsync() : Task.CompletedTask;

    public Task DisposeAsync() => fixture.DisposeAsync();
}
