using LoanApproval.Contracts;
using LoanApproval.Contracts.Partners;
using LoanApproval.Partners.Answers;
using LoanApproval.Partners.Hosting;
using LoanApproval.Partners.Idempotency;
using Microsoft.Extensions.Options;

namespace LoanApproval.Partners.Documents;

/// <summary><c>POST /v1/document-verifications</c>.</summary>
public static class DocumentEndpoint
{
    public static void AddDocumentVerifier(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<DocumentsOptions>().BindConfiguration(DocumentsOptions.Section)
            .Validate(documents => WorkTime.IsSane(documents.Delay), $"Documents:Delay {WorkTime.Rule}")
            .ValidateOnStart();

    public static void MapDocumentVerifier(this IEndpointRouteBuilder routes) => routes.MapPost("/v1/document-verifications", HandleAsync);

    private static async Task HandleAsync(HttpContext http, IdempotentCalls calls, IOptions<DocumentsOptions> options)
    {
        var request = await PartnerRequest<DocumentVerificationCall>.ReadAsync(http.Request, keyRequired: false, FindError);
        if (request.Body is not { } body)
        {
            await http.Response.WriteAsync(request.Refusal!);
            return;
        }
        var call = new PartnerCall(PartnerOperation.DocumentVerification, request.Key, body.ApplicantId, body.DocumentId);
        await calls.HandleAsync(http, call, options.Value.Delay, () => PartnerAnswer.Ok(DocumentRules.Verify(body.DocumentId)));
    }

    private static string? FindError(DocumentVerificationCall body) =>
        LoanApplicationReader.IsId(body.ApplicantId) && LoanApplicationReader.IsId(body.DocumentId)
            ? null
            : "applicantId and documentId must be 1-64 characters of A-Z, a-z, 0-9, _ and -.";
}
