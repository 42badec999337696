using System.Globalization;

namespace LoanApproval.PartnerSimulator.Answers;

/// <summary>Puts an answer on the wire.</summary>
internal static class AnswerWriter
{
    public const string ReplayedHeader = "Idempotency-Replayed";

    public static Task WriteAsync(this HttpResponse response, PartnerAnswer answer, bool replayed = false)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (replayed) response.Headers[ReplayedHeader] = "true";
        if (answer.RetryAfter is { } wait)
            response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return response.Body.WriteAsync(answer.Body, response.HttpContext.RequestAborted).AsTask();
    }
}
