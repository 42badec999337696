using System.Net.Http.Json;
using System.Text.Json;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Documents;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>The document verifier over HTTP.</summary>
public sealed class DocumentVerifierClient(PartnerHttp http, DocumentVerificationOptions options) : IDocumentVerifier
{
    private const string Partner = "The document verifier";

    private readonly Uri _address = new(options.Address, "v1/document-verifications");

    public int MaxConcurrency => options.MaxConcurrency;

    public TimeSpan StuckAfter => options.StuckAfter;

    public async Task<DocumentVerification> VerifyAsync(string idempotencyKey, string applicantId, string documentId, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address);
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        request.Content = JsonContent.Create(new DocumentVerificationCall(applicantId, documentId), options: LoanJson.Options);
        var json = await http.SendAsync(Partner, request, options.Timeout, cancellationToken)
            // No document is "not found": the contract has a 404 for the bureau alone.
            ?? throw new ApplicationFailureException($"{Partner} refuses the request (404)", ErrorTypes.PartnerRefused, nonRetryable: true);
        return Check(json, documentId);
    }

    /// <summary>Reads the verifier's word on one document.</summary>
    /// <exception cref="ApplicationFailureException"><c>WrongReport</c>, not retryable.</exception>
    public static DocumentVerification Check(JsonElement json, string documentId)
    {
        try
        {
            var document = json.Deserialize<DocumentVerification>(LoanJson.Options);
            if (document is not null && document.DocumentId == documentId && json.TryGetProperty("status", out _)) return document;
        }
        catch (JsonException)
        {
            // An unknown status, or no object: told below, as another document's answer is.
        }
        throw new ApplicationFailureException($"{Partner} answered with something that is no word on the document asked for", ErrorTypes.WrongReport, nonRetryable: true);
    }
}
