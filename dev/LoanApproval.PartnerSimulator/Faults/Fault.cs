using System.Text.Json.Nodes;

namespace LoanApproval.PartnerSimulator.Faults;

internal sealed record Fault(FaultKind Kind)
{
    public static Fault Truncated { get; } = new(FaultKind.Truncate);
    public static Fault CutConnection { get; } = new(FaultKind.CutConnection);
    public static Fault ForeignApplicant { get; } = new(FaultKind.ForeignApplicant);
    public static Fault NoScore { get; } = new(FaultKind.NoScore);

    public TimeSpan Duration { get; private init; }

    // Sent instead of doing the work; null if the work is done.
    public PartnerResponse? Rejection { get; private init; }

    public static Fault Unavailable() => Reject(503, "unavailable", "Service unavailable");

    public static Fault ServerError() => Reject(500, "server-error", "Internal error");

    public static Fault Conflict() => new(FaultKind.Reject) { Rejection = Problems.InProgress };

    public static Fault RateLimited(TimeSpan retryAfter)
    {
        var fault = Reject(429, "rate-limited", "Too many requests");
        return fault with { Rejection = fault.Rejection! with { RetryAfter = retryAfter } };
    }

    public static Fault Hang(TimeSpan duration) =>
        Unavailable() with { Kind = FaultKind.Hang, Duration = duration };

    public static Fault Delay(TimeSpan duration) => new(FaultKind.Delay) { Duration = duration };

    public static Fault SlowWork(TimeSpan duration) => new(FaultKind.SlowWork) { Duration = duration };

    // Changes only what is sent; the stored response stays intact.
    public PartnerResponse Tamper(PartnerResponse response) => Kind switch
    {
        FaultKind.Truncate => response with { Body = response.Body[..(response.Body.Length / 2)] },
        FaultKind.ForeignApplicant => Edit(response, report => report["applicantId"] = "another-applicant"),
        FaultKind.NoScore => Edit(response, report => report.Remove("score")),
        _ => response,
    };

    private static Fault Reject(int status, string type, string title) =>
        new(FaultKind.Reject)
        {
            Rejection = PartnerResponse.Problem(
            status, type, title, "Injected fault. The request was not processed.")
        };

    private static PartnerResponse Edit(PartnerResponse response, Action<JsonObject> edit)
    {
        // A problem contains no report.
        if (response.Status != StatusCodes.Status200OK) return response;
        var report = JsonNode.Parse(response.Body)!.AsObject();
        edit(report);
        return PartnerResponse.Ok(report);
    }
}
