using System.IO.Compression;
using System.Text;

namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>Answers that a partner should not give, and the good ones.</summary>
public static class RawAnswers
{
    public static RawAnswer Good => e => e.AnswerAsync(200, RawReports.Of(e.Request.ApplicantId));

    public static RawAnswer Verified => e => e.AnswerAsync(
        200, $$"""{"documentId":"{{e.Request.Field("documentId")}}","status":"verified","reason":null}""");

    public static RawAnswer Silence => e => e.FallSilentAsync();

    public static RawAnswer HeadersThenSilence => async e =>
    {
        await e.SendAsync(RawExchange.Head(200, "Content-Type: application/json", "Content-Length: 200"));
        await e.FallSilentAsync();
    };

    public static RawAnswer Drip => async e =>
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

    /// <summary>FIN before a byte of the answer.</summary>
    public static RawAnswer Nothing => e =>
    {
        e.Close = true;
        return Task.CompletedTask;
    };

    public static RawAnswer Reset => e =>
    {
        e.Reset();
        return Task.CompletedTask;
    };

    public static RawAnswer Status(int status, params string[] headers) =>
        e => e.AnswerAsync(status, """{"type":"about:blank","title":"Raw"}""", "application/problem+json", headers);

    public static RawAnswer NotFound(string body, string contentType = "application/problem+json") => e =>
        e.AnswerAsync(404, body, contentType);

    /// <summary>As a date has no fractions, between one second less and this long.</summary>
    public static RawAnswer RetryAfterDate(TimeSpan wait) => e =>
        Status(503, $"Retry-After: {(TimeProvider.System.GetUtcNow() + wait).ToString("r", CultureInfo.InvariantCulture)}")(e);

    public static RawAnswer Body(string body, string contentType = "application/json") => e => e.AnswerAsync(200, body, contentType);

    public static RawAnswer Report(Func<string, string> body, string contentType = "application/json") =>
        e => e.AnswerAsync(200, body(e.Request.ApplicantId), contentType);

    public static RawAnswer Bytes(Func<string, byte[]> body) => e => e.AnswerAsync(200, body(e.Request.ApplicantId));

    /// <summary>Bytes in place of an answer in HTTP, and FIN.</summary>
    public static RawAnswer Raw(string text) => Raw(Encoding.Latin1.GetBytes(text));

    public static RawAnswer Raw(byte[] bytes) => async e =>
    {
        e.Close = true;
        await e.SendAsync(bytes);
    };

    /// <summary>Half a body, and FIN or RST in place of the rest.</summary>
    public static RawAnswer HalfABody(bool reset) => async e =>
    {
        var body = RawReports.Of(e.Request.ApplicantId);
        await e.SendAsync(RawExchange.Head(200, "Content-Type: application/json", $"Content-Length: {body.Length}") + body[
            ..(body.Length / 2)]);
        e.Close = true;
        if (reset) e.Reset();
    };

    public static RawAnswer Gzip => e =>
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(
            Encoding.UTF8.GetBytes(RawReports.Of(e.Request.ApplicantId)));
        return e.AnswerAsync(200, packed.ToArray(), headers: "Content-Encoding: gzip");
    };

    /// <summary>Sends a huge body as long as the other side takes it, and reports how much that was.</summary>
    public static RawAnswer Flood(int megabytes, Action<long> sent) => async e =>
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

    // An unsolicited second response: a client that keeps the connection would take it for the response to its next request.
    public static RawAnswer Twice => e =>
    {
        byte[] Report(string report) => RawExchange.Answer(200, Encoding.UTF8.GetBytes(report));
        return e.SendAsync((byte[])[.. Report(RawReports.Of(e.Request.ApplicantId)), .. Report(RawReports.With("somebody-else", "850"))]);
    };

    /// <summary>No content, as HTTP has it: not even a length.</summary>
    public static RawAnswer NoContent => e => e.SendAsync(RawExchange.Head(204));
}
