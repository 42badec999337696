using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.OperatorService.V1;
using Temporalio.Testing;

namespace LoanApproval.IntegrationTests.Time;

// The review deadline of three days, on the time-skipping test server.
public sealed class ReviewDeadlineTests
{
    private static readonly TimeSpan _deadline = TimeSpan.FromDays(3);

    [SkippableFact]
    public async Task Application_expires_after_three_days_when_it_is_not_reviewed()
    {
        var program = TimeSkippingServer.Find();
        Skip.If(program is null, SkipReasons.NoTimeSkippingServer);
        await using var skipping = await WorkflowEnvironment.StartTimeSkippingAsync(new()
        {
            DataConverter = LoanJson.DataConverter,
            TestServer = new() { ExistingPath = program, StartupTimeout = ProcessUnderTest.UsualDeadline },
        });
        var address = skipping.Client.Connection.Options.TargetHost!;
        await using var system =
            await LoanSystem.StartAsync(new TestNamespace(skipping.Client.Options.Namespace, address, skipping.Client));
        // This server does not list search attributes, so the worker cannot find missing ones.
        var attributes = new AddSearchAttributesRequest { Namespace = skipping.Client.Options.Namespace };
        foreach (var key in LoanSearchAttributes.All) attributes.SearchAttributes.Add(key.Name, key.ValueType);
        await skipping.Client.OperatorService.AddSearchAttributesAsync(attributes);
        system.LaunchWorker();

        var loan = await system.StartLoanAsync("patient", "wrong-report");
        await LoanSystem.WaitForReferralAsync(loan);
        // The server skips time only while the client of the environment waits for a result.
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);

        decision.Outcome.Should().Be(LoanOutcome.Expired);
        decision.Approved.Should().BeFalse();
        var events = (await LoanSystem.HistoryAsync(loan)).Events;
        var started = events.Single(e => e.EventType == EventType.TimerStarted);
        var fired = events.Single(e => e.EventType == EventType.TimerFired);
        started.TimerStartedEventAttributes.StartToFireTimeout.ToTimeSpan().Should().Be(_deadline);
        (fired.EventTime.ToDateTimeOffset() - started.EventTime.ToDateTimeOffset()).Should().BeCloseTo(_deadline, TimeSpan.FromMinutes(1));
        system.Loans("patient").Should().Be(0);
        system.Mails("patient").Should().ContainSingle();
    }
}
