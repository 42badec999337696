namespace LoanApproval.DrillWorker;

/// <summary>Receives each crash point that the program reaches.</summary>
public interface ICrashPoints
{
    /// <summary>Returns at once unless this point is armed.</summary>
    void Hit(CrashPoint point);
}
