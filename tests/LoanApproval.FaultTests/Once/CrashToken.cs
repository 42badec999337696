using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests.Once;

/// <summary>A crash point with the file that makes it strike once.</summary>
public sealed class CrashToken(TestFolder folder, CrashPoint point, string action = "Kill")
{
    private readonly string _file = folder[$"strike-{point}-{Guid.NewGuid():N}"];

    /// <summary>The settings of the worker that is to be struck.</summary>
    public (string Name, string Value)[] Settings =>
        [("CrashPoints:Armed", point.ToString()), ("CrashPoints:TokenFile", _file), ("CrashPoints:Action", action)];

    /// <summary>The point was come to, and has struck.</summary>
    public bool IsTaken => !File.Exists(_file);

    /// <summary>The id of the process that froze at the point; null while none has.</summary>
    public string? PausedProcess => File.Exists($"{_file}.paused") && File.ReadAllText($"{_file}.paused") is { Length: > 0 } id ? id : null;

    public CrashToken Lay()
    {
        File.WriteAllText(_file, "");
        return this;
    }
}
