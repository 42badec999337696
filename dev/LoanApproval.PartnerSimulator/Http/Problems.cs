namespace LoanApproval.PartnerSimulator.Http;

internal static class Problems
{
    public static PartnerResponse KeyMissing { get; } = PartnerResponse.Problem(400, "idempotency-key-missing",
        "Idempotency-Key is missing", "Send an Idempotency-Key: a repeated credit inquiry would harm the applicant.");

    public static PartnerResponse KeyInvalid { get; } = PartnerResponse.Problem(400, "idempotency-key-invalid",
        "Idempotency-Key is not valid", "Send one Idempotency-Key of 1-255 visible ASCII characters.");

    public static PartnerResponse NoCreditFile { get; } = PartnerResponse.Problem(404, "no-credit-file",
        "No credit file", "The bureau has no file for this applicant.");

    public static PartnerResponse InProgress { get; } = PartnerResponse.Problem(409, "request-in-progress",
        "Request in progress", "The first request with this Idempotency-Key is still being processed. Retry with the same key.");

    public static PartnerResponse KeyReused { get; } = PartnerResponse.Problem(422, "idempotency-conflict",
        "Idempotency-Key was used for another request", "This Idempotency-Key belongs to a request with a different body.");

    public static PartnerResponse Stopping { get; } = PartnerResponse.Problem(503, "stopping",
        "Service is stopping", "The request was not processed. Retry with the same key.") with
    { RetryAfter = TimeSpan.FromSeconds(1) };

    public static PartnerResponse Malformed(string detail) =>
        PartnerResponse.Problem(400, "malformed-body", "Body is malformed", detail);

    public static PartnerResponse UnreadableBody(int status) => status == StatusCodes.Status413PayloadTooLarge
        ? PartnerResponse.Problem(status, "body-too-large", "Body is too large", "The body exceeds the maximum size of this service.")
        : Malformed("The body ended early.");
}
