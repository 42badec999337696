namespace LoanApproval.DrillWorker;

/// <summary>Where a drill strikes. Inert unless the configuration names a point and its one-shot token is there.</summary>
public interface ICrashPoints
{
    /// <summary>Says that the program has come to a point. Returns at once, unless this is the armed one.</summary>
    void Hit(CrashPoint point);
}
