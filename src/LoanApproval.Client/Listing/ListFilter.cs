using System.Globalization;

namespace LoanApproval.Client.Listing;

/// <summary>Selects the applications to list. A null field selects all.</summary>
public sealed record ListFilter
{
    // Only the server's execution status shows how a run ended without a decision.
    private static readonly Dictionary<string, string> _executionStatuses = new(StringComparer.Ordinal)
    {
        { "running", "Running" }, { "cancelled", "Canceled" }, { "failed", "Failed" }, { "terminated", "Terminated" },
        { "timedOut", "TimedOut" },
    };

    // A failed run keeps its last search attributes, so these values count only while the workflow is open.
    private static readonly string[] _openStatuses = [LoanSearchAttributes.InProgress, LoanSearchAttributes.UnderReview];

    public static IReadOnlyList<string> Statuses { get; } =
        [.. _openStatuses, .. Enum.GetValues<LoanOutcome>().Select(LoanJson.NameOf), .. _executionStatuses.Keys];

    /// <summary>One of <see cref="Statuses"/>.</summary>
    public string? Status { get; init; }
    public string? ApplicantId { get; init; }
    public decimal? MinAmount { get; init; }
    public DateTimeOffset? Since { get; init; }

    public string ToQuery()
    {
        List<string> terms = [$"WorkflowType = '{WorkflowNames.LoanApproval}'"];
        if (Status is not null)
        {
            terms.Add(_executionStatuses.TryGetValue(Status, out var execution)
                ? $"ExecutionStatus = '{execution}'" : $"{LoanSearchAttributes.Status.Name} = '{Quote(Status)}'");
            if (_openStatuses.Contains(Status)) terms.Add("ExecutionStatus = 'Running'");
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
