namespace LoanApproval.LocalServer.Processes;

public enum UnixSignal
{
    Hangup,
    Interrupt,
    Terminate,
    Kill,

    // Freezes the process: it keeps its connections but does not respond.
    Stop,
    Continue,
}
