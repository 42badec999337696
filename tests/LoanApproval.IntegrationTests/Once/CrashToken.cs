using LoanApproval.Workflows.Drills;

namespace LoanApproval.IntegrationTests.Once;

/// <summary>A crash point with the file that makes it strike once.</summary>
public sealed class CrashToken(TestFolder folder, CrashPoint point, string action = "Kill")
{
    private readonly string _file = folder[$"strike-{point}-{Guid.NewGuid():N}"];

    /// <summary>The settings of the worker that is to be struck.</summary>
    public (string Name, string Value)[] Settings =>
        [("CrashPoints:Armed", point.ToString()), ("CrashPoints:TokenFile", _file), ("CrashPoints:Action", action)];

    /// <summary>The point was come to, and has struck.</summary>
    public bool IsTaken => !File.Exists(_file);

    /// <summary>The process froze at the point.</summary>
    public bool IsPaused => File.Exists($"{_file}.paused");

    public CrashToken Lay()
    {
        File.WriteAllText(_file, "");
        return this;
    }
}
