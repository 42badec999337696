using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests.Once;

// A crash point with a token file, which ensures that it fires once.
public sealed class CrashToken(TestFolder folder, CrashPoint point, string action = "Kill")
{
    private readonly string _file = folder[$"token-{point}-{Guid.NewGuid():N}"];

    // The settings of the worker that has the crash point.
    public (string Name, string Value)[] Settings =>
        [("CrashPoints:Armed", point.ToString()), ("CrashPoints:TokenFile", _file), ("CrashPoints:Action", action)];

    // Whether the crash point has fired.
    public bool HasFired => !File.Exists(_file);

    // The id of the process that is frozen at the point; null before that.
    public string? PausedProcess => File.Exists($"{_file}.paused") && File.ReadAllText($"{_file}.paused") is { Length: > 0 } id ? id : null;

    public CrashToken Arm()
    {
        File.WriteAllText(_file, "");
        return this;
    }
}
