using LoanApproval.PartnerSimulator.Answers;
using LoanApproval.PartnerSimulator.Hosting;
using LoanApproval.PartnerSimulator.Idempotency;
using Microsoft.Extensions.Options;

namespace LoanApproval.PartnerSimulator.Credit;

/// <summary><c>POST /v1/credit-checks</c>.</summary>
internal static class CreditEndpoint
{
    public static void AddCreditBureau(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<BureauOptions>().BindConfiguration(BureauOptions.Section)
            .Validate(bureau => WorkTime.IsSane(bureau.Delay), $"Bureau:Delay {WorkTime.Rule}")
            .ValidateOnStart();
        builder.Services.AddSingleton<CreditBureau>();
    }

    public static void MapCreditBureau(this IEndpointRouteBuilder routes) => routes.MapPost("/v1/credit-checks", HandleAsync);

    private static async Task HandleAsync(HttpContext http, CreditBureau bureau, IdempotentCalls calls, IOptions<BureauOptions> options)
    {
        var request = await PartnerRequest<CreditCheckRequest>.ReadAsync(http.Request, keyRequired: true, FindError);
        if (request.Body is not { } body)
        {
            await http.Response.WriteAsync(request.Refusal!);
            return;
        }
        var call = new PartnerCall(PartnerOperation.CreditCheck, request.Key, body.ApplicantId);
        await calls.HandleAsync(http, call, options.Value.Delay, () => bureau.Pull(body.ApplicantId));
    }

    private static string? FindError(CreditCheckRequest body) =>
        PartnerIds.IsValid(body.ApplicantId) ? null : $"applicantId {PartnerIds.Rule}";
}
