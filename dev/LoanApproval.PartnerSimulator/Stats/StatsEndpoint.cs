using LoanApproval.PartnerSimulator.Answers;

namespace LoanApproval.PartnerSimulator.Stats;

/// <summary><c>GET /stats</c>, narrowed by <c>?applicantId=</c> and <c>?applicationId=</c>.</summary>
internal static class StatsEndpoint
{
    public static void MapStats(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/stats", async (StatsStore stats, string? applicantId, string? applicationId) =>
            Results.Json(await stats.ReadAsync(applicantId, applicationId), PartnerJson.Options));
}
