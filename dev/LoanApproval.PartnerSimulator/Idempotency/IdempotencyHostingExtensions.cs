namespace LoanApproval.PartnerSimulator.Idempotency;

internal static class IdempotencyHostingExtensions
{
    public static void AddIdempotency(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ResponseStore>();
        builder.Services.AddSingleton<IdempotentCalls>();
    }
}
