namespace LoanApproval.Starter.Cli;

internal static class InputFile
{
    private const int MaxLength = 1_000_000;

    public static async Task<T> ReadAsync<T>(string path, Func<Stream, Task<T>> read)
    {
        if (Directory.Exists(path)) throw new StarterException(ExitCodes.Usage, $"{path} is a folder.");
        try
        {
            await using var source = path == "-" ? System.Console.OpenStandardInput() : File.OpenRead(path);
            return await read(source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var missing = e is FileNotFoundException or DirectoryNotFoundException;
            throw new StarterException(ExitCodes.Usage, missing ? $"No such file: {path}" : $"The file {path} cannot be read: {e.Message}");
        }
    }

    public static async Task<string> TextAsync(Stream source, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(source, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = new char[MaxLength + 1];
        var length = await reader.ReadBlockAsync(text, cancellationToken);
        return length <= MaxLength ? new(text, 0, length)
            : throw new StarterException(ExitCodes.Usage, $"The input has more than {MaxLength:N0} characters.");
    }
}
