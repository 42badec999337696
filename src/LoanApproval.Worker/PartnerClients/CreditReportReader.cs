using System.Text.Json;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Credit;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>Reads a report as bureaus write it: factors are objects with code and description, or plain sentences.</summary>
public static class CreditReportReader
{
    /// <summary>The report, unchecked; null where the JSON is of other types.</summary>
    public static CreditReport? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        try
        {
            return new CreditReport
            {
                ReportId = Text(json, "reportId") ?? "",
                ApplicantId = Text(json, "applicantId") ?? "",
                Score = Number(json, "score"),
                ScoreMin = Number(json, "scoreMin"),
                ScoreMax = Number(json, "scoreMax"),
                PulledAt = Property(json, "pulledAt")?.GetDateTimeOffset(),
                Factors = [.. Property(json, "factors")?.EnumerateArray().Select(Factor) ?? []],
            };
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static DecisionReason Factor(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? new("creditFactor", json.GetString()!)
        : new(Text(json, "code") ?? "creditFactor", Text(json, "description") ?? Text(json, "code") ?? "");

    private static string? Text(JsonElement json, string name) => Property(json, name)?.GetString();

    private static int? Number(JsonElement json, string name) => Property(json, name)?.GetInt32();

    private static JsonElement? Property(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
