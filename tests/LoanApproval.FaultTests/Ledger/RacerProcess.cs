using System.Diagnostics;

namespace LoanApproval.FaultTests.Ledger;

// A separate process with a ledger.
public sealed class RacerProcess : IDisposable
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private RacerProcess(Process process) => _process = process;

    public static RacerProcess Start(
        string provider, string connectionString, string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LoanApproval.LedgerRacer.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["Ledger__Provider"] = provider;
        start.Environment["Ledger__ConnectionString"] = connectionString;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new RacerProcess(Process.Start(start)!);
    }

    public int Id => _process.Id;

    public async Task<string?> ReadLineAsync()
    {
        using var deadline = new CancellationTokenSource(_deadline);
        return await _process.StandardOutput.ReadLineAsync(deadline.Token);
    }

    // Releases a racer that has printed "ready".
    public async Task ReleaseAsync()
    {
        await _process.StandardInput.WriteLineAsync("go");
        await _process.StandardInput.FlushAsync();
    }

    // Sends SIGKILL.
    public void Kill() => _process.Kill();

    // Waits for the exit. Returns the lines that were not read yet, and the exit code (137 after SIGKILL).
    public async Task<(IReadOnlyList<string> Lines, int ExitCode)> EndAsync()
    {
        using var deadline = new CancellationTokenSource(_deadline);
        var errors = _process.StandardError.ReadToEndAsync(deadline.Token);
        var output = await _process.StandardOutput.ReadToEndAsync(deadline.Token);
        await _process.WaitForExitAsync(deadline.Token);
        if (_process.ExitCode is not (0 or 137)) throw new InvalidOperationException(await errors);
        return (output.Split('\n', StringSplitOptions.RemoveEmptyEntries), _process.ExitCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
