using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Starter;

/// <summary>The starter while it waits, for signals.</summary>
internal sealed class RunningStarter(TestNamespace @namespace, params IEnumerable<string> arguments)
    : ProcessUnderTest("The starter", StarterProcess.Command(TemporalEnvironment.For(@namespace.Address, @namespace.Name), arguments));
