namespace LoanApproval.Workflows.Decisions;

// The Markdown text on an application's page in the Temporal Web UI. The applicant appears only as a token.
public static class CaseDetails
{
    // The server limits a summary to 400 bytes.
    private const int DocumentsNamed = 4;

    public static string Documents(LoanApplication application) => application.DocumentIds.Count <= DocumentsNamed
        ? string.Join(", ", application.DocumentIds) : $"{application.DocumentIds.Count} documents";

    public static string Describe(LoanApplication application, LoanStatus status, DecisionFactory decisions, DateTime deadline) =>
        status switch
        {
            { Decision: { } decision } => Decided(decision, status, decisions),
            { Step: LoanStep.UnderReview } => UnderReview(application, status, decisions, deadline),
            { Step: LoanStep.CreditCheck } => $"**Credit check**{Applied(application)}",
            { Step: LoanStep.DocumentVerification } => $"**Document verification**: {Documents(application)}{Applied(application)}",
            _ => $"**Booking the loan**\n\n- Done: {Done(status, decisions)}{Applied(application)}",
        };

    public static string Cancelled(LoanApplication application, LoanStatus status, DecisionFactory decisions, DateTime now) =>
        Invariant($"**Cancelled** at {now:yyyy-MM-dd HH:mm} UTC: no loan is booked.")
        + $"\n\n- Done: {Done(status, decisions)}{Applied(application)}";

    private static string UnderReview(LoanApplication application, LoanStatus status, DecisionFactory decisions, DateTime deadline)
    {
        var command = $"temporal workflow update execute --workflow-id {WorkflowNames.LoanWorkflowId(application.ApplicationId)}";
        return Invariant($$"""
            **Waiting for a reviewer** until {{deadline:yyyy-MM-dd HH:mm}} UTC; then the application expires.

            - Why: {{status.Referral}}
            - Done: {{Done(status, decisions)}}
            - Not done: {{List(decisions.MissingChecks.Select(check => Name(check)))}}
            - Next: send the update `{{WorkflowNames.ReviewUpdate}}`. Replace the dots and enter the reviewer:

            ```
            {{command}} --name {{WorkflowNames.ReviewUpdate}} --input '{"approve": ..., "reviewer": "", "note": ""}'
            ```
            {{Applied(application)}}
            """);
    }

    private static string Decided(LoanDecision decision, LoanStatus status, DecisionFactory decisions)
    {
        var money = Money.Format(decision.Amount, decision.Currency);
        var title = decision.Approved
            ? Invariant($"**Approved**: {money} at {decision.InterestRate} %, ")
                + $"{Money.Format(decision.MonthlyPayment!.Value, decision.Currency)} a month, loan {decision.LoanId}"
            : $"**{decision.Outcome}**: {decision.Reason}";
        string?[] items =
        [
            .. (decision.Reasons ?? []).Select(reason => reason.Description),
            decision.CreditScore is { } score ? $"Credit score: {score}" : null,
            decisions.AreDocumentsChecked ? $"Documents: {Verified(status)}" : null,
            Invariant($"Decided by {decision.DecidedBy}, {decision.DecidedAt:yyyy-MM-dd HH:mm:ss} UTC"),
            decision.Notification switch
            {
                null => "The applicant is being notified",
                NotificationStatus.Failed => "The applicant was not notified",
                _ => "The applicant was notified",
            },
            decision.Approved ? null : $"Applied for: {money}",
        ];
        return $"{title}\n\n{string.Join('\n', items.OfType<string>().Select(item => $"- {InputText.OneLine(item)}"))}";
    }

    private static string Applied(LoanApplication application) => $"\n\n{ApplicationSummary.Of(application)}";

    private static string Done(LoanStatus status, DecisionFactory decisions) => List(new[]
    {
        decisions.Report is { } report ? $"credit check (score {report.Score})" : null,
        decisions.AreDocumentsChecked ? $"document verification ({Verified(status)})" : null,
    }.OfType<string>());

    private static string Verified(LoanStatus status) => $"{status.DocumentsVerified} of {status.DocumentsTotal} verified";
    private static string Name(LoanCheck check) => check == LoanCheck.CreditCheck ? "credit check" : "document verification";
    private static string List(IEnumerable<string> items) => string.Join(", ", items.DefaultIfEmpty("nothing"));
}
