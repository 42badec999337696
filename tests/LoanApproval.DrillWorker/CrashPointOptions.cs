namespace LoanApproval.DrillWorker;

/// <summary>Section <c>CrashPoints</c>: which point is armed, and what happens there.</summary>
public sealed class CrashPointOptions
{
    public const string SectionName = "CrashPoints";

    /// <summary>The name of a crash point; null arms none.</summary>
    public string? Armed { get; set; }

    /// <summary>A file that the first process at the point removes, so that the point fires once, even across restarts.</summary>
    public string? TokenFile { get; set; }

    /// <summary><c>Kill</c>, <c>Pause</c> or <c>Hang</c>.</summary>
    public string Action { get; set; } = nameof(CrashAction.Kill);
}
