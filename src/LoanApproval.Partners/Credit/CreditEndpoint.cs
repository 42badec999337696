using LoanApproval.Contracts;
using LoanApproval.Contracts.Partners;
using LoanApproval.Partners.Answers;
using LoanApproval.Partners.Hosting;
using LoanApproval.Partners.Idempotency;
using Microsoft.Extensions.Options;

namespace LoanApproval.Partners.Credit;

/// <summary><c>POST /v1/credit-checks</c>.</summary>
public static class CreditEndpoint
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
        var request = await PartnerRequest<CreditCheckCall>.ReadAsync(http.Request, keyRequired: true, FindError);
        if (request.Body is not { } body)
        {
            await http.Response.WriteAsync(request.Refusal!);
            return;
        }
        var call = new PartnerCall(PartnerOperation.CreditCheck, request.Key, body.ApplicantId);
        await calls.HandleAsync(http, call, options.Value.Delay, () => bureau.Pull(body.ApplicantId));
    }

    private static string? FindError(CreditCheckCall body) =>
        LoanApplicationReader.IsId(body.ApplicantId) ? null : "applicantId must be 1-64 characters of A-Z, a-z, 0-9, _ and -.";
}
