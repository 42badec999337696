using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.Scenarios.Actions;
using static LoanApproval.Contracts.Wire.ActivityNames;

namespace LoanApproval.Scenarios.Scenarios;

/// <summary>Every scenario, one table: the story, the person, and the end that it must have.</summary>
internal static class ScenarioCatalog
{
    private const string Approved = "approved";
    private const string Declined = "declined";
    private const string UnderReview = "underReview";
    private const string Cancelled = "cancelled";
    private const string Score = "720";
    private static readonly string[] EightPapers = [.. Enumerable.Range(1, 8).Select(n => $"paper-{n}")];

    /// <summary>Stories that the partners alone can tell, then those that need the workers or the server to be struck.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new() { Name = "approved", Story = "Everything works.", PersonEnding = Score, End = Approved,
            WebUi = "Timeline: four activities one after the other; Result: the decision.",
            Shows = ["ActivityTaskCompleted CheckCreditScore", "ActivityTaskCompleted VerifyDocuments", "ActivityTaskCompleted ApproveLoan", "ActivityTaskCompleted SendNotification", "WorkflowExecutionCompleted & \"outcome\":\"approved\""] },
        new() { Name = "low-score", Story = "The score is under 650.", PersonEnding = "600", End = Declined, Reason = DeclineReasons.InsufficientCreditScore,
            WebUi = "CheckCreditScore completed, VerifyDocuments was never scheduled: a business no is a value, not a failure.",
            Shows = ["ActivityTaskCompleted CheckCreditScore", "WorkflowExecutionCompleted & Insufficient credit score"], ShowsNo = ["VerifyDocuments", "ActivityTaskFailed"] },
        new() { Name = "no-credit-file", Story = "The bureau does not know the person (404).", PersonEnding = "nofile", End = Declined, Reason = DeclineReasons.NoCreditFile,
            WebUi = "CheckCreditScore completed although the bureau answered 404: that is an answer.",
            Shows = ["ActivityTaskCompleted CheckCreditScore", "WorkflowExecutionCompleted & No credit file"], ShowsNo = ["VerifyDocuments", "ActivityTaskFailed"] },
        new() { Name = "bad-document", Story = "One document is rejected.", PersonEnding = Score, Documents = ["passport", "payslip-bad"], End = Declined,
            Reason = DeclineReasons.DocumentVerificationFailed, Activity = VerifyDocuments,
            WebUi = "The result of VerifyDocuments names the document and why.",
            Shows = ["ActivityTaskCompleted VerifyDocuments & \"payslip-bad\",\"status\":\"rejected\",\"reason\":\"", "WorkflowExecutionCompleted & Document verification failed"], ShowsNo = ["ApproveLoan"] },
        new() { Name = "flaky-bureau", Story = "The bureau answers 503 twice, then works.", End = Approved, Attempts = 3, Failures = [ErrorTypes.PartnerUnavailable],
            WebUi = "While it runs, Pending Activities counts the attempts; afterwards ActivityTaskStarted says attempt 3 and holds the last failure.",
            Shows = ["ActivityTaskStarted CheckCreditScore, attempt 3, last failure PartnerUnavailable"] },
        new() { Name = "rate-limited", Story = "The bureau answers 429 with Retry-After: 3.", End = Approved, Attempts = 2, Failures = [ErrorTypes.PartnerUnavailable],
            RetryAfter = TimeSpan.FromSeconds(3),
            WebUi = "The failure carries nextRetryDelay 3s, which replaces the policy's first second.",
            Shows = ["ActivityTaskStarted CheckCreditScore, attempt 2, last failure PartnerUnavailable, nextRetryDelay 3 s"] },
        // Whichever gives up first: the time-out of the activity, or the 30 s of the worker's HTTP client.
        new() { Name = "slow-bureau", Story = "The first call hangs until its time-out, the second works.", End = Approved, Attempts = 2,
            Failures = ["StartToClose timeout", ErrorTypes.PartnerUnavailable],
            WebUi = "ActivityTaskStarted says attempt 2; its last failure is the time-out of attempt 1.",
            Shows = ["ActivityTaskStarted CheckCreditScore, attempt 2, last failure"] },
        new() { Name = "bureau-down", Story = "The bureau answers 503 always: a person is asked.", End = UnderReview, Attempts = 3, Failures = [ErrorTypes.PartnerUnavailable],
            WebUi = "ActivityTaskFailed with MaximumAttemptsReached; the workflow runs on, LoanStatus is underReview.",
            Shows = ["ActivityTaskFailed CheckCreditScore, MaximumAttemptsReached, PartnerUnavailable", "TimerStarted"], ShowsNo = ["WorkflowExecutionCompleted"] },
        new() { Name = "budget-spent", Story = "The verifier answers 503 until schedule-to-close has passed.", End = UnderReview, Activity = VerifyDocuments, Attempts = null,
            Failures = [ErrorTypes.PartnerUnavailable, "ScheduleToClose timeout"],
            WebUi = "VerifyDocuments ends with retry state Timeout: the next attempt would have come after the deadline.",
            Shows = ["VerifyDocuments, Timeout, ", "TimerStarted"], ShowsNo = ["WorkflowExecutionCompleted"] },
        new() { Name = "no-document-worker", Story = "No worker serves loan-documents until schedule-to-start has passed.", PersonEnding = Score, End = UnderReview,
            Activity = VerifyDocuments, Failures = ["ScheduleToStart timeout"], Action = new WithoutDocumentWorkers(),
            WebUi = "ActivityTaskTimedOut, ScheduleToStart: it was never started, and is not retried.",
            Shows = ["ActivityTaskTimedOut VerifyDocuments & ScheduleToStart timeout"], ShowsNo = ["ActivityTaskStarted VerifyDocuments"] },
        new() { Name = "lost-heartbeat", Story = "The verifier is stuck; the heartbeats stop.", End = Approved, Activity = VerifyDocuments, Attempts = 2,
            Failures = ["Heartbeat timeout"],
            WebUi = "Attempt 2's last failure is a Heartbeat time-out; until it ends, Pending Activities shows the last heartbeat: the documents done so far.",
            Shows = ["ActivityTaskStarted VerifyDocuments, attempt 2, last failure Heartbeat timeout"] },
        new() { Name = "garbled-answer", Story = "Half of the bureau's answer arrives; the second call gets all of it.", End = Approved, Attempts = 2, Failures = [ErrorTypes.GarbledAnswer],
            WebUi = "Attempt 2 succeeded under the same key: the bureau pulled once.",
            Shows = ["ActivityTaskStarted CheckCreditScore, attempt 2, last failure GarbledAnswer", "ActivityTaskCompleted CheckCreditScore"] },
        new() { Name = "wrong-report", Story = "The bureau answers with somebody else's report.", End = UnderReview, Failures = [ErrorTypes.WrongReport],
            WebUi = "ActivityTaskFailed with NonRetryableFailure after one attempt; never a default score.",
            Shows = ["ActivityTaskStarted CheckCreditScore, attempt 1", "ActivityTaskFailed CheckCreditScore, NonRetryableFailure, WrongReport"], ShowsNo = ["WorkflowExecutionCompleted"] },
        new() { Name = "cancelled", Story = "It is cancelled while documents are verified.", Person = "slow-documents", End = Cancelled, Activity = VerifyDocuments,
            Action = new CancelDuringDocuments(),
            WebUi = "WorkflowExecutionCancelRequested, ActivityTaskCanceled, WorkflowExecutionCanceled; no ApproveLoan.",
            Shows = ["WorkflowExecutionCancelRequested", "ActivityTaskCanceled VerifyDocuments", "WorkflowExecutionCanceled"], ShowsNo = ["ApproveLoan"] },
        new() { Name = "reviewed", Story = "The bureau is down, and a person approves.", Person = "bureau-down", End = Approved, Attempts = 3,
            Failures = [ErrorTypes.PartnerUnavailable], Action = new ApproveByReviewer(),
            WebUi = "WorkflowExecutionUpdateAccepted (review), then ApproveLoan; decidedBy is the reviewer.",
            Shows = ["WorkflowExecutionUpdateAccepted review", "ActivityTaskCompleted ApproveLoan", "WorkflowExecutionCompleted & \"decidedBy\":\"scenario-reviewer\""] },
        new() { Name = "submitted-twice", Story = "The same application is submitted again, while it runs and afterwards.", PersonEnding = Score, End = Approved,
            Action = new SubmitAgain(),
            WebUi = "One run under this workflow id, one loan.",
            Shows = ["WorkflowExecutionCompleted & \"loanId\":\""] },
        new() { Name = "cut-connection", Story = "The bureau does the work, and the connection is cut before the answer.", End = Approved, Attempts = 2,
            Failures = [ErrorTypes.PartnerUnavailable],
            WebUi = "Attempt 2 got the stored answer: one pull at the bureau.",
            Shows = ["ActivityTaskStarted CheckCreditScore, attempt 2, last failure PartnerUnavailable", "ActivityTaskCompleted CheckCreditScore"] },
        new() { Name = "worker-killed", Story = "The worker is killed in the middle of eight documents.", PersonEnding = Score, Documents = EightPapers, End = Approved,
            Activity = VerifyDocuments, Attempts = 2, Failures = ["Heartbeat timeout"], Action = new KillWorkers(),
            WebUi = "Attempt 2 went on after the documents in the last heartbeat.",
            Shows = ["ActivityTaskStarted VerifyDocuments, attempt 2, last failure Heartbeat timeout", "ActivityTaskCompleted VerifyDocuments"] },
        new() { Name = "server-killed", Story = "The Temporal server is killed and comes back.", PersonEnding = Score, Documents = EightPapers, End = Approved,
            Activity = VerifyDocuments, Attempts = null, Action = new KillServer(),
            WebUi = "Nothing but a gap in the times: the history is on disk.",
            Shows = ["ActivityTaskCompleted VerifyDocuments", "WorkflowExecutionCompleted & \"outcome\":\"approved\""] },
        new() { Name = "reset", Story = "The decided run is reset to before each of its activities.", PersonEnding = Score, End = Approved, Action = new ResetToEachActivity(),
            WebUi = "One more run per reset, the same loan id in each result.",
            Shows = ["WorkflowExecutionCompleted & \"loanId\":\""] },
    ];

    public static Scenario? Find(string name) => All.FirstOrDefault(s => s.Name == name);
}
