namespace LoanApproval.DrillWorker;

// Receives each crash point that the program reaches.
public interface ICrashPoints
{
    // Returns at once unless this point is armed.
    void Hit(CrashPoint point);
}
