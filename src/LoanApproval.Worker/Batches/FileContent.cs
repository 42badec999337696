using System.Buffers;
using System.Security.Cryptography;

namespace LoanApproval.Worker.Batches;

/// <summary>What one pass over a file tells.</summary>
/// <param name="Hash">SHA-256 in small hexadecimal digits.</param>
/// <param name="Lines">Line ends, and one more for a last line without.</param>
public sealed record FileContent(string Hash, long Lines)
{
    private const int BufferSize = 1 << 20;

    public static async Task<FileContent> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var stream = File.OpenRead(path);
            long lines = 0;
            byte last = (byte)'\n';
            while (await stream.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                hash.AppendData(buffer, 0, read);
                lines += buffer.AsSpan(0, read).Count((byte)'\n');
                last = buffer[read - 1];
            }
            return new(Convert.ToHexStringLower(hash.GetHashAndReset()), last == (byte)'\n' ? lines : lines + 1);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
