using System.Text;

namespace LoanApproval.Starter.Cli;

internal static class InputFile
{
    // Reads a file, or standard input for -: UTF-8, or what its byte order mark says.
    public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) throw new StarterException(ExitCodes.Usage, $"{path} is a folder.");
        try
        {
            await using var source = path == "-" ? System.Console.OpenStandardInput() : File.OpenRead(path);
            return await ReadAsync(source, cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StarterException(ExitCodes.Usage, $"No such file: {path}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StarterException(ExitCodes.Usage, $"The file {path} cannot be read: {e.Message}");
        }
    }

    public static async Task<string> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(source, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
