using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests.Once;

// One system with one worker for all tests of a class.
public sealed class OnceFixture(ServerFixture server) : LoanSystemFixture(server)
{
    protected override (string Name, string Value)[] WorkerSettings => DrillSystem.Timeouts;
}
