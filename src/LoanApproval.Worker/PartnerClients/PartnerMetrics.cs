using LoanApproval.Workflows.Metrics;
using Temporalio.Activities;

namespace LoanApproval.Worker.PartnerClients;

// Counts calls to partners by their result, and results that a partner had stored for an earlier attempt.
internal static class PartnerMetrics
{
    public static void Succeeded(PartnerCall call, HttpRequestMessage request, HttpResponseMessage response, bool isNotFound)
    {
        var isReplay = response.Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Contains("true");
        Called(call, isNotFound ? "notFound" : isReplay ? "replayed" : "ok");
        if (isReplay && ActivityExecutionContext.HasCurrent) LoanMetrics.Replayed(request.Headers.GetValues("Idempotency-Key").First(), "partner");
    }

    public static void Failed(PartnerCall call, ApplicationFailureException failure) => Called(call, failure.ErrorType!);

    private static void Called(PartnerCall call, string result)
    {
        if (!ActivityExecutionContext.HasCurrent) return;
        ActivityExecutionContext.Current.MetricMeter.CreateCounter<long>("loan_partner_calls", description: "Calls to partners by result")
            .Add(1, [new("partner", call.Partner.Replace("The ", "", StringComparison.Ordinal)), new("result", result)]);
    }
}
