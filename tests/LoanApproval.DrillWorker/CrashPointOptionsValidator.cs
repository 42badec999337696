using Microsoft.Extensions.Options;

namespace LoanApproval.DrillWorker;

/// <summary>Rejects settings with which no crash point could fire. With them, a test would pass without a fault.</summary>
public sealed class CrashPointOptionsValidator : IValidateOptions<CrashPointOptions>
{
    public ValidateOptionsResult Validate(string? name, CrashPointOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Armed)) return ValidateOptionsResult.Success;
        var problems = new List<string>();
        if (!Names<CrashPoint>().Contains(options.Armed))
            problems.Add($"CrashPoints:Armed must be one of {string.Join(", ", Names<CrashPoint>())}, not '{options.Armed}'");
        if (string.IsNullOrWhiteSpace(options.TokenFile))
            problems.Add("CrashPoints:TokenFile is missing; CrashPoints:Armed needs the path of a file that lets the point fire once");
        if (!Names<CrashAction>().Contains(options.Action))
            problems.Add($"CrashPoints:Action must be {string.Join(" or ", Names<CrashAction>())}, not '{options.Action}'");
        if (OperatingSystem.IsWindows())
            problems.Add("CrashPoints:Armed requires signals, which Linux and macOS have");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string[] Names<T>()
        where T : struct, Enum => Enum.GetNames<T>();
}
