namespace LoanApproval.DevHost.Hosting;

internal static class ExitReason
{
    // The exit code of the worker and the simulator for a setting that is not valid.
    public const int InvalidSetting = 64;

    private const int Killed = 128 + 9;
    private const int Terminated = 128 + 15;

    public static bool IsSignal(int exitCode) => exitCode is Killed or Terminated;

    public static string Describe(int exitCode) => exitCode switch
    {
        0 => "exited",
        Killed => "was killed",
        Terminated => "was terminated",
        _ => $"exited with code {exitCode}",
    };
}
