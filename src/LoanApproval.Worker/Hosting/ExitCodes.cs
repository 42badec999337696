namespace LoanApproval.Worker.Hosting;

/// <summary>What the process ends with (sysexits.h): an orchestrator must tell a stop from a death.</summary>
public static class ExitCodes
{
    /// <summary>Stopped as asked.</summary>
    public const int Stopped = 0;

    /// <summary>A wrong setting.</summary>
    public const int WrongSetting = 64;

    /// <summary>The server or the namespace cannot be reached.</summary>
    public const int ServerUnavailable = 69;

    /// <summary>The worker died.</summary>
    public const int WorkerDied = 70;
}
