using LoanApproval.LocalServer.Processes;

namespace LoanApproval.UnitTests.DevHost;

public sealed class ProcessIdentityTests
{
    [Fact]
    public void Current_process_is_running()
    {
        var self = StartedProcess.Now("test", Environment.ProcessId);

        ProcessIdentity.IsRunning(self).Should().BeTrue();
    }

    [Fact]
    public void Process_with_the_same_id_but_another_start_time_is_a_different_process()
    {
        var earlier = StartedProcess.Now("test", Environment.ProcessId) with { Identity = "an earlier start" };

        ProcessIdentity.IsRunning(earlier).Should().BeFalse();
    }

    [Fact]
    public void Process_is_not_found_when_its_id_is_unused()
    {
        ProcessIdentity.Of(int.MaxValue).Should().BeNull();
    }
}
