namespace LoanApproval.DrillWorker;

/// <summary>A drill. Without it every crash point is inert, which is how production runs.</summary>
public sealed class CrashPointOptions
{
    public const string Section = "CrashPoints";

    /// <summary>The name of a crash point; absent, nothing is armed.</summary>
    public string? Armed { get; set; }

    /// <summary>A file that must be there, and that the strike takes away: it strikes once, also across restarts.</summary>
    public string? TokenFile { get; set; }

    /// <summary><c>Kill</c>, <c>Pause</c> or <c>Hang</c>.</summary>
    public string Action { get; set; } = nameof(CrashAction.Kill);
}
