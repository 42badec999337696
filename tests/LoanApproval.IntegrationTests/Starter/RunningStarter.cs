using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Starter;

// A starter that waits, so that a test can send signals.
internal sealed class RunningStarter(TestNamespace @namespace, params IEnumerable<string> arguments)
    : ProcessUnderTest("The starter", StarterProcess.Command(TemporalEnvironment.For(@namespace.Address, @namespace.Name), arguments));
