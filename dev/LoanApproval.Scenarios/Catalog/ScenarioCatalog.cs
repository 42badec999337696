using LoanApproval.LocalServer.Applications;
using LoanApproval.Scenarios.Actions;
using static LoanApproval.Contracts.Wire.ActivityNames;
using static LoanApproval.Scenarios.Checks.Claims;

namespace LoanApproval.Scenarios.Catalog;

// Longer than other files, so that all scenarios are in one place and can be compared.
internal static class ScenarioCatalog
{
    private const string Approved = "approved";
    private const string UnderReview = "underReview";
    private const string Score = "720";
    private static readonly string[] _eightDocuments = Numbered(8);
    // Enough documents to kill the worker long before the last one is verified, even on a busy machine.
    private static readonly string[] _twelveDocuments = Numbered(12);

    // First the applications of DevHost's tour, then partner faults, then the scenarios that kill or stop a process.
    public static IReadOnlyList<Scenario> All { get; } =
    [
        Tour("approved", "Everything works.", CheckCreditScore,
            new Claim("Four activities completed, and nothing else was scheduled.",
                evidence => evidence.Activities.Count == 4 && evidence.Activities.All(activity => activity.End == "completed"),
                evidence => string.Join(", ", evidence.Activities.Select(activity => $"{activity.Type} {activity.End}"))),
            Shows("The result of the workflow is the decision.",
                "WorkflowExecutionCompleted & \"outcome\":\"approved\" & \"loanId\":\"LN-"),
            Bureau(calls: 1, inquiries: 1),
            EachDocumentVerifiedOnce()),
        Tour("low-score", "The score is below 650.", CheckCreditScore,
            Shows("CheckCreditScore completed: a decline is a result, not a failure.",
                "ActivityTaskCompleted CheckCreditScore", "WorkflowExecutionCompleted & Insufficient credit score"),
            ShowsNo("No activity failed, and VerifyDocuments was never scheduled.", "ActivityTaskFailed", "VerifyDocuments"),
            DeclineRecorded(),
            NoDocumentVerified(called: false)),
        Tour("no-credit-file", "The bureau has no file for the applicant (404).", CheckCreditScore,
            Shows("CheckCreditScore completed: this 404 is a result, not a failure.",
                "ActivityTaskCompleted CheckCreditScore", "WorkflowExecutionCompleted & No credit file"),
            ShowsNo("No activity failed, and VerifyDocuments was never scheduled.", "ActivityTaskFailed", "VerifyDocuments"),
            DeclineRecorded(),
            Bureau(calls: 1, inquiries: 1)),
        Tour("bad-document", "One document is rejected.", VerifyDocuments,
            Shows("The result of VerifyDocuments names the document and the reason.",
                "ActivityTaskCompleted VerifyDocuments & \"payslip-bad\",\"status\":\"rejected\",\"reason\":\"",
                    "WorkflowExecutionCompleted & Document verification failed"),
            ShowsNo("ApproveLoan was never scheduled.", "ApproveLoan"),
            DeclineRecorded(),
            EachDocumentVerifiedOnce()),
        new()
        {
            Name = "flaky-bureau", Story = "The bureau returns 503 twice, then responds.",
            Expected = new() { End = Approved, Activity = CheckCreditScore, Attempts = 3, Failures = [ErrorTypes.PartnerUnavailable] },
            Claims =
            [
                Shows("ActivityTaskStarted shows attempt 3 and the last failure.",
                    "ActivityTaskStarted CheckCreditScore, attempt 3, last failure PartnerUnavailable"),
                Bureau(calls: 3, inquiries: 1),
            ],
        },
        new()
        {
            Name = "rate-limited", Story = "The bureau returns 429 with Retry-After: 3.",
            Expected = new()
            {
                End = Approved, Activity = CheckCreditScore, Attempts = 2, Failures = [ErrorTypes.PartnerUnavailable],
                    RetryAfter = TimeSpan.FromSeconds(3),
            },
            Claims =
            [
                Shows("The failure has nextRetryDelay 3 s, which replaces the delay of the policy.",
                    "ActivityTaskStarted CheckCreditScore, attempt 2, last failure PartnerUnavailable, nextRetryDelay 3 s"),
                Bureau(calls: 2, inquiries: 1),
            ],
        },
        new()
        {
            // With DevHost's short timeouts, start-to-close ends the attempt. With the defaults, the HTTP timeout ends it first.
            Name = "slow-bureau", Story = "The first call hangs until a timeout; the second succeeds.",
            Expected = new() { End = Approved, Activity = CheckCreditScore, Attempts = 2,
                Failures = ["StartToClose timeout", ErrorTypes.PartnerUnavailable] },
            Claims =
            [
                new(evidence => string.Create(CultureInfo.InvariantCulture,
                    $"A timeout ended the first attempt after {FirstAttempt(evidence)?.TotalSeconds:0.0} s."),
                    evidence => FirstAttempt(evidence) > TimeSpan.FromSeconds(4)),
                new(evidence => $"ActivityTaskStarted: attempt 2, last failure {FailureOf(evidence, CheckCreditScore, 1)}.",
                    evidence => FailureOf(evidence, CheckCreditScore, 1) is { } failure
                        && evidence.Events.Any(line => line.Contains(
                            $"ActivityTaskStarted CheckCreditScore, attempt 2, last failure {failure}", StringComparison.Ordinal))),
                PulledBySecondCall(),
                Bureau(calls: 2, inquiries: 1),
            ],
        },
        new()
        {
            Name = "bureau-down", Story = "The bureau always returns 503; the application is referred.",
            Expected = new() { End = UnderReview, Activity = CheckCreditScore, Attempts = 3, Failures = [ErrorTypes.PartnerUnavailable] },
            Claims =
            [
                Shows("ActivityTaskFailed: MaximumAttemptsReached; then the review timer starts.",
                    "ActivityTaskFailed CheckCreditScore, MaximumAttemptsReached, PartnerUnavailable", "TimerStarted"),
                ShowsNo("The workflow is still running.", "WorkflowExecutionCompleted"),
                Bureau(calls: 3, inquiries: 0),
            ],
        },
        new()
        {
            Name = "budget-spent", Story = "The verifier returns 503 until schedule-to-close expires.",
            Expected = new()
            {
                End = UnderReview, Activity = VerifyDocuments, Attempts = null,
                    Failures = [ErrorTypes.PartnerUnavailable, "ScheduleToClose timeout"],
            },
            Claims =
            [
                Shows("VerifyDocuments ends with retry state Timeout; the review timer starts.", "VerifyDocuments, Timeout, ",
                    "TimerStarted"),
                ShowsNo("The workflow is still running.", "WorkflowExecutionCompleted"),
                NoDocumentVerified(called: true),
            ],
        },
        new()
        {
            Name = "no-document-worker", Story = "No worker polls loan-documents: schedule-to-start timeout.", Score = Score,
            Action = () => new WithoutDocumentWorkers(),
            Expected = new() { End = UnderReview, Activity = VerifyDocuments, Failures = ["ScheduleToStart timeout"] },
            Claims =
            [
                Shows("ActivityTaskTimedOut shows ScheduleToStart, which is not retried.",
                    "ActivityTaskTimedOut VerifyDocuments & ScheduleToStart timeout"),
                ShowsNo("VerifyDocuments never started.", "ActivityTaskStarted VerifyDocuments"),
                NoDocumentVerified(called: false),
            ],
        },
        new()
        {
            Name = "lost-heartbeat", Story = "The verifier hangs on one document, and the heartbeats stop.",
            Expected = new() { End = Approved, Activity = VerifyDocuments, Attempts = 2, Failures = ["Heartbeat timeout"] },
            Claims =
            [
                Shows("ActivityTaskStarted shows attempt 2 and the last failure: Heartbeat timeout.",
                    "ActivityTaskStarted VerifyDocuments, attempt 2, last failure Heartbeat timeout"),
                OneDocumentCalledTwice(),
                EachDocumentVerifiedOnce(),
            ],
        },
        new()
        {
            Name = "garbled-answer", Story = "The first response is cut in half; the second is complete.",
            Expected = new() { End = Approved, Activity = CheckCreditScore, Attempts = 2, Failures = [ErrorTypes.GarbledAnswer] },
            Claims =
            [
                Shows("ActivityTaskStarted shows attempt 2 and the last failure; then it completes.",
                    "ActivityTaskStarted CheckCreditScore, attempt 2, last failure GarbledAnswer",
                        "ActivityTaskCompleted CheckCreditScore"),
                PulledByFirstCall(),
                Bureau(calls: 2, inquiries: 1),
            ],
        },
        new()
        {
            Name = "wrong-report", Story = "The bureau returns another applicant's report.",
            Expected = new() { End = UnderReview, Activity = CheckCreditScore, Failures = [ErrorTypes.WrongReport] },
            Claims =
            [
                Shows("ActivityTaskFailed shows NonRetryableFailure after one attempt.",
                    "ActivityTaskStarted CheckCreditScore, attempt 1",
                        "ActivityTaskFailed CheckCreditScore, NonRetryableFailure, WrongReport"),
                ShowsNo("The workflow is still running; there is no decision from a default score.", "WorkflowExecutionCompleted"),
                Bureau(calls: 1, inquiries: 1),
            ],
        },
        new()
        {
            Name = "cancelled", Story = "The application is cancelled while documents are verified.", Applicant = "slow-documents",
            Action = () => new CancelDuringDocuments(),
            Expected = new() { End = "cancelled", Activity = VerifyDocuments },
            Claims =
            [
                Shows("The cancellation ends VerifyDocuments first, then the workflow.",
                    "WorkflowExecutionCancelRequested", "ActivityTaskCanceled VerifyDocuments", "WorkflowExecutionCanceled"),
                ShowsNo("ApproveLoan was never scheduled.", "ApproveLoan"),
                Shows("RecordDecision recorded the cancellation: the ledger has no loan.",
                    "ActivityTaskCanceled VerifyDocuments", "ActivityTaskCompleted RecordDecision", "WorkflowExecutionCanceled"),
            ],
        },
        new()
        {
            Name = "reviewed", Story = "The bureau is down, and a reviewer approves.", Applicant = "bureau-down",
            Action = () => new ApproveByReviewer(),
            Expected = new() { End = Approved, Activity = CheckCreditScore, Attempts = 3, Failures = [ErrorTypes.PartnerUnavailable] },
            Claims =
            [
                Shows("WorkflowExecutionUpdateAccepted shows the review; then ApproveLoan.",
                    "WorkflowExecutionUpdateAccepted review", "ActivityTaskCompleted ApproveLoan"),
                Shows("decidedBy in the result is the reviewer, and the loan is booked.",
                    $"WorkflowExecutionCompleted & \"decidedBy\":\"{ApproveByReviewer.Reviewer}\" & \"loanId\":\"LN-"),
                Bureau(calls: 3, inquiries: 0),
            ],
        },
        new()
        {
            Name = "submitted-twice", Story = "The same application is submitted again.", Score = Score,
            Action = () => new SubmitAgain(),
            Expected = new() { End = Approved, Activity = CheckCreditScore },
            Claims =
            [
                Response(SubmitAgain.WhileRunning, SubmitAgain.SameRun, "The second submission attached to the running workflow."),
                Response(SubmitAgain.AfterDecision, SubmitAgain.SameRun, "The third submission found the decided workflow."),
                Response(SubmitAgain.DifferentData, SubmitAgain.Rejected, "A submission with a different amount was rejected."),
                Bureau(calls: 1, inquiries: 1),
            ],
        },
        new()
        {
            Name = "cut-connection", Story = "The bureau pulls the report, then the connection breaks.",
            Expected = new() { End = Approved, Activity = CheckCreditScore, Attempts = 2, Failures = [ErrorTypes.PartnerUnavailable] },
            Claims =
            [
                Shows("ActivityTaskStarted shows attempt 2 and the last failure; then it completes.",
                    "ActivityTaskStarted CheckCreditScore, attempt 2, last failure PartnerUnavailable",
                        "ActivityTaskCompleted CheckCreditScore"),
                PulledByFirstCall(),
                Bureau(calls: 2, inquiries: 1),
            ],
        },
        new()
        {
            Name = "worker-killed", Story = "The worker is killed while it verifies documents.", Score = Score,
            Documents = _twelveDocuments,
            Action = () => new KillWorker(),
            Expected = new() { End = Approved, Activity = VerifyDocuments, Attempts = 2, Failures = ["Heartbeat timeout"] },
            Claims =
            [
                Shows("ActivityTaskStarted shows attempt 2 and the last failure: Heartbeat timeout.",
                    "ActivityTaskStarted VerifyDocuments, attempt 2, last failure Heartbeat timeout"),
                Resumed(),
                AnotherWorker(),
                EachDocumentVerifiedOnce(),
            ],
        },
        new()
        {
            Name = "server-killed", Story = "The Temporal server is killed while documents are verified.", Score = Score,
                Documents = _eightDocuments,
            Action = () => new KillServer(),
            Expected = new() { End = Approved, Activity = VerifyDocuments, Attempts = null },
            Claims =
            [
                ServerRestarted(),
                Shows("The history continues in the same run.",
                    "WorkflowExecutionStarted", "ActivityTaskCompleted VerifyDocuments",
                        "WorkflowExecutionCompleted & \"outcome\":\"approved\""),
                CompletedNotCalledAgain(),
                EachDocumentVerifiedOnce(),
            ],
        },
        new()
        {
            Name = "reset", Story = "The completed workflow is reset once per activity.", Score = Score,
            Action = () => new ResetToEachActivity(),
            Expected = new() { End = Approved, Activity = CheckCreditScore },
            Claims =
            [
                new(evidence => $"{evidence.Responses.Count} resets, each with the same loan and credit report.",
                    evidence => evidence.Responses.Count == evidence.Activities.Count
                        && evidence.Responses.Values.All(response => response == ResetToEachActivity.Same),
                    evidence => string.Join("; ", evidence.Responses.Select(response => $"{response.Key}: {response.Value}"))),
                Bureau(calls: 1, inquiries: 1),
                EachDocumentVerifiedOnce(),
            ],
        },
    ];

    public static Scenario? Find(string name) => All.FirstOrDefault(scenario => scenario.Name == name);

    // If the end of the attempt was not observed, it was at the latest the start of the next attempt.
    private static TimeSpan? FirstAttempt(Evidence evidence) =>
        evidence.AttemptsOf(CheckCreditScore) is [var first, var second, ..] ? (first.Ended ?? second.Started) - first.Started : null;

    private static Scenario Tour(string name, string story, string activity, params IReadOnlyList<Claim> claims)
    {
        var demo = DemoApplication.All.Single(demo => demo.Name == name);
        return new()
        {
            Name = name,
            Story = story,
            Demo = demo,
            Documents = demo.DocumentIds,
            Expected = new() { End = LoanJson.NameOf(demo.Outcome), Reason = demo.Reason, Activity = activity },
            Claims = claims,
        };
    }

    private static string[] Numbered(int documents) => [.. Enumerable.Range(1, documents).Select(number => $"document-{number}")];
}
