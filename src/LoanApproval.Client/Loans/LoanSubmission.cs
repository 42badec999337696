using Temporalio.Common;

namespace LoanApproval.Client.Loans;

// The options of every start, so that a second start finds the first one.
internal static class LoanSubmission
{
    // The search attribute with the amount has no currency.
    public const string CurrencyMemo = "currency";

    // A second start finds the first run while it is open and after it is decided. A run that failed or was cancelled made no decision,
    // so the application can be resubmitted.
    public static WorkflowOptions Options(LoanApplication application, bool restartFailed = true) =>
        new(WorkflowNames.LoanWorkflowId(application.ApplicationId), TaskQueues.LoanApproval)
        {
            // The Web UI shows the summary in its list and the details on the page. The applicant appears only as a token.
            StaticSummary = ApplicationSummary.Of(application),
            StaticDetails = Details(application),
            TypedSearchAttributes = new SearchAttributeCollection.Builder()
                .Set(LoanSearchAttributes.ApplicantId, application.ApplicantId)
                .Set(LoanSearchAttributes.Amount, (double)application.Amount)
                .Set(LoanSearchAttributes.Status, LoanSearchAttributes.InProgress)
                .ToSearchAttributeCollection(),
            Memo = new Dictionary<string, object> { [CurrencyMemo] = application.Currency },
            IdConflictPolicy = WorkflowIdConflictPolicy.Fail,
            IdReusePolicy = restartFailed ? WorkflowIdReusePolicy.AllowDuplicateFailedOnly : WorkflowIdReusePolicy.RejectDuplicate,
        };

    private static string Details(LoanApplication application) =>
        $"""
        - Applicant: {application.ApplicantId}
        - Amount: {ApplicationSummary.Terms(application)}
        - Documents: {string.Join(", ", application.DocumentIds)}

        Current Details show the step, the decision, and what a reviewer does next.
        """;
}
