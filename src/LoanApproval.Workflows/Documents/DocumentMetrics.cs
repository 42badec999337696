namespace LoanApproval.Workflows.Documents;

internal static class DocumentMetrics
{
    // Documents that were verified again after a lost attempt count here, too, and as replays of the effect "document".
    public static void Verified(DocumentStatus status) =>
        ActivityExecutionContext.Current.MetricMeter.CreateCounter<long>("loan_documents_verified", description: "Responses of the document verifier")
            .Add(1, [new("status", LoanJson.NameOf(status))]);
}
