using System.Globalization;
using System.Runtime.InteropServices;

namespace LoanApproval.DrillWorker;

// Kills or freezes this process at the armed point, or blocks its thread, once per token.
public sealed partial class CrashPoints : ICrashPoints
{
    private const int SigKill = 9;
    private static readonly int _sigStop = OperatingSystem.IsMacOS() ? 17 : 19;

    private readonly CrashPoint? _armed;
    private readonly CrashAction _action;
    private readonly string _token = "";

    public CrashPoints(CrashPointOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Armed)) return;
        _armed = Enum.Parse<CrashPoint>(options.Armed);
        _action = Enum.Parse<CrashAction>(options.Action);
        _token = options.TokenFile!;
    }

    public void Hit(CrashPoint point)
    {
        if (point != _armed || !TakeToken()) return;
        if (_action == CrashAction.Hang) Thread.Sleep(Timeout.Infinite);
        if (_action == CrashAction.Pause)
            File.WriteAllText($"{_token}.paused", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        // raise, not kill: this thread receives the signal, so the next line does not run before it.
        _ = Raise(_action == CrashAction.Pause ? _sigStop : SigKill);
    }

    // Renaming is atomic, so the point fires in only one of two processes.
    private bool TakeToken()
    {
        var taken = string.Create(CultureInfo.InvariantCulture, $"{_token}.{Environment.ProcessId}.taken");
        try
        {
            File.Move(_token, taken);
            File.Delete(taken);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "raise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Raise(int signal);
}
