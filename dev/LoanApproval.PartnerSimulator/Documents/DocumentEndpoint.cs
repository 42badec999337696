using LoanApproval.PartnerSimulator.Answers;
using LoanApproval.PartnerSimulator.Hosting;
using LoanApproval.PartnerSimulator.Idempotency;
using Microsoft.Extensions.Options;

namespace LoanApproval.PartnerSimulator.Documents;

/// <summary><c>POST /v1/document-verifications</c>.</summary>
internal static class DocumentEndpoint
{
    public static void AddDocumentVerifier(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<DocumentsOptions>().BindConfiguration(DocumentsOptions.Section)
            .Validate(documents => WorkTime.IsSane(documents.Delay), $"Documents:Delay {WorkTime.Rule}")
            .ValidateOnStart();

    public static void MapDocumentVerifier(this IEndpointRouteBuilder routes) => routes.MapPost("/v1/document-verifications", HandleAsync);

    private static async Task HandleAsync(HttpContext http, IdempotentCalls calls, IOptions<DocumentsOptions> options)
    {
        var request = await PartnerRequest<DocumentVerificationRequest>.ReadAsync(http.Request, keyRequired: false, FindError);
        if (request.Body is not { } body)
        {
            await http.Response.WriteAsync(request.Refusal!);
            return;
        }
        var call = new PartnerCall(PartnerOperation.DocumentVerification, request.Key, body.ApplicantId, body.DocumentId);
        await calls.HandleAsync(http, call, options.Value.Delay, () => PartnerAnswer.Ok(DocumentRules.Verify(body.DocumentId)));
    }

    private static string? FindError(DocumentVerificationRequest body) =>
        PartnerIds.IsValid(body.ApplicantId) && PartnerIds.IsValid(body.DocumentId)
            ? null
            : $"applicantId and documentId {PartnerIds.Rule}";
}
