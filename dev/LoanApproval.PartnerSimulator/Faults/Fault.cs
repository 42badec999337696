using System.Text.Json.Nodes;
using LoanApproval.PartnerSimulator.Answers;

namespace LoanApproval.PartnerSimulator.Faults;

/// <summary>One thing that goes wrong in one call.</summary>
internal sealed record Fault(FaultKind Kind)
{
    public static Fault Truncated { get; } = new(FaultKind.Truncate);
    public static Fault CutConnection { get; } = new(FaultKind.CutConnection);
    public static Fault ForeignApplicant { get; } = new(FaultKind.ForeignApplicant);
    public static Fault NoScore { get; } = new(FaultKind.NoScore);

    public TimeSpan Duration { get; private init; }

    /// <summary>What is answered in place of any work; null where the work is done.</summary>
    public PartnerAnswer? Refusal { get; private init; }

    public static Fault Unavailable() => Refuse(503, "unavailable", "Service unavailable");

    public static Fault ServerError() => Refuse(500, "server-error", "Internal error");

    public static Fault Conflict() => new(FaultKind.Refuse) { Refusal = Problems.InProgress };

    public static Fault RateLimited(TimeSpan retryAfter)
    {
        var fault = Refuse(429, "rate-limited", "Too many requests");
        return fault with { Refusal = fault.Refusal! with { RetryAfter = retryAfter } };
    }

    public static Fault Hang(TimeSpan duration) =>
        Unavailable() with { Kind = FaultKind.Hang, Duration = duration };

    public static Fault Delay(TimeSpan duration) => new(FaultKind.Delay) { Duration = duration };

    public static Fault SlowWork(TimeSpan duration) => new(FaultKind.SlowWork) { Duration = duration };

    /// <summary>Spoils an answer on its way out; what is stored stays whole.</summary>
    public PartnerAnswer Tamper(PartnerAnswer answer) => Kind switch
    {
        FaultKind.Truncate => answer with { Body = answer.Body[..(answer.Body.Length / 2)] },
        FaultKind.ForeignApplicant => Edit(answer, report => report["applicantId"] = "somebody-else"),
        FaultKind.NoScore => Edit(answer, report => report.Remove("score")),
        _ => answer,
    };

    private static Fault Refuse(int status, string type, string title) =>
        new(FaultKind.Refuse) { Refusal = PartnerAnswer.Problem(status, type, title, "A fault that was asked for; nothing was done.") };

    private static PartnerAnswer Edit(PartnerAnswer answer, Action<JsonObject> edit)
    {
        // A problem has no report to spoil.
        if (answer.Status != StatusCodes.Status200OK) return answer;
        var report = JsonNode.Parse(answer.Body)!.AsObject();
        edit(report);
        return PartnerAnswer.Ok(report);
    }
}
