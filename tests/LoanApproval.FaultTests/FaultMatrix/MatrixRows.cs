using LoanApproval.IntegrationTests.RawPartners;
using static LoanApproval.IntegrationTests.RawPartners.RawResponses;

namespace LoanApproval.FaultTests.FaultMatrix;

// The fault matrix.
public sealed class MatrixRows
{
    private long _flooded;

    // The number of bytes that the client read from a response of 50 MB.
    public long Flooded => Volatile.Read(ref _flooded);

    public IReadOnlyList<MatrixRow> All { get; }

    public MatrixRows() => All =
    [
        // The partner is unavailable.
        Recovers("http-500", Status(500), times: 2),
        Recovers("http-502", Status(502)),
        Exhausted("http-503-always", Status(503)),
        Recovers("http-503-retry-after-2", Status(503, "Retry-After: 2"), wait: (2, 2)),
        Recovers("http-503-retry-after-date", RetryAfterDate(TimeSpan.FromSeconds(3)), wait: (2, 3)),
        Recovers("http-503-retry-after-past", RetryAfterDate(TimeSpan.FromHours(-1))),
        Recovers("http-504", Status(504)),
        Recovers("http-429-retry-after-0", Status(429, "Retry-After: 0")),
        Recovers("http-429-retry-after-2", Status(429, "Retry-After: 2"), wait: (2, 2)),
        Recovers("http-429-retry-after-negative", Status(429, "Retry-After: -5")),
        Recovers("http-429-retry-after-garbage", Status(429, "Retry-After: soon")),
        new("http-429-retry-after-huge", Status(429, "Retry-After: 99999"), RowClass.Postponed, ErrorTypes.PartnerUnavailable),
        Recovers("http-408", Status(408)),
        // The partner is still processing the first call, so the delay is the timeout of the call.
        Recovers("http-409", Status(409), wait: (MatrixPolicy.Deadline.TotalSeconds, MatrixPolicy.Deadline.TotalSeconds)),
        Recovers("http-425", Status(425)),

        // The partner rejects the request.
        Final("http-400", Status(400), ErrorTypes.PartnerRefused),
        Final("http-401", Status(401, "WWW-Authenticate: Basic"), ErrorTypes.PartnerRefused),
        Final("http-403", Status(403), ErrorTypes.PartnerRefused),
        Final("http-302", Status(302, "Location: /redirected"), ErrorTypes.PartnerRefused),
        Final("http-307", Status(307, "Location: /redirected"), ErrorTypes.PartnerRefused),
        Final("http-422", Status(422), ErrorTypes.IdempotencyConflict),
        Final("http-404", Status(404), ErrorTypes.PartnerRefused),
        Final("http-404-html", NotFound("<html>404 page not found</html>", "text/html"), ErrorTypes.PartnerRefused),
        Final("http-404-other-problem", NotFound("""{"type":"urn:loan-approval:problem:unknown-path"}"""), ErrorTypes.PartnerRefused),
        new("http-404-no-credit-file", NotFound("""{"type":"urn:loan-approval:problem:no-credit-file"}"""), RowClass.NoCreditFile, null),

        // Unusual, but complete and valid.
        Accepted("wrong-content-type", Report(RawReports.Of, "text/html")),
        Accepted("byte-order-mark", Report(a => "\uFEFF" + RawReports.Of(a))),
        Accepted("unknown-fields", Report(a => RawReports.Of(a).Replace("{", """{"new":{"of":["tomorrow"]},""", StringComparison.Ordinal))),
        Accepted("two-responses", Twice),

        // The response is not valid JSON.
        Recovers("truncated-json", Report(a => RawReports.Of(a)[..40]), ErrorTypes.GarbledAnswer, times: 2),
        Recovers("no-body", NoContent, ErrorTypes.GarbledAnswer),
        Recovers("html", Body("<html>Maintenance</html>", "text/html"), ErrorTypes.GarbledAnswer),
        Recovers("duplicate-keys", Report(a => RawReports.Of(a).Replace("{", """{"score":850,""", StringComparison.Ordinal)),
            ErrorTypes.GarbledAnswer),
        Recovers("ten-thousand-deep", Body(new string('[', 10_000) + new string(']', 10_000)), ErrorTypes.GarbledAnswer),
        Recovers("invalid-utf8", Bytes(a => [.. "{\"reportId\":\""u8, 0xC3, 0x28, .. "\"}"u8]), ErrorTypes.GarbledAnswer),
        Recovers("gzip", Gzip, ErrorTypes.GarbledAnswer),
        Recovers("over-64-kb", Report(a => RawReports.Of(a) + new string(' ', 64 * 1024)), ErrorTypes.GarbledAnswer),
        Recovers("fifty-megabytes", Flood(50, sent => Volatile.Write(ref _flooded, sent)), ErrorTypes.GarbledAnswer),
        Exhausted("garbled-always", Body("{"), ErrorTypes.GarbledAnswer),

        // JSON, but not a report on this applicant.
        Final("missing-score", Report(RawReports.WithoutScore), ErrorTypes.WrongReport),
        Final("null-score", Report(a => RawReports.With(a, "null")), ErrorTypes.WrongReport),
        Final("score-9999", Report(a => RawReports.With(a, "9999")), ErrorTypes.WrongReport),
        Final("score-with-a-fraction", Report(a => RawReports.With(a, "720.5")), ErrorTypes.WrongReport),
        Final("score-as-text", Report(a => RawReports.With(a, "\"780\"")), ErrorTypes.WrongReport),
        Final("score-zero", Report(a => RawReports.With(a, "0")), ErrorTypes.WrongReport),
        Final("another-applicant", Report(_ => RawReports.Of("P-other")), ErrorTypes.WrongReport),
        Final("an-array", Body("[]"), ErrorTypes.WrongReport),

        // The connection breaks or hangs.
        Recovers("empty-reply", Nothing),
        Recovers("reset", Reset, times: 2),
        Recovers("cut-in-the-body", HalfABody(reset: false)),
        Recovers("reset-in-the-body", HalfABody(reset: true)),
        Recovers("commit-then-drop", Nothing, times: 2),
        Recovers("tls-garbage", Raw([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46])),
        Recovers("no-http", Raw("SSH-2.0-OpenSSH_9.6\r\n")),
        Recovers("huge-headers", Status(200, $"X-Filler: {new string('x', 64 * 1024)}")),
        Recovers("broken-chunk", Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")),
        Recovers("silence", Silence, hangs: true),
        Exhausted("silence-always", Silence, hangs: true),
        Recovers("headers-then-silence", HeadersThenSilence, hangs: true),
        Recovers("one-byte-each-200-ms", Drip, hangs: true),
    ];

    private static MatrixRow Accepted(string name, RawResponse response) => new(name, response, RowClass.Accepted, null);

    private static MatrixRow Final(string name, RawResponse response, string errorType) => new(name, response, RowClass.Final, errorType);

    private static MatrixRow Exhausted(
        string name, RawResponse response, string errorType = ErrorTypes.PartnerUnavailable, bool hangs = false) =>
        new(name, response, RowClass.Exhausted, errorType) { Attempt = hangs ? MatrixPolicy.Deadline : TimeSpan.Zero };

    private static MatrixRow Recovers(
        string name, RawResponse response, string errorType = ErrorTypes.PartnerUnavailable, int times = 1, bool hangs = false,
            (double, double)? wait = null) =>
        new(name, response, RowClass.Recovers, errorType)
        {
            Faults = times,
            Attempt = hangs ? MatrixPolicy.Deadline
            : TimeSpan.Zero,
            FirstWait = wait
        };
}
