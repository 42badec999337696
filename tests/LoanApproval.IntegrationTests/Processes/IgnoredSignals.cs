namespace LoanApproval.IntegrationTests.Processes;

// A shell makes a background process ignore SIGINT. Its child processes inherit that, and .NET respects it.
internal static class IgnoredSignals
{
    private const string Field = "SigIgn:";
    private const int Interrupt = 2;

    // Only Linux shows it.
    public static bool IncludeInterrupt { get; } = File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line.AsSpan(Field.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1ul << (Interrupt - 1))) != 0;
}
