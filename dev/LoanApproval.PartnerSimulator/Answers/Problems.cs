namespace LoanApproval.PartnerSimulator.Answers;

/// <summary>Everything that the partners say no with, apart from the faults that they play.</summary>
internal static class Problems
{
    public static PartnerAnswer KeyMissing { get; } = PartnerAnswer.Problem(400, "idempotency-key-missing",
        "Idempotency-Key is missing", "Send one Idempotency-Key: a repeated pull would harm the applicant.");

    public static PartnerAnswer KeyInvalid { get; } = PartnerAnswer.Problem(400, "idempotency-key-invalid",
        "Idempotency-Key is invalid", "Send one Idempotency-Key of 1-255 visible ASCII characters.");

    public static PartnerAnswer NoCreditFile { get; } = PartnerAnswer.Problem(404, "no-credit-file",
        "No credit file", "The bureau has no file on this applicant.");

    public static PartnerAnswer InProgress { get; } = PartnerAnswer.Problem(409, "request-in-progress",
        "Request in progress", "The first call with this Idempotency-Key is still at work; ask again with the same key.");

    public static PartnerAnswer KeyReused { get; } = PartnerAnswer.Problem(422, "idempotency-conflict",
        "Idempotency-Key was used for another request", "This Idempotency-Key belongs to a request with another body.");

    public static PartnerAnswer Stopping { get; } = PartnerAnswer.Problem(503, "stopping",
        "Service is stopping", "Nothing was done; ask again with the same key.") with
    { RetryAfter = TimeSpan.FromSeconds(1) };

    public static PartnerAnswer Malformed(string detail) =>
        PartnerAnswer.Problem(400, "malformed-body", "Body is malformed", detail);

    public static PartnerAnswer BodyRefused(int status) => status == StatusCodes.Status413PayloadTooLarge
        ? PartnerAnswer.Problem(status, "body-too-large", "Body is too large", "No request of this service is that large.")
        : Malformed("The body could not be read to its end.");
}
