namespace LoanApproval.LocalServer.Processes;

/// <summary>The signals that <see cref="ProcessSignals"/> sends.</summary>
public enum UnixSignal
{
    /// <summary>Ctrl+C.</summary>
    Interrupt,

    /// <summary>Asks the process to end; a worker finishes what it can.</summary>
    Terminate,

    /// <summary>Ends it at once, as a power cut would.</summary>
    Kill,

    /// <summary>Freezes it: it holds what it has and answers nothing.</summary>
    Stop,

    /// <summary>Thaws a frozen process.</summary>
    Continue,
}
