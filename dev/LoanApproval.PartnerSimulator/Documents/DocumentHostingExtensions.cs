using LoanApproval.PartnerSimulator.Idempotency;
using Microsoft.Extensions.Options;

namespace LoanApproval.PartnerSimulator.Documents;

internal static class DocumentHostingExtensions
{
    public static void AddDocumentVerifier(this IHostApplicationBuilder builder) =>
        builder.AddPartnerOptions<DocumentVerifierOptions>(DocumentVerifierOptions.SectionName);

    public static void MapDocumentVerifier(this IEndpointRouteBuilder routes) => routes.MapPost("/v1/document-verifications", HandleAsync);

    private static async Task HandleAsync(HttpContext http, IdempotentCalls calls, IOptions<DocumentVerifierOptions> options)
    {
        var request = await PartnerRequest<DocumentVerificationRequest>.ReadAsync(http.Request, keyRequired: false, FindError);
        if (request.Body is not { } body)
        {
            await http.Response.WriteAsync(request.Rejection!);
            return;
        }
        var call = new PartnerCall(PartnerOperation.DocumentVerification, request.Key, body.ApplicantId, body.DocumentId);
        await calls.HandleAsync(http, call, options.Value.Delay, () => PartnerResponse.Ok(DocumentRules.Verify(body.DocumentId)));
    }

    private static string? FindError(DocumentVerificationRequest body) =>
        PartnerIds.IsValid(body.ApplicantId) && PartnerIds.IsValid(body.DocumentId)
            ? null
            : $"applicantId and documentId {PartnerIds.Rule}";
}
