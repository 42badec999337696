using System.IO.Compression;
using System.Text;

namespace LoanApproval.IntegrationTests.RawPartners;

// Responses that a partner should not send, and valid ones.
public static class RawResponses
{
    public static RawResponse Good => e => e.RespondAsync(200, RawReports.Of(e.Request.ApplicantId));

    public static RawResponse Verified => e => e.RespondAsync(
        200, $$"""{"documentId":"{{e.Request.Field("documentId")}}","status":"verified","reason":null}""");

    public static RawResponse Silence => e => e.HangAsync();

    public static RawResponse HeadersThenSilence => async e =>
    {
        await e.SendAsync(RawExchange.Head(200, "Content-Type: application/json", "Content-Length: 200"));
        await e.HangAsync();
    };

    public static RawResponse Drip => async e =>
    {
        var body = RawReports.Of(e.Request.ApplicantId);
        e.Close = true;
        await e.SendAsync(RawExchange.Head(200, "Content-Type: application/json", $"Content-Length: {body.Length}"));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        foreach (var letter in body)
        {
            await e.SendAsync(letter.ToString());
            await timer.WaitForNextTickAsync(e.Stop);
        }
    };

    // Sends FIN before the first byte of the response.
    public static RawResponse Nothing => e =>
    {
        e.Close = true;
        return Task.CompletedTask;
    };

    public static RawResponse Reset => e =>
    {
        e.Reset();
        return Task.CompletedTask;
    };

    public static RawResponse Status(int status, params string[] headers) =>
        e => e.RespondAsync(status, """{"type":"about:blank","title":"Raw"}""", "application/problem+json", headers);

    public static RawResponse NotFound(string body, string contentType = "application/problem+json") => e =>
        e.RespondAsync(404, body, contentType);

    // A date has no fractions, so the delay is up to one second shorter.
    public static RawResponse RetryAfterDate(TimeSpan wait) => e =>
        Status(503, $"Retry-After: {(TimeProvider.System.GetUtcNow() + wait).ToString("r", CultureInfo.InvariantCulture)}")(e);

    public static RawResponse Body(string body, string contentType = "application/json") => e => e.RespondAsync(200, body, contentType);

    public static RawResponse Report(Func<string, string> body, string contentType = "application/json") =>
        e => e.RespondAsync(200, body(e.Request.ApplicantId), contentType);

    public static RawResponse Bytes(Func<string, byte[]> body) => e => e.RespondAsync(200, body(e.Request.ApplicantId));

    // Sends bytes that are not HTTP, and FIN.
    public static RawResponse Raw(string text) => Raw(Encoding.Latin1.GetBytes(text));

    public static RawResponse Raw(byte[] bytes) => async e =>
    {
        e.Close = true;
        await e.SendAsync(bytes);
    };

    // Sends half a body, and FIN or RST instead of the rest.
    public static RawResponse HalfABody(bool reset) => async e =>
    {
        var body = RawReports.Of(e.Request.ApplicantId);
        await e.SendAsync(RawExchange.Head(200, "Content-Type: application/json", $"Content-Length: {body.Length}") + body[
            ..(body.Length / 2)]);
        e.Close = true;
        if (reset) e.Reset();
    };

    public static RawResponse Gzip => e =>
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(
            Encoding.UTF8.GetBytes(RawReports.Of(e.Request.ApplicantId)));
        return e.RespondAsync(200, packed.ToArray(), headers: "Content-Encoding: gzip");
    };

    // Sends a huge body while the client reads it, and reports the number of bytes.
    public static RawResponse Flood(int megabytes, Action<long> sent) => async e =>
    {
        e.Close = true;
        await e.SendAsync(RawExchange.Head(200, "Content-Type: application/json", $"Content-Length: {(long)megabytes << 20}"));
        var block = Encoding.ASCII.GetBytes(new string('[', 64 * 1024));
        for (long total = 0; total < (long)megabytes << 20; total += block.Length)
        {
            sent(total);
            await e.SendAsync(block);
        }
    };

    // An unsolicited second response: a client that keeps the connection would use it as the response to its next request.
    public static RawResponse Twice => e =>
    {
        byte[] Report(string report) => RawExchange.Response(200, Encoding.UTF8.GetBytes(report));
        return e.SendAsync(
            (byte[])[.. Report(RawReports.Of(e.Request.ApplicantId)), .. Report(RawReports.With("P-other", "850"))]);
    };

    // Sends status 204 without a body and without a content length.
    public static RawResponse NoContent => e => e.SendAsync(RawExchange.Head(204));
}
