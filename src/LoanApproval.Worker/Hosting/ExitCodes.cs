namespace LoanApproval.Worker.Hosting;

// The exit codes of the process (sysexits.h): an orchestrator restarts a failed worker, and not one with an invalid setting.
internal static class ExitCodes
{
    public const int Stopped = 0;
    public const int InvalidSetting = 64;

    // The server, the namespace or the ledger is unavailable.
    public const int Unavailable = 69;
    public const int WorkerFailed = 70;
}
