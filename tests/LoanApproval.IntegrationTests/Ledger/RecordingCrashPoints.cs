using System.Collections.Concurrent;
using LoanApproval.DrillWorker;

namespace LoanApproval.IntegrationTests.Ledger;

// Records the points that were reached.
public sealed class RecordingCrashPoints : ICrashPoints
{
    private readonly ConcurrentDictionary<CrashPoint, bool> _points = new();

    public IEnumerable<CrashPoint> Points => _points.Keys;

    public void Hit(CrashPoint point) => _points[point] = true;
}
