using LoanApproval.Workflows.Documents;
using LoanApproval.Workflows.Heartbeats;
using Temporalio.Activities;
using Temporalio.Testing;

namespace LoanApproval.UnitTests.Activities;

public sealed class HeartbeatLoopTests
{
    [Fact]
    public async Task Last_heartbeat_has_the_newest_details_when_two_are_sent_together()
    {
        var sent = new List<object?>();
        var environment = new ActivityEnvironment { Heartbeater = details => sent.Add(details[0]) };
        using var firstHasItsDetails = new ManualResetEventSlim();
        using var secondIsSent = new ManualResetEventSlim();
        var calls = 0;
        object?[] Details()
        {
            var call = Interlocked.Increment(ref calls);
            if (call == 1)
            {
                firstHasItsDetails.Set();
                // Lets a second heartbeat overtake the first, if it can.
                secondIsSent.Wait(TimeSpan.FromMilliseconds(300));
            }
            return [call];
        }

        await environment.RunAsync(async () =>
        {
            await using var loop = new HeartbeatLoop(ActivityExecutionContext.Current, Details);
            var first = Task.Run(loop.Beat);
            firstHasItsDetails.Wait();
            await Task.Run(() =>
            {
                loop.Beat();
                secondIsSent.Set();
            });
            await first;
        });
        sent.Take(2).Should().Equal(1, 2);
    }

    [Fact]
    public async Task Long_reason_is_truncated_before_it_enters_a_heartbeat()
    {
        var progress = await new ActivityEnvironment()
            .RunAsync(() => DocumentProgress.RestoreAsync(ActivityExecutionContext.Current, ["d1", "d2"]));
        progress.Complete(new("d1", DocumentStatus.Rejected, new string('x', 100_000)));
        var details = (DocumentVerification[])progress.Details()![0]!;
        details.Single().Reason.Should().HaveLength(DocumentProgress.MaxReasonLength + 1).And.EndWith("…");
    }
}
