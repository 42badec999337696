using LoanApproval.PartnerSimulator.Idempotency;
using Microsoft.Extensions.Options;

namespace LoanApproval.PartnerSimulator.Credit;

internal static class CreditHostingExtensions
{
    public static void AddCreditBureau(this IHostApplicationBuilder builder)
    {
        builder.AddPartnerOptions<CreditBureauOptions>(CreditBureauOptions.SectionName);
        builder.Services.AddSingleton<CreditBureau>();
    }

    public static void MapCreditBureau(this IEndpointRouteBuilder routes) => routes.MapPost("/v1/credit-checks", HandleAsync);

    private static async Task HandleAsync(
        HttpContext http, CreditBureau bureau, IdempotentCalls calls, IOptions<CreditBureauOptions> options)
    {
        var request = await PartnerRequest<CreditCheckRequest>.ReadAsync(http.Request, keyRequired: true, FindError);
        if (request.Body is not { } body)
        {
            await http.Response.WriteAsync(request.Rejection!);
            return;
        }
        var call = new PartnerCall(PartnerOperation.CreditCheck, request.Key, body.ApplicantId);
        await calls.HandleAsync(http, call, options.Value.Delay, () => bureau.Pull(body.ApplicantId));
    }

    private static string? FindError(CreditCheckRequest body) =>
        PartnerIds.IsValid(body.ApplicantId) ? null : $"applicantId {PartnerIds.Rule}";
}
