namespace LoanApproval.IntegrationTests.Processes;

// A shell makes a background process ignore SIGINT, and nohup makes it ignore SIGHUP. Child processes inherit this.
public static class IgnoredSignals
{
    private const string Field = "SigIgn:";
    private const string Status = "/proc/self/status";

    private static readonly ulong _mask = Read();

    public static bool IncludeHangup => (_mask & 1) != 0;

    public static bool IncludeInterrupt => (_mask & 2) != 0;

    // Only Linux has this file. The lowest bit is signal 1.
    private static ulong Read() => File.Exists(Status)
        ? ulong.Parse(
            File.ReadLines(Status).First(line => line.StartsWith(Field, StringComparison.Ordinal)).AsSpan(Field.Length).Trim(),
            NumberStyles.HexNumber,
            CultureInfo.InvariantCulture)
        : 0;
}
