namespace LoanApproval.PartnerSimulator.Stats;

internal static class StatsHostingExtensions
{
    public static void AddStats(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<StatsStore>();

    // An application is the part of a key before its first colon.
    public static void MapStats(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/stats", async (StatsStore stats, string? applicantId, string? applicationId) =>
            Results.Json(await stats.ReadAsync(applicantId, applicationId), PartnerJson.Options));
}
