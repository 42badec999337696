using System.Globalization;
using Temporalio.Api.Common.V1;
using Temporalio.Common;
using Temporalio.Converters;

namespace LoanApproval.Client.Loans;

/// <summary>The options of every start, so that a second start finds the first one.</summary>
public static class LoanSubmission
{
    /// <summary>The memo with the currency, because a search attribute with the amount has none.</summary>
    public const string CurrencyMemo = "currency";

    private const string InProgress = "inProgress";

    /// <summary>
    /// Returns options under which a repeated start throws <c>WorkflowAlreadyStartedException</c> while the first run is open and after it
    /// is decided. A run that failed or was cancelled made no decision, so the application can be resubmitted.
    /// </summary>
    public static WorkflowOptions Options(LoanApplication application, bool restartFailed = true)
    {
        ArgumentNullException.ThrowIfNull(application);
        return new(WorkflowNames.LoanWorkflowId(application.ApplicationId), TaskQueues.LoanApproval)
        {
            // The Web UI shows the summary in its list and the details on the page. The applicant appears only as a token.
            StaticSummary = Summary(application),
            StaticDetails = Details(application),
            TypedSearchAttributes = new SearchAttributeCollection.Builder()
                .Set(LoanSearchAttributes.ApplicantId, application.ApplicantId)
                .Set(LoanSearchAttributes.Amount, (double)application.Amount)
                .Set(LoanSearchAttributes.Status, InProgress)
                .ToSearchAttributeCollection(),
            Memo = new Dictionary<string, object> { [CurrencyMemo] = application.Currency },
            IdConflictPolicy = WorkflowIdConflictPolicy.Fail,
            IdReusePolicy = restartFailed ? WorkflowIdReusePolicy.AllowDuplicateFailedOnly : WorkflowIdReusePolicy.RejectDuplicate,
        };
    }

    /// <summary>Returns the input of a run; null if it is not a valid application, because another client may have sent it.</summary>
    internal static async Task<LoanApplication?> ReadAsync(ITemporalClient client, Payloads? input)
    {
        if (input is null || input.Payloads_.Count == 0) return null;
        try
        {
            var json = await client.Options.DataConverter.ToValueAsync<JsonElement>(input.Payloads_[0]);
            LoanApplicationReader.Read(json, out var application);
            return application;
        }
#pragma warning disable CA1031 // The converter and its codec throw many types for a payload that another client wrote.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static string Details(LoanApplication application) =>
        $"""
        - Applicant: {application.ApplicantId}
        - Amount: {Money.Format(application.Amount, application.Currency)} over {application.TermMonths} months
        - Documents: {string.Join(", ", application.DocumentIds)}

        Current Details show the step, the decision, and what a reviewer does next.
        """;

    private static string Summary(LoanApplication application)
    {
        var documents = application.DocumentIds.Count == 1
            ? "1 document"
            : string.Create(CultureInfo.InvariantCulture, $"{application.DocumentIds.Count} documents");
        return $"{Money.Format(application.Amount, application.Currency)} over {application.TermMonths} months"
            + $" for {application.ApplicantId}, {documents}";
    }
}
