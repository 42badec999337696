using LoanApproval.LocalServer.Processes;

namespace LoanApproval.UnitTests.DevHost;

/// <summary>Whether a process that was written down is still the same one.</summary>
public sealed class ProcessIdentityTests
{
    [Fact]
    public void Our_own_process_is_running()
    {
        var self = StartedProcess.Now("test", Environment.ProcessId);

        ProcessIdentity.IsRunning(self).Should().BeTrue();
    }

    [Fact]
    public void Another_process_with_the_same_id_is_not_taken_for_it()
    {
        var earlier = StartedProcess.Now("test", Environment.ProcessId) with { Identity = "an earlier start" };

        ProcessIdentity.IsRunning(earlier).Should().BeFalse();
    }

    [Fact]
    public void An_id_that_no_process_has_is_not_running()
    {
        ProcessIdentity.Of(int.MaxValue).Should().BeNull();
    }
}
