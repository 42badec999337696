using System.Globalization;

namespace LoanApproval.Client.Listing;

/// <summary>Which applications to list; a null field filters nothing.</summary>
public sealed record ListFilter
{
    // How a run ended without a decision is known to the server only.
    private static readonly Dictionary<string, string> ExecutionStatuses = new(StringComparer.Ordinal)
    {
        ["running"] = "Running",
        ["cancelled"] = "Canceled",
        ["failed"] = "Failed",
        ["terminated"] = "Terminated",
        ["timedOut"] = "TimedOut",
    };

    // Values of the search attribute that mean something only while the workflow is open: a run that failed keeps its last one.
    private static readonly string[] OpenStatuses = [LoanSearchAttributes.InProgress, LoanSearchAttributes.UnderReview];

    /// <summary>The values of <see cref="Status"/>.</summary>
    public static IReadOnlyList<string> Statuses { get; } =
        [.. OpenStatuses, .. Enum.GetValues<LoanOutcome>().Select(LoanJson.NameOf), .. ExecutionStatuses.Keys];

    /// <summary>One of <see cref="Statuses"/>.</summary>
    public string? Status { get; init; }

    public string? ApplicantId { get; init; }
    public decimal? MinAmount { get; init; }

    /// <summary>Only applications that were started at or after this time.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Returns the list filter for the server.</summary>
    public string ToQuery()
    {
        List<string> terms = [$"WorkflowType = '{WorkflowNames.LoanApproval}'"];
        if (Status is not null)
        {
            terms.Add(ExecutionStatuses.TryGetValue(Status, out var execution)
                ? $"ExecutionStatus = '{execution}'"
                : $"{LoanSearchAttributes.Status.Name} = '{Quote(Status)}'");
            if (OpenStatuses.Contains(Status)) terms.Add("ExecutionStatus = 'Running'");
        }
        if (ApplicantId is not null) terms.Add($"{LoanSearchAttributes.ApplicantId.Name} = '{Quote(ApplicantId)}'");
        if (MinAmount is { } amount)
            terms.Add(string.Create(CultureInfo.InvariantCulture, $"{LoanSearchAttributes.Amount.Name} >= {amount}"));
        if (Since is { } since)
            terms.Add($"StartTime >= '{since.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)}'");
        return string.Join(" AND ", terms);
    }

    private static string Quote(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
