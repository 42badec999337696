using LoanApproval.IntegrationTests.Failures;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Replay;

// Like HistoryRecorder, for runs without a document worker and for API calls.
[Collection(ParallelCollections.Decisions)]
public sealed class DeadlineRecorder(ServerFixture server) : Recorder(new DeadlineTests.Fixture(server))
{
    [SkippableFact]
    public async Task Recorder_writes_an_expired_application()
    {
        HistoryFiles.SkipUnlessRecording();
        var loan = await System.StartLoanAsync("h-expired", "alice");
        await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        await HistoryFiles.WriteAsync("no-document-worker-expired", loan);
    }

    [SkippableTheory]
    [InlineData("succeeded", "/stats")]
    [InlineData("failed", "/nowhere")]
    public async Task Recorder_writes_an_API_call(string name, string path)
    {
        HistoryFiles.SkipUnlessRecording();
        var call = await System.Client.StartWorkflowAsync(
            WorkflowNames.ApiData, [$"{System.Partners.BaseUrl}{path}"], new($"h-api-{name}", TaskQueues.LoanApproval));
        try
        {
            await call.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        }
        catch (WorkflowFailedException)
        {
            // A failed run is also recorded.
        }
        await HistoryFiles.WriteAsync($"Api/{name}", call);
    }
}
