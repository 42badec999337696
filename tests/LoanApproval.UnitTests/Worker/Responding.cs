using System.Net;

namespace LoanApproval.UnitTests.Worker;

// Responds to every request in the same way.
internal sealed class Responding(HttpStatusCode status, byte[] body, string mediaType) : HttpMessageHandler
{
    public long? ContentLength { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ContentLength = request.Content?.Headers.ContentLength;
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
        response.Content.Headers.ContentType = new(mediaType);
        return Task.FromResult(response);
    }
}
