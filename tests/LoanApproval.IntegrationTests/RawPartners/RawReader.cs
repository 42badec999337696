using System.Net.Sockets;
using System.Text;

namespace LoanApproval.IntegrationTests.RawPartners;

// Reads requests from a connection: the head, and the body by its content length or in chunks.
public sealed class RawReader(Socket socket, CancellationToken cancellationToken)
{
    private readonly List<byte> _unread = [];

    // Returns the next request, or null when the client has closed the connection.
    public async Task<RawRequest?> ReadAsync()
    {
        if (await ReadUntilAsync("\r\n\r\n") is not { } head) return null;
        var lines = head.Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = headers.TryGetValue("content-length", out var length)
            ? await ReadBytesAsync(int.Parse(length, CultureInfo.InvariantCulture))
            : headers.ContainsKey("transfer-encoding") ? await ReadChunksAsync()
            : "";
        return new(lines[0].Split(' ')[0], lines[0].Split(' ')[1], headers, body);
    }

    private async Task<string> ReadChunksAsync()
    {
        var body = new StringBuilder();
        while (int.Parse((await ReadUntilAsync("\r\n"))!, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            body.Append(await ReadBytesAsync(size));
            await ReadBytesAsync(2);
        }
        await ReadUntilAsync("\r\n");
        return body.ToString();
    }

    private async Task<string?> ReadUntilAsync(string end)
    {
        int at;
        while ((at = Text().IndexOf(end, StringComparison.Ordinal)) < 0)
        {
            if (!await ReceiveAsync()) return null;
        }
        var text = Text()[..at];
        _unread.RemoveRange(0, at + end.Length);
        return text;
    }

    private async Task<string> ReadBytesAsync(int count)
    {
        while (_unread.Count < count)
        {
            if (!await ReceiveAsync()) throw new SocketException((int)SocketError.ConnectionReset);
        }
        var text = Encoding.UTF8.GetString([.. _unread.Take(count)]);
        _unread.RemoveRange(0, count);
        return text;
    }

    // Each byte is one character, so positions in text and bytes are equal.
    private string Text() => Encoding.Latin1.GetString([.. _unread]);

    private async Task<bool> ReceiveAsync()
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, cancellationToken);
        _unread.AddRange(buffer.AsSpan(0, received));
        return received > 0;
    }
}
