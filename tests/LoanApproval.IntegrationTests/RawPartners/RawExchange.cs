using System.Net.Sockets;
using System.Text;

namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>How a partner answers one request, down to the bytes and the way in which the connection ends.</summary>
public delegate Task RawAnswer(RawExchange exchange);

/// <summary>One request and the connection that it came on.</summary>
public sealed class RawExchange(RawRequest request, Socket socket, CancellationToken stop)
{
    public RawRequest Request => request;

    /// <summary>Set by an answer after which the connection cannot carry another.</summary>
    public bool Close { get; set; }

    public CancellationToken Stop => stop;

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[await socket.SendAsync(bytes, stop)..];
    }

    /// <summary>A whole answer that leaves the connection open for the next request.</summary>
    public Task AnswerAsync(int status, string body, string contentType = "application/json", params string[] headers) =>
        AnswerAsync(status, Encoding.UTF8.GetBytes(body), contentType, headers);

    public Task AnswerAsync(int status, byte[] body, string contentType = "application/json", params string[] headers) =>
        SendAsync(Answer(status, body, contentType, headers));

    /// <summary>
    /// The bytes of a whole answer, to be sent at once: whatever is too much in them reaches the client with the rest, so that it gives up
    /// the connection.
    /// Sent later, it could meet the next request on that connection, of another row.
    /// </summary>
    public static byte[] Answer(int status, byte[] body, string contentType = "application/json", params string[] headers) =>
        [.. Encoding.UTF8.GetBytes(Head(status, [$"Content-Type: {contentType}", $"Content-Length: {body.Length}", .. headers])), .. body];

    public static string Head(int status, params string[] headers) =>
        $"HTTP/1.1 {status} Answer\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n";

    /// <summary>The connection ends with RST in place of FIN: unread and unsent bytes are lost on both sides.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        Close = true;
    }

    /// <summary>Says nothing more, and returns when the other side has closed.</summary>
    public async Task FallSilentAsync()
    {
        Close = true;
        try
        {
            while (await socket.ReceiveAsync(new byte[1024], stop) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // It closed with RST: closed all the same.
        }
    }
}
