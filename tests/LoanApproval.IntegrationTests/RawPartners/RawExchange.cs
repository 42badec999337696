using System.Net.Sockets;
using System.Text;

namespace LoanApproval.IntegrationTests.RawPartners;

// Responds to one request. Controls every byte and how the connection ends.
public delegate Task RawResponse(RawExchange exchange);

// One request and its connection.
public sealed class RawExchange(RawRequest request, Socket socket, CancellationToken cancellationToken)
{
    public RawRequest Request => request;

    // Whether the connection closes after this response.
    public bool Close { get; set; }

    public CancellationToken Stop => cancellationToken;

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[await socket.SendAsync(bytes, cancellationToken)..];
    }

    // Sends a complete response and keeps the connection open for the next request.
    public Task RespondAsync(int status, string body, string contentType = "application/json", params string[] headers) =>
        RespondAsync(status, Encoding.UTF8.GetBytes(body), contentType, headers);

    public Task RespondAsync(int status, byte[] body, string contentType = "application/json", params string[] headers) =>
        SendAsync(Response(status, body, contentType, headers));

    // The bytes of a complete response, which are sent at once. The client then receives surplus bytes together with the response and
    // closes the connection. Sent later, they could reach the next request on the connection, which belongs to another row.
    public static byte[] Response(int status, byte[] body, string contentType = "application/json", params string[] headers) =>
        [.. Encoding.UTF8.GetBytes(Head(status, [$"Content-Type: {contentType}", $"Content-Length: {body.Length}", .. headers])), .. body];

    public static string Head(int status, params string[] headers) =>
        $"HTTP/1.1 {status} Response\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n";

    // Closes the connection with RST instead of FIN. Unread and unsent bytes are lost on both sides.
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        Close = true;
    }

    // Sends nothing more and returns when the client has closed the connection.
    public async Task HangAsync()
    {
        Close = true;
        try
        {
            while (await socket.ReceiveAsync(new byte[1024], cancellationToken) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // The client closed the connection with RST.
        }
    }
}
