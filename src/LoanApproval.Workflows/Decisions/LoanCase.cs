using Temporalio.Common;

namespace LoanApproval.Workflows.Decisions;

/// <summary>What is known about an application, and what its page in the Temporal Web UI shows.</summary>
public sealed class LoanCase(LoanApplication application, TimeSpan reviewDeadline)
{
    private bool _wasReferred;

    public LoanStatus Status { get; private set; } =
        new() { Step = LoanStep.CreditCheck, DocumentsTotal = application.DocumentIds.Count };

    public DecisionFactory Decisions { get; } = new(application, () => Workflow.UtcNow);

    public void Refer(string reason) => Status = Status with { Referral = reason };

    public void EndReferral() => Status = Status with { Referral = null };

    public void AddDocuments(IReadOnlyList<DocumentVerification> documents)
    {
        Decisions.AreDocumentsChecked = true;
        Status = Status with { DocumentsVerified = documents.Count(d => d.Status == DocumentStatus.Verified) };
    }

    public void Enter(LoanStep step, LoanDecision? decision = null)
    {
        _wasReferred |= step == LoanStep.UnderReview;
        Status = Status with { Step = step, Decision = decision };
        var state = decision is not null ? LoanJson.NameOf(decision.Outcome)
            : _wasReferred ? LoanSearchAttributes.UnderReview
            : LoanSearchAttributes.InProgress;
        Publish(state, CaseDetails.Describe(application, Status, Decisions, Workflow.UtcNow + reviewDeadline));
    }

    public void Cancel() => Publish(LoanSearchAttributes.Cancelled, CaseDetails.Cancelled(application, Status, Decisions, Workflow.UtcNow));

    // An update of search attributes is an event in the history, so only changes are written.
    private void Publish(string state, string details)
    {
        Workflow.CurrentDetails = details;
        SearchAttributeUpdate[] changes =
        [
            .. Changed(LoanSearchAttributes.ApplicantId, application.ApplicantId),
            .. Changed(LoanSearchAttributes.Amount, (double)application.Amount),
            .. Changed(LoanSearchAttributes.Status, state),
        ];
        if (changes.Length > 0) Workflow.UpsertTypedSearchAttributes(changes);
    }

    private static IEnumerable<SearchAttributeUpdate> Changed<T>(SearchAttributeKey<T> key, T value)
        where T : notnull =>
        Workflow.TypedSearchAttributes.TryGetValue(key, out var current) && value.Equals(current) ? [] : [key.ValueSet(value)];
}
