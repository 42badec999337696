namespace LoanApproval.Worker.PartnerClients;

internal sealed class DocumentVerifierClient(PartnerHttp http, DocumentVerificationOptions options) : IDocumentVerifier
{
    private const string Partner = "The document verifier";
    private readonly Uri _address = new(options.BaseUrl, "v1/document-verifications");
    // No delay is set for a document in progress: VerifyDocuments has unlimited attempts, so its backoff is enough.
    private readonly PartnerCall _call = new(Partner, options.Timeout);

    public async Task<DocumentVerification> VerifyAsync(
        string idempotencyKey, string applicantId, string documentId, CancellationToken cancellationToken)
    {
        var body = new DocumentVerificationCall(applicantId, documentId);
        return Check((await http.PostAsync(_call, _address, idempotencyKey, body, cancellationToken))!.Value, documentId);
    }

    public static DocumentVerification Check(JsonElement json, string documentId)
    {
        try
        {
            if (json.Deserialize<DocumentVerification>(LoanJson.Options) is { } document && document.DocumentId == documentId
                && json.TryGetProperty("status", out _))
                return document with { Reason = document.Reason is { } reason ? ResponseJson.Bound(reason) : null };
        }
        // The status is unknown, or the JSON is not an object.
        catch (JsonException) { }
        throw new ApplicationFailureException(
            $"{Partner} responded with an invalid verification of the document", ErrorTypes.WrongReport, nonRetryable: true);
    }
}

internal sealed record DocumentVerificationCall(string ApplicantId, string DocumentId);
